import type { Cells } from "../analysis/assumptions/cells";
import { headerOf } from "../analysis/assumptions/header";
import type { Reading } from "../analysis/assumptions/reading";
import { readCells } from "../analysis/assumptions/table";
import { IronError } from "../quantities/errors";
import { isOwnTable } from "../workbook/assumptionsTable";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import { readWorkbook } from "../xlsx/index";

/** The cells of a table or a sheet, and where they begin. */
interface Found {
  readonly sheet: SheetPlan;
  readonly row: number;
  readonly cells: Cells;
  /** Written by Ironbook. */
  readonly own: boolean;
}

/**
 * What a workbook says of the assumptions: the table that Ironbook wrote, else the only table or sheet with columns headed Key
 * and Value. Errors: argument, naming the file, for a file that is no workbook, or has no such table or several.
 */
export async function workbookReading(file: string, bytes: Uint8Array): Promise<Reading> {
  const plan = await readWorkbook(bytes).catch((error: unknown) => {
    throw error instanceof IronError ? error.placed({ file }) : error;
  });
  const all = plan.sheets.flatMap(tablesOf);
  const own = all.filter((one) => one.own);
  const [table, other] = own.length > 0 ? own : all;
  if (table === undefined) throw new IronError("argument", "file.noTable").placed({ file });
  if (other !== undefined)
    throw new IronError("argument", "file.severalTables", {
      first: table.sheet.name,
      second: other.sheet.name,
    }).placed({ file });
  const place = `${file}, ${table.sheet.name}`;
  return readCells(table.cells, {
    placeOf: (row) => (row === undefined ? { file: place } : { file: place, line: table.row + row + 1 }),
  });
}

const NO_COLUMNS = { key: -1, value: -1 };

/** The tables of a sheet that have columns headed Key and Value; where it has none, the sheet itself if it has such a row. */
function tablesOf(sheet: WorkbookPlan["sheets"][number]): readonly Found[] {
  const rows: unknown[][] = [];
  for (const { row, column, value, formula } of sheet.cells) {
    rows[row] ??= [];
    // a formula that was never computed has no value that could be read
    (rows[row] as unknown[])[column] = value ?? (formula === undefined ? null : { error: "#N/A" });
  }
  const all = Array.from(rows, (row = []) => Array.from(row, (cell) => cell ?? null));
  const isTable = (cells: Cells): boolean => cells.some((row) => headerOf(row, NO_COLUMNS) !== undefined);
  const tables = (sheet.tables ?? []).map(({ name, area }) => ({
    sheet,
    row: area.row,
    cells: all.slice(area.row, area.row + area.rows).map((row) => row.slice(area.column, area.column + area.columns)),
    own: isOwnTable(name) || name === "Assumptions",
  }));
  const found = tables.filter(({ cells }) => isTable(cells));
  if (found.length > 0) return found;
  return isTable(all) ? [{ sheet, row: 0, cells: all, own: false }] : [];
}
