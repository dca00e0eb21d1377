import { parseArea } from "../sheet/address";
import { HostFailure, type TableContent } from "../taskpane/port";
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
export async function contentOf(context: Excel.RequestContext, table: Excel.Table): Promise<TableContent> {
  const { range, sheet } = await ask(context, () => ({
    range: table.getRange().load("values,formulas,address"),
    sheet: table.worksheet.load("name"),
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

export const readTable = (name: string): Promise<TableContent | undefined> =>
  reading(async (context) => {
    const table = await tableNamed(context, name);
    return table && contentOf(context, table);
  });
