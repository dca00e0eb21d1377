import { ASSUMPTIONS_NAME } from "../functions/assumptionsName";
import { text } from "../messages/text";
import { verbatim } from "../messages/words";
import { yearlyLineOf } from "../model/yearlyLines";
import { type AssumptionInSet, assumptionsOf, defaultSet, referenceSet } from "../reference/index";
import { columnLetters } from "../sheet/address";
import { rowFormat, unitText } from "./assumptionRow";
import { computing } from "./computation";
import { ASIDE, HEADER, HEADING, HEADING_HEIGHT, SUBTITLE, TITLE, TITLE_HEIGHT } from "./looks";
import type { PlannedCell, SheetPlan } from "./plan";

/** Years stand right of key, value, unit and label. */
const FIRST_YEAR = 4;
const YEARS_ROW = 3;
const OPERATION_ROW = 4;
const FIRST_ROW = 5;

const KEY_WIDTH = 34;
const LABEL_WIDTH = 42;
const NUMBER_WIDTH = 11;

/**
 * The values by year of a set, years across: what stands in the table of assumptions, read from it by native formulas, and
 * below it what the model makes of it in each year. Nothing where no input of the set has any.
 * Errors: argument, for a set that does not exist.
 */
export function schedulesSheet(set: string = defaultSet): SheetPlan | undefined {
  const all = assumptionsOf(set);
  const steps = new Map(all.flatMap((row) => (row.step === undefined ? [] : [[row.key, row.current] as const])));
  const paths = all.filter(({ key }) => all.some(({ step }) => step?.of === key));
  if (paths.length === 0) return undefined;
  const plan = planOf(set);
  const computedRow = FIRST_ROW + paths.length + 1;
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: text("sheet.schedules.title", { set }), style: TITLE },
    { row: 1, column: 0, value: text("sheet.schedules.use", { table: ASSUMPTIONS_NAME }), style: SUBTITLE },
    ...header(YEARS_ROW),
    ...plan.years.map((value, k) => ({ row: YEARS_ROW, column: FIRST_YEAR + k, value, style: YEAR })),
    { row: OPERATION_ROW, column: FIRST_YEAR - 1, value: text("sheet.schedules.operation"), style: ASIDE },
    ...plan.years.flatMap((_, k) =>
      k < plan.construction
        ? []
        : [{ row: OPERATION_ROW, column: FIRST_YEAR + k, value: k - plan.construction + 1, style: ASIDE }],
    ),
    ...paths.flatMap((path, k) => [
      ...named(path, FIRST_ROW + k),
      ...plan.years.map((year, period) => ({
        row: FIRST_ROW + k,
        column: FIRST_YEAR + period,
        formula: stepFormula(FIRST_ROW + k, FIRST_YEAR + period),
        value: steps.get(`${path.key}.${year}`) ?? steps.get(`${path.key}.${period - plan.construction + 1}`) ?? "",
        style: { numberFormat: rowFormat(path) },
      })),
    ]),
    { row: computedRow, column: 0, value: text("sheet.schedules.computed"), style: HEADING },
    ...paths.flatMap((path, k) => computed(path, computedRow + 1 + k)),
  ];
  return {
    name: text("sheet.schedules"),
    cells,
    columnWidths: [KEY_WIDTH, NUMBER_WIDTH, 2 * NUMBER_WIDTH, LABEL_WIDTH, ...plan.years.map(() => NUMBER_WIDTH)],
    rowHeights: [
      { row: 0, height: TITLE_HEIGHT },
      { row: computedRow, height: HEADING_HEIGHT },
    ],
    frozenRows: FIRST_ROW,
    frozenColumns: FIRST_YEAR,
    page: { orientation: "landscape", repeatedRows: FIRST_ROW },
  };
}

const YEAR = { ...HEADER, align: "right", numberFormat: "0" } as const;

/** The years of a set's plan, and how many of them are construction. */
function planOf(set: string): { readonly years: readonly number[]; readonly construction: number } {
  const {
    "project.first_year": first = 0,
    "project.construction_years": construction = 0,
    ...values
  } = referenceSet(set);
  const length = construction + (values["project.life_cap"] ?? 0);
  return { years: Array.from({ length }, (_, k) => first + k), construction };
}

const header = (row: number): PlannedCell[] =>
  (["key", "value", "unit", "label"] as const).map((id, column) => ({
    row,
    column,
    value: text(`sheet.column.${id}`),
    style: id === "value" ? { ...HEADER, align: "right" as const } : HEADER,
  }));

/** The cell of a row's key, whatever column asks. */
const keyCell = (row: number): string => `$${columnLetters(0)}${row + 1}`;

function named(path: AssumptionInSet, row: number): PlannedCell[] {
  const lookup = `=VLOOKUP(${keyCell(row)},${ASSUMPTIONS_NAME},2,FALSE)`;
  return [
    { row, column: 0, value: path.key },
    { row, column: 1, formula: lookup, value: path.current, style: { numberFormat: rowFormat(path) } },
    { row, column: 2, value: unitText(path.unit), style: ASIDE },
    { row, column: 3, value: path.label },
  ];
}

/** The value of a calendar year, else of the year of operation below it, else nothing. */
function stepFormula(row: number, column: number): string {
  const key = keyCell(row);
  const found = (years: number, otherwise: string) => {
    const year = `${columnLetters(column)}$${years + 1}`;
    return `IFERROR(VLOOKUP(${key}&"."&${year},${ASSUMPTIONS_NAME},2,FALSE),${otherwise})`;
  };
  return `=${found(YEARS_ROW, found(OPERATION_ROW, '""'))}`;
}

/** What the model reads in each year, growth with it. */
function computed({ key, label, unit }: AssumptionInSet, row: number): PlannedCell[] {
  const line = yearlyLineOf(key);
  if (line === undefined) return [];
  const call = computing({ call: "PROJECT_LINE", args: [line, { name: ASSUMPTIONS_NAME }, "headers", false] });
  return [
    { row, column: 0, value: verbatim(line) },
    { row, column: 2, value: unitText(unit), style: ASIDE },
    { row, column: 3, value: label },
    { row, column: FIRST_YEAR, ...call },
  ];
}
