import type { ConditionalRule } from "hucre/xlsx";
import { areaAddress, parseArea } from "../sheet/address";
import type { ConditionalFormat } from "../workbook/plan";
import { type FileNames, fromFileFormula, toFileFormula } from "./formulas";
import { fromFileStyle } from "./styles";

/** Looks under a condition as a file keeps them. Of two that hold the first one shows. */
export const toFileConditions = (conditional: readonly ConditionalFormat[], names: FileNames): ConditionalRule[] =>
  conditional.map(({ area, when, style: { bold, color, fill } }, index) => ({
    type: "expression",
    priority: index + 1,
    range: areaAddress(area),
    formula: toFileFormula(when, names.functions, names.tables),
    style: {
      ...((bold || color !== undefined) && {
        font: { ...(bold && { bold }), ...(color !== undefined && { color: { rgb: color.slice(1) } }) },
      }),
      // a look that comes and goes fills with the colour of the background
      ...(fill !== undefined && {
        fill: {
          type: "pattern" as const,
          pattern: "solid" as const,
          fgColor: { rgb: fill.slice(1) },
          bgColor: { rgb: fill.slice(1) },
        },
      }),
    },
  }));

/** What a plan says of a file's rule: one for each of its areas; none where it cannot say it. */
export function fromFileCondition(rule: ConditionalRule, functionNames: readonly string[]): ConditionalFormat[] {
  const { type, formula, range, style } = rule;
  if (type !== "expression" || style === undefined) return [];
  const [when] = [formula ?? []].flat();
  const { bold, color, fill } = fromFileStyle(filledByBackground(style)) ?? {};
  const areas = range.split(/\s+/).flatMap((text) => parseArea(text)?.area ?? []);
  const [area] = areas;
  // the formula is meant for the first of the areas: it would have to be moved for the others
  if (when === undefined || area === undefined || areas.length > 1) return [];
  return [
    {
      area,
      when: fromFileFormula(when, functionNames),
      style: { ...(bold && { bold }), ...(color !== undefined && { color }), ...(fill !== undefined && { fill }) },
    },
  ];
}

function filledByBackground(style: NonNullable<ConditionalRule["style"]>): NonNullable<ConditionalRule["style"]> {
  const { fill } = style;
  if (fill?.type !== "pattern" || fill.bgColor === undefined) return style;
  return { ...style, fill: { type: "pattern", pattern: "solid", fgColor: fill.bgColor } };
}
