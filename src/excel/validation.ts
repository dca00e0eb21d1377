import type { Validation } from "../workbook/plan";

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
