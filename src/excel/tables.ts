import { parseArea } from "../sheet/address";
import { HostFailure, type NamedTable, type TableContent, type TableHead, type TablesRead } from "../taskpane/port";
import type { CellValue } from "../workbook/plan";
import { ask, reading } from "./run";

/** Excel gives `any`; what is no cell value (an entity, say) reads as nothing. */
export const cellValue = (value: unknown): CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

/** A text that begins with "=" reads as a formula, but is its own value; then nothing computes the cell. */
const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;

/** The table of that name; nothing where there is none. */
export async function tableNamed(context: Excel.RequestContext, name: string): Promise<Excel.Table | undefined> {
  const table = await ask(context, () => context.workbook.tables.getItemOrNullObject(name).load("name"));
  return table.isNullObject ? undefined : table;
}

/** A table with its header row, as it stands. */
export async function contentOf(context: Excel.RequestContext, find: () => Excel.Table): Promise<TableContent> {
  const { range, sheet } = await ask(context, () => ({
    range: find().getRange().load("values,formulas,address"),
    sheet: find().worksheet.load("name"),
  }));
  const area = parseArea(range.address)?.area;
  if (area === undefined) throw new HostFailure("pane.host.failed", { why: range.address });
  return {
    sheet: sheet.name,
    area,
    cells: range.values.map((row: unknown[]) => row.map(cellValue)),
    formulas: range.formulas.map((row: unknown[], r) => row.map((cell, c) => formulaOf(cell, range.values[r]?.[c]))),
  };
}

/** The tables that are wanted by name and header, with the sheet that is shown; a table without a header row is none. */
export const readTables = (wanted: (table: TableHead) => boolean): Promise<TablesRead> =>
  reading(async (context) => {
    const { workbook } = context;
    const { tables, shown } = await ask(context, () => ({
      tables: workbook.tables.load("items/name,items/showHeaders"),
      shown: workbook.worksheets.getActiveWorksheet().load("name"),
    }));
    const headed = tables.items.filter(({ showHeaders }) => showHeaders);
    const heads = await ask(context, () =>
      headed.map(({ name }) => ({ name, row: workbook.tables.getItem(name).getHeaderRowRange().load("values") })),
    );
    const found = heads.filter(({ name, row }) => wanted({ name, header: (row.values[0] ?? []).map(cellValue) }));
    const read: NamedTable[] = [];
    for (const { name } of found)
      read.push({ name, ...(await contentOf(context, () => workbook.tables.getItem(name))) });
    return { shown: shown.name, tables: read };
  });
