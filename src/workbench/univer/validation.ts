/** Data validation, between Excel's rule and the grid's. The grid keeps the texts of the prompt but does not show them. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type IDataValidationRule,
} from "@univerjs/core";
import type { Area, Bounds, Rule, Validation } from "../grid/grid";
import { type Book, type Facade, toArea, toRange } from "./book";

type UniverRule = IDataValidationRule;

const OPERATORS: readonly (readonly [string, DataValidationOperator])[] = [
  ["Between", DataValidationOperator.BETWEEN],
  ["NotBetween", DataValidationOperator.NOT_BETWEEN],
  ["EqualTo", DataValidationOperator.EQUAL],
  ["NotEqualTo", DataValidationOperator.NOT_EQUAL],
  ["GreaterThan", DataValidationOperator.GREATER_THAN],
  ["LessThan", DataValidationOperator.LESS_THAN],
  ["GreaterThanOrEqualTo", DataValidationOperator.GREATER_THAN_OR_EQUAL],
  ["LessThanOrEqualTo", DataValidationOperator.LESS_THAN_OR_EQUAL],
];
const NUMERIC = [
  ["wholeNumber", DataValidationType.WHOLE],
  ["decimal", DataValidationType.DECIMAL],
  ["textLength", DataValidationType.TEXT_LENGTH],
] as const;
const STYLES: readonly (readonly [string, DataValidationErrorStyle])[] = [
  ["Stop", DataValidationErrorStyle.STOP],
  ["Warning", DataValidationErrorStyle.WARNING],
  ["Information", DataValidationErrorStyle.INFO],
];

export class Validations {
  constructor(private readonly book: Book) {}

  of(a: Area): Validation | null {
    const rule: UniverRule | undefined = this.book.range({ ...a, rows: 1, cols: 1 }).getDataValidation()?.rule;
    return rule ? fromUniver(rule) : null;
  }
  /** Every rule of a sheet with the areas it holds. */
  all(sheet: string): { area: Area; validation: Validation }[] {
    const rules: Facade[] = this.book.sheet(sheet).getDataValidations();
    return rules.flatMap(({ rule }) =>
      rule.ranges.map((range: Facade) => ({ area: toArea(sheet, range), validation: fromUniver(rule) })),
    );
  }
  set(a: Area, validation: Validation | null): void {
    this.book.range(a).setDataValidation(validation && { rule: toUniver(validation, a) });
  }
}

export function toUniver(v: Validation, a: Area): UniverRule {
  const alert = v.errorAlert;
  return {
    uid: generateRandomId(),
    ranges: [toRange(a)],
    allowBlank: v.ignoreBlanks,
    showInputMessage: v.prompt?.showPrompt ?? false,
    promptTitle: v.prompt?.title ?? "",
    prompt: v.prompt?.message ?? "",
    showErrorMessage: alert?.showAlert ?? true,
    errorTitle: alert?.title ?? "",
    ...(alert?.message ? { error: alert.message } : {}),
    errorStyle: STYLES.find(([style]) => style === (alert?.style ?? "Stop"))?.[1] ?? DataValidationErrorStyle.STOP,
    ...criteria(v.rule),
  };
}

function criteria(
  rule: Rule,
): Pick<UniverRule, "type" | "operator" | "formula1" | "formula2" | "showDropDown" | "renderMode"> {
  if (rule.list)
    return {
      type: DataValidationType.LIST,
      formula1: rule.list.source,
      showDropDown: rule.list.inCellDropDown ?? true,
      renderMode: DataValidationRenderMode.TEXT,
    };
  if (rule.custom) return { type: DataValidationType.CUSTOM, formula1: rule.custom.formula };
  for (const [key, type] of NUMERIC) {
    const bounds = rule[key];
    if (bounds)
      return {
        type,
        operator: OPERATORS.find(([word]) => word === bounds.operator)?.[1] ?? DataValidationOperator.BETWEEN,
        formula1: String(bounds.formula1),
        ...(bounds.formula2 === undefined ? {} : { formula2: String(bounds.formula2) }),
      };
  }
  return { type: DataValidationType.ANY };
}

export function fromUniver(rule: UniverRule): Validation {
  return {
    rule: fromCriteria(rule),
    ignoreBlanks: rule.allowBlank ?? true,
    ...(rule.prompt || rule.promptTitle
      ? {
          prompt: {
            showPrompt: rule.showInputMessage ?? true,
            title: rule.promptTitle ?? "",
            message: rule.prompt ?? "",
          },
        }
      : {}),
    errorAlert: {
      showAlert: rule.showErrorMessage ?? true,
      style: STYLES.find(([, style]) => style === rule.errorStyle)?.[0] ?? "Stop",
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
  };
}

function fromCriteria(rule: UniverRule): Rule {
  if (rule.type === DataValidationType.LIST || rule.type === DataValidationType.LIST_MULTIPLE)
    return { list: { source: rule.formula1 ?? "", inCellDropDown: rule.showDropDown ?? true } };
  if (rule.type === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 ?? "" } };
  const key = NUMERIC.find(([, type]) => type === rule.type)?.[0];
  if (!key) return {};
  const bounds: Bounds = {
    operator: OPERATORS.find(([, op]) => op === rule.operator)?.[0] ?? "Between",
    formula1: numberOrText(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: numberOrText(rule.formula2) }),
  };
  return { [key]: bounds };
}

const numberOrText = (text = ""): number | string =>
  text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
