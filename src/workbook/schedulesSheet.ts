import { ASSUMPTIONS_NAME } from "../functions/assumptionsName";
import { text } from "../messages/text";
import { verbatim } from "../messages/words";
import { yearlyLineOf } from "../model/yearlyLines";
import { type AssumptionInSet, assumptionsOf, defaultSet, referenceSet } from "../reference/index";
import { columnLetters } from "../sheet/address";
import { rowFormat, unitText } from "./assumptionRow";
import { computing } from "./computation";
import { ASIDE, HEADER, HEADING, HEADING_HEIGHT, SUBTITLE, TITLE, TITLE_HEIGHT, UNIT } from "./looks";
import { shownLength } from "./numberFormat";
import type { CellStyle, PlannedCell, SheetPlan } from "./plan";

/** Years stand right of key, value, unit and label. */
const FIRST_YEAR = 4;
const YEARS_ROW = 3;
const OPERATION_ROW = 4;
const FIRST_ROW = 5;

const UNIT_WIDTH = 16;
/** Of a number; wider where one needs more. */
const NUMBER_WIDTH = 10;
/** Keys are as wide as the longest, labels up to what still leaves years a place on paper. */
const MOST_LABEL = 44;
const widthOf = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length)) + 3;

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
  const lengths = [...paths, ...all.filter(({ step }) => step)].map((row) => shownLength(row.current, rowFormat(row)));
  const numberWidth = Math.max(NUMBER_WIDTH, ...lengths.map((length) => length + 2));
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
    ...paths.flatMap((path, k) => computed(path, computedRow + 1 + k, plan.years.length)),
  ];
  return {
    name: text("sheet.schedules"),
    cells,
    columnWidths: [
      widthOf(paths.map(({ key }) => key)),
      numberWidth,
      UNIT_WIDTH,
      Math.min(MOST_LABEL, widthOf(paths.map(({ label }) => label))),
      ...plan.years.map(() => numberWidth),
    ],
    rowHeights: [
      { row: 0, height: TITLE_HEIGHT },
      { row: computedRow, height: HEADING_HEIGHT },
    ],
    frozenRows: FIRST_ROW,
    frozenColumns: FIRST_YEAR,
    page: {
      orientation: "landscape",
      pagesWide: 2,
      repeatedRows: { row: YEARS_ROW, rows: FIRST_ROW - YEARS_ROW },
      repeatedColumns: 1,
    },
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

/** How a head stands over what is below it. */
const HEADS: Readonly<Partial<Record<string, CellStyle>>> = { value: { align: "right" }, unit: { align: "center" } };

const header = (row: number): PlannedCell[] =>
  (["key", "value", "unit", "label"] as const).map((id, column) => ({
    row,
    column,
    value: text(`sheet.column.${id}`),
    style: { ...HEADER, ...HEADS[id] },
  }));

/** The cell of a row's key, whatever column asks. */
const keyCell = (row: number): string => `$${columnLetters(0)}${row + 1}`;

function named(path: AssumptionInSet, row: number): PlannedCell[] {
  const lookup = `=VLOOKUP(${keyCell(row)},${ASSUMPTIONS_NAME},2,FALSE)`;
  return [
    { row, column: 0, value: path.key },
    { row, column: 1, formula: lookup, value: path.current, style: { numberFormat: rowFormat(path) } },
    { row, column: 2, value: unitText(path.unit), style: UNIT },
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
function computed(path: AssumptionInSet, row: number, years: number): PlannedCell[] {
  const line = yearlyLineOf(path.key);
  if (line === undefined) return [];
  const call = computing({ call: "PROJECT_LINE", args: [line, { name: ASSUMPTIONS_NAME }, "headers", false] });
  const style = { numberFormat: rowFormat(path) };
  return [
    { row, column: 0, value: verbatim(line) },
    { row, column: 2, value: unitText(path.unit), style: UNIT },
    { row, column: 3, value: path.label },
    { row, column: FIRST_YEAR, ...call, style },
    // what the formula fills is shown as what stands above
    ...Array.from({ length: years - 1 }, (_, k) => ({ row, column: FIRST_YEAR + 1 + k, style })),
  ];
}
