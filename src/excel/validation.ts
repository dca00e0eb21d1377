import { areaAddress } from "../sheet/address";
import type { Former } from "../taskpane/port";
import type { Area, Validation } from "../workbook/plan";
import { ask, codeOf } from "./run";

/** Excel's limits for the texts of a validation. */
const TITLE = 32;
const MESSAGE = 255;
const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

function bounds(min: number | undefined, max: number | undefined): Excel.BasicDataValidation | undefined {
  if (min !== undefined && max !== undefined) return { formula1: min, formula2: max, operator: "Between" };
  if (min !== undefined) return { formula1: min, operator: "GreaterThanOrEqualTo" };
  if (max !== undefined) return { formula1: max, operator: "LessThanOrEqualTo" };
  return undefined;
}

function ruleOf({ rule }: Validation): Excel.DataValidationRule | undefined {
  if (rule.kind === "any") return undefined;
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.values.join(",") } };
  const limits = bounds(rule.min, rule.max);
  if (limits === undefined) return undefined;
  return rule.kind === "whole" ? { wholeNumber: limits } : { decimal: limits };
}

/** Lets a range take what a validation allows, and tells what that is. */
export function validate(range: Excel.Range, validation: Validation): void {
  const { dataValidation } = range;
  const checked = ruleOf(validation);
  if (checked !== undefined) dataValidation.rule = checked;
  const { prompt, alert } = validation;
  if (prompt !== undefined)
    dataValidation.prompt = {
      title: cut(prompt.title, TITLE),
      message: cut(prompt.message, MESSAGE),
      showPrompt: true,
    };
  if (alert !== undefined)
    dataValidation.errorAlert = {
      title: cut(alert.title, TITLE),
      message: cut(alert.message, MESSAGE),
      showAlert: true,
      style: alert.style === "stop" ? "Stop" : "Warning",
    };
}

type FormerValidations = Former["validations"];

/** Two halves of an area across its longer side. */
function halves(area: Area): Area[] {
  const { row, column, rows, columns } = area;
  if (rows >= columns) {
    const upper = Math.ceil(rows / 2);
    return [
      { ...area, rows: upper },
      { ...area, row: row + upper, rows: rows - upper },
    ];
  }
  const left = Math.ceil(columns / 2);
  return [
    { ...area, columns: left },
    { ...area, column: column + left, columns: columns - left },
  ];
}

/** What may be typed in an area, as Excel tells it: of an area in which it differs Excel tells nothing, and it is halved. */
export async function validationsIn(
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  area: Area,
): Promise<FormerValidations> {
  const tell = async (parts: readonly Area[]) => {
    try {
      return await ask(context, () => {
        const sheet = find();
        return parts.map((part) => ({
          part,
          told: sheet.getRange(areaAddress(part)).dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks"),
        }));
      });
    } catch (error) {
      // an Excel that knows no validations has none
      if (codeOf(error) === "ApiNotFound") return [];
      throw error;
    }
  };
  const found: FormerValidations[number][] = [];
  for (let parts: Area[] = [area]; parts.length > 0; ) {
    const mixed: Area[] = [];
    for (const { part, told } of await tell(parts)) {
      const { type, rule, prompt, errorAlert, ignoreBlanks } = told;
      const differs = type === "Inconsistent" || type === "MixedCriteria" || prompt === null || errorAlert === null;
      if (differs && part.rows * part.columns > 1) mixed.push(...halves(part));
      else if (type !== "None" || prompt?.title || prompt?.message)
        found.push({
          area: part,
          validation: { ...(type !== "None" && { rule: rule }), prompt, errorAlert, ignoreBlanks },
        });
    }
    parts = mixed;
  }
  return found;
}

/** Puts back what `validationsIn` has found. */
export function revalidate(sheet: Excel.Worksheet, found: FormerValidations): void {
  for (const { area, validation } of found) Object.assign(sheet.getRange(areaAddress(area)).dataValidation, validation);
}
