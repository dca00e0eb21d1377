import type { DataValidation } from "hucre/xlsx";
import { absoluteAddress, areaAddress, parseArea } from "../sheet/address";
import type { Area, Validation } from "../workbook/plan";

/** Excel keeps a list in the rule itself up to this length, its values without commas. */
const INLINE_LIST_LENGTH = 255;

/** The hidden sheet that holds lists too long for a rule, a list a row. */
export const LISTS_SHEET = "Ironbook lists";

const fitsRule = (values: readonly string[]): boolean =>
  values.join(",").length <= INLINE_LIST_LENGTH &&
  values.every((value) => !/[,"]/.test(value) && value.trim() === value);

/** The rule of a validation in a file; a long list goes into `lists`, which becomes the hidden sheet's rows. */
function toFileRule(
  rule: Validation["rule"],
  lists: string[][],
): Pick<DataValidation, "type"> & Partial<DataValidation> {
  if (rule.kind === "any") return { type: "custom", formula1: "TRUE" };
  if (rule.kind === "list") {
    if (fitsRule(rule.values)) return { type: "list", values: [...rule.values] };
    const row = lists.push([...rule.values]) - 1;
    const area = { row, column: 0, rows: 1, columns: rule.values.length };
    return { type: "list", formula1: absoluteAddress(LISTS_SHEET, area) };
  }
  const { kind: type, min, max } = rule;
  if (min !== undefined && max !== undefined)
    return { type, operator: "between", formula1: String(min), formula2: String(max) };
  if (min !== undefined) return { type, operator: "greaterThanOrEqual", formula1: String(min) };
  if (max !== undefined) return { type, operator: "lessThanOrEqual", formula1: String(max) };
  return { type, operator: "between", formula1: "-1E+300", formula2: "1E+300" };
}

/** A planned validation as a file keeps it. */
export function toFileValidation({ area, rule, prompt, alert }: Validation, lists: string[][]): DataValidation {
  return {
    ...toFileRule(rule, lists),
    range: areaAddress(area),
    allowBlank: true,
    showErrorMessage: rule.kind !== "any" || alert !== undefined,
    ...(prompt && { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.message }),
    ...(alert && { errorStyle: alert.style, errorTitle: alert.title, errorMessage: alert.message }),
  };
}

const bound = (text: string | undefined): number | undefined => {
  const value = Number(text ?? Number.NaN);
  return Number.isFinite(value) && Math.abs(value) < 1e300 ? value : undefined;
};

/** The rule a plan can hold; what it cannot (a formula, a date) lets any value stand. */
function fromFileRule(found: DataValidation, lists: readonly (readonly string[])[]): Validation["rule"] {
  const { type, operator = "between" } = found;
  if (type === "list") {
    const place = parseArea(found.formula1 ?? "");
    const values = found.values ?? (place?.sheet === LISTS_SHEET ? lists[place.area.row] : undefined);
    return values === undefined ? { kind: "any" } : { kind: "list", values };
  }
  if (type !== "decimal" && type !== "whole") return { kind: "any" };
  const [first, second] = [bound(found.formula1), bound(found.formula2)];
  const step = type === "whole" ? 1 : 0;
  const limits = (min: number | undefined, max: number | undefined): Validation["rule"] => ({
    kind: type,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  });
  if (operator === "between") return limits(first, second);
  if (operator === "equal") return limits(first, first);
  if (operator === "greaterThanOrEqual") return limits(first, undefined);
  if (operator === "greaterThan") return limits(first === undefined ? first : first + step, undefined);
  if (operator === "lessThanOrEqual") return limits(undefined, first);
  if (operator === "lessThan") return limits(undefined, first === undefined ? first : first - step);
  return { kind: "any" };
}

/** A file's validation as plans say it: one for each of its areas. */
export function fromFileValidation(found: DataValidation, lists: readonly (readonly string[])[]): Validation[] {
  const { inputTitle, inputMessage, errorTitle, errorMessage, errorStyle, showErrorMessage, showInputMessage } = found;
  const prompt = showInputMessage && (inputTitle !== undefined || inputMessage !== undefined);
  const alert =
    showErrorMessage && (errorStyle !== undefined || errorTitle !== undefined || errorMessage !== undefined);
  const rule = fromFileRule(found, lists);
  const said = {
    rule,
    ...(prompt && { prompt: { title: inputTitle ?? "", message: inputMessage ?? "" } }),
    ...(alert && {
      alert: {
        style: errorStyle === undefined || errorStyle === "stop" ? ("stop" as const) : ("warning" as const),
        title: errorTitle ?? "",
        message: errorMessage ?? "",
      },
    }),
  };
  const areas: Area[] = found.range.split(/\s+/).flatMap((text) => parseArea(text)?.area ?? []);
  return areas.map((area) => ({ area, ...said }));
}
