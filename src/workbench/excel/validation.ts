/** Data validation: what may be typed in a range, the prompt beside it and the alert when the rule is broken. */
import type { Grid, Rule, Validation } from "../grid/grid";
import type { Tables } from "../protocol/kit";
import type { RangeThing } from "./things";

const TYPES: readonly (readonly [keyof Rule, string])[] = [
  ["list", "List"],
  ["wholeNumber", "WholeNumber"],
  ["decimal", "Decimal"],
  ["textLength", "TextLength"],
  ["custom", "Custom"],
];
const NOTHING: Validation = { rule: {}, ignoreBlanks: true };

export function validationTables(grid: Grid): Tables {
  const of = (v: RangeThing): Validation => grid.validation(v.area) ?? NOTHING;
  /** Excel tells of an area only what all its cells have in common. */
  const cells = ({ area }: RangeThing): (Validation | null)[] =>
    Array.from({ length: area.rows * area.cols }, (_, k) =>
      grid.validation({
        ...area,
        row: area.row + Math.floor(k / area.cols),
        col: area.col + (k % area.cols),
        rows: 1,
        cols: 1,
      }),
    );
  const typeOf = (v: RangeThing): string => {
    const all = cells(v);
    const first = JSON.stringify(all[0]);
    if (all.some((cell) => JSON.stringify(cell) !== first))
      return all.includes(null) ? "MixedCriteria" : "Inconsistent";
    return TYPES.find(([key]) => of(v).rule[key] !== undefined)?.[1] ?? "None";
  };
  const change = (v: RangeThing, part: Partial<Validation>): void => grid.validate(v.area, { ...of(v), ...part });
  return {
    DataValidation: {
      get: {
        Rule: (v: RangeThing) => of(v).rule,
        Type: typeOf,
        Prompt: (v: RangeThing) => of(v).prompt ?? { showPrompt: false, title: "", message: "" },
        ErrorAlert: (v: RangeThing) => of(v).errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
        IgnoreBlanks: (v: RangeThing) => of(v).ignoreBlanks,
        Valid: () => null, // as in Excel where the answer differs from cell to cell
      },
      set: {
        Rule: (v: RangeThing, rule: Rule) => change(v, { rule }),
        Prompt: (v: RangeThing, p: Partial<NonNullable<Validation["prompt"]>>) =>
          change(v, { prompt: { showPrompt: p.showPrompt ?? true, title: p.title ?? "", message: p.message ?? "" } }),
        ErrorAlert: (v: RangeThing, a: Partial<NonNullable<Validation["errorAlert"]>>) =>
          change(v, {
            errorAlert: {
              showAlert: a.showAlert ?? true,
              style: a.style ?? "Stop",
              title: a.title ?? "",
              message: a.message ?? "",
            },
          }),
        IgnoreBlanks: (v: RangeThing, ignoreBlanks: boolean) => change(v, { ignoreBlanks }),
      },
      call: { Clear: (v: RangeThing) => grid.validate(v.area, null) },
    },
  };
}
