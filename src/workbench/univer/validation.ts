/** Data validation, between Excel's rule and the grid's. The grid keeps the texts of the prompt but does not show them. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type IDataValidationRule,
  IUndoRedoService,
  sequenceExecute,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  getDataValidationDiffMutations,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import type { Area, Bounds, Rule, Validation } from "../grid/grid";
import { type Book, type Facade, toArea, toRange, type UniverRange } from "./book";

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

interface Waiting {
  readonly area: Area;
  readonly validation: Validation;
}

/**
 * The grid compares all rules of a sheet whenever one is added, and an add-in sets a rule, its prompt and its alert one after the
 * other on hundreds of cells; so rules wait until `flush`, and each sheet is compared once.
 */
export class Validations {
  private readonly waiting = new Map<string, Waiting>();
  private sparing = false;

  constructor(private readonly book: Book) {}

  of(a: Area): Validation | null {
    const waits = this.waiting.get(key(a));
    if (waits) return waits.validation;
    this.makeRoom({ ...a, rows: 1, cols: 1 });
    const rule: UniverRule | undefined = this.book.range({ ...a, rows: 1, cols: 1 }).getDataValidation()?.rule;
    return rule ? fromUniver(rule) : null;
  }
  /** Every rule of a sheet with the areas it holds. */
  all(sheet: string): { area: Area; validation: Validation }[] {
    this.flush();
    const rules: Facade[] = this.book.sheet(sheet).getDataValidations();
    return rules.flatMap(({ rule }) =>
      rule.ranges.map((range: Facade) => ({ area: toArea(sheet, range), validation: fromUniver(rule) })),
    );
  }
  set(a: Area, validation: Validation | null): void {
    this.waiting.delete(key(a));
    this.makeRoom(a);
    if (validation) this.waiting.set(key(a), { area: a, validation });
    else this.book.range(a).setDataValidation(null);
  }
  /** Of two rules for one cell the later holds: the earlier must not wait. */
  private makeRoom(a: Area): void {
    if ([...this.waiting.values()].some(({ area }) => overlap(area, a))) this.flush();
  }

  flush(): void {
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    const known = new Set(this.book.sheetIds());
    for (const sheet of new Set(waiting.map(({ area }) => area.sheet)))
      if (known.has(sheet))
        this.add(
          sheet,
          waiting.filter(({ area }) => area.sheet === sheet),
        );
  }
  /** The workbook is being replaced. */
  forget(): void {
    this.waiting.clear();
  }

  private add(sheet: string, added: readonly Waiting[]): void {
    const { injector, unit, commands } = this.book;
    const place = { unitId: unit, subUnitId: sheet };
    const model = injector.get(SheetDataValidationModel);
    const rules = added.map(({ area, validation }) => toUniver(validation, area));
    const ofSheet = model.getRuleObjectMatrix(unit, sheet);
    if (!this.sparing) compareWhatMeets(Object.getPrototypeOf(ofSheet));
    this.sparing = true;
    const matrix = ofSheet.clone();
    for (const rule of rules) matrix.addRule(rule);
    const before = getDataValidationDiffMutations(unit, sheet, matrix.diff(model.getRules(unit, sheet)), injector);
    const adding = rules.map((rule) => ({
      id: AddDataValidationMutation.id,
      params: {
        ...place,
        rule: { ...rule, ...model.getValidator(rule.type)?.normalizeFormula(rule, unit, sheet) },
      },
    }));
    const redoMutations = [...before.redoMutations, ...adding];
    const removing = rules.map(({ uid }) => ({
      id: RemoveDataValidationMutation.id,
      params: { ...place, ruleId: uid },
    }));
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unit,
      redoMutations,
      undoMutations: [...removing, ...before.undoMutations],
    });
    sequenceExecute(redoMutations, commands);
  }
}

/** A rule that is added takes its cells from the rules before it: the grid cuts the areas of all of them, here of those that it meets. */
function compareWhatMeets(rulesOfSheet: Facade): void {
  const { _addRule } = rulesOfSheet;
  rulesOfSheet._addRule = function (id: string, ranges: readonly UniverRange[]): void {
    const all: Map<string, UniverRange[]> = this._map;
    this._map = new Map(
      [...all].filter(([, before]) => before.some((one) => ranges.some((other) => meet(one, other)))),
    );
    const met = [...this._map.keys()];
    _addRule.call(this, id, ranges);
    for (const other of met) if (!this._map.has(other)) all.delete(other);
    for (const [other, left] of this._map) all.set(other, left);
    this._map = all;
  };
}
/** A bound that is no number is that of a whole column or row. */
const meet = (a: UniverRange, b: UniverRange): boolean =>
  !(a.endRow < b.startRow || b.endRow < a.startRow || a.endColumn < b.startColumn || b.endColumn < a.startColumn);

const key = (a: Area): string => [a.sheet, a.row, a.col, a.rows, a.cols].join();
const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.col < b.col + b.cols &&
  b.col < a.col + a.cols;

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
      renderMode: DataValidationRenderMode.ARROW,
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
