import type { Cell } from "hucre/xlsx";
import { areaAddress } from "../sheet/address";
import { relativeFormula } from "../sheet/relative";
import type { CellValue, PlannedCell, PlannedRow, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { type FileNames, mayFillCells, toFileFormula } from "./formulas";
import { toFileStyle } from "./styles";
import { toFileResult } from "./texts";

type FileCell = Partial<Cell>;

/**
 * What no formula that cells share may hold: Excel moves no reference to another sheet along with them, and a table's columns
 * are no cells.
 */
const NOT_SHARED = /[![]/;

/** The cells of a row that holds one formula, from the left: shared between them, with `shared` as its number, where that may be. */
export function toFileRow(row: PlannedRow, names: FileNames, shared: number): FileCell[] {
  const { columns, values = [] } = row;
  const formulas = rowFormulas(row).map((formula, k) =>
    k === 0 ? toFileFormula(formula, names.functions, names.tables) : formula,
  );
  const first = formulas[0] ?? "";
  const fills = mayFillCells(first);
  const isShared = columns > 1 && !fills && !NOT_SHARED.test(first);
  // what a file calls its functions and tables is the same in every cell
  const asWritten = `=${first}` === rowFormulas({ ...row, columns: 1 })[0];
  const style = row.style && toFileStyle(row.style);
  return formulas.map((formula, k): FileCell => {
    const area = { row: row.row, column: row.column + k, rows: 1, columns: isShared ? columns : 1 };
    const own = k === 0 ? first : asWritten ? formula.slice(1) : toFileFormula(formula, names.functions, names.tables);
    return {
      ...(isShared
        ? {
            formula: k === 0 ? first : "",
            formulaType: "shared" as const,
            formulaSharedIndex: shared,
            ...(k === 0 && { formulaRef: areaAddress(area) }),
          }
        : {
            formula: own,
            ...(fills && { formulaType: "array" as const, formulaRef: areaAddress(area), formulaDynamic: true }),
          }),
      ...toFileResult(values[k] ?? null),
      ...(style && { style }),
    };
  });
}

/** The formulas of a row's cells, each as its cell has it. */
function rowFormulas({ formula, row, column, columns }: PlannedRow): string[] {
  const at = relativeFormula(formula);
  return Array.from({ length: columns }, (_, right) => at(row, column + right));
}

/** A plan whose rows are cells, each with its own formula. */
export const spread = (plan: WorkbookPlan): WorkbookPlan => ({ ...plan, sheets: plan.sheets.map(spreadSheet) });

function spreadSheet({ rows = [], ...sheet }: SheetPlan): SheetPlan {
  if (rows.length === 0) return sheet;
  const cells = rows.flatMap((row) =>
    rowFormulas(row).map((formula, k): PlannedCell => {
      const value: CellValue = row.values?.[k] ?? null;
      return {
        row: row.row,
        column: row.column + k,
        formula,
        ...(value !== null && { value }),
        ...(row.style && { style: row.style }),
      };
    }),
  );
  return { ...sheet, cells: [...sheet.cells, ...cells] };
}

/** A plan whose formulas have no results. */
export const withoutResults = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map(({ cells, rows, ...sheet }) => ({
    ...sheet,
    cells: cells.map(withoutResult),
    ...(rows && { rows: rows.map(({ values: _, ...row }) => row) }),
  })),
});

function withoutResult(cell: PlannedCell): PlannedCell {
  if (cell.formula === undefined) return cell;
  const { value: _, spill, ...rest } = cell;
  return { ...rest, ...(spill && { spill: { rows: spill.rows, columns: spill.columns } }) };
}
