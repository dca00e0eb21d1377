import { columnLetters, parseArea } from "../sheet/address";
import { expressionOf, type TableCells, tableCells } from "../sheet/cellFormula";
import type { CellPlace, ReadCell } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { CELLS, cellsOf } from "./cells";
import { ask, reading } from "./run";
import { contentOf, tableNamed } from "./tables";

type Cells = readonly (readonly ReadCell[])[];

/** What a formula names: cells, and where they stand, unless a name means a value. */
interface Named {
  readonly cells: Cells;
  readonly place?: { readonly sheet: string; readonly area: Area };
}

/** A name that means a name that means another: no deeper, be it in a circle or not. */
const DEEPEST = 8;

async function cellsAt(
  context: Excel.RequestContext,
  sheet: string,
  text: string,
  spilled: boolean,
): Promise<Named | undefined> {
  const found = await ask(context, () => context.workbook.worksheets.getItemOrNullObject(sheet).load("name"));
  if (found.isNullObject) return undefined;
  const whole = /^\$?[A-Z]+:|^\$?\d+:/i.test(text);
  const range = await ask(context, () => {
    const there = context.workbook.worksheets.getItem(sheet).getRange(text.replaceAll("$", ""));
    const meant = spilled ? there.getSpillingToRangeOrNullObject() : there;
    // of whole columns and rows no more than is in use
    return (whole ? meant.getUsedRangeOrNullObject(true) : meant).load(`address,${CELLS}`);
  });
  if (range.isNullObject) return undefined;
  const area = parseArea(range.address)?.area;
  return { cells: cellsOf(range), ...(area !== undefined && { place: { sheet, area } }) };
}

/** Rows and columns of a table, counted from its header; nothing where it has no such part. */
function partOf(
  { columns, parts }: TableCells,
  headers: readonly string[],
  rows: number,
  own: number,
): Area | undefined {
  const places = columns.map((column) => headers.findIndex((each) => each.toLowerCase() === column.toLowerCase()));
  if (places.includes(-1) || parts.includes("#totals")) return undefined;
  const [first = 0, last = columns.length === 0 ? headers.length - 1 : first] = places;
  const from = { column: Math.min(first, last), columns: Math.abs(last - first) + 1 };
  if (parts.includes("#this row")) return own > 0 && own < rows ? { ...from, row: own, rows: 1 } : undefined;
  if (parts.includes("#all") || (parts.includes("#headers") && parts.includes("#data")))
    return { ...from, row: 0, rows };
  return parts.includes("#headers") ? { ...from, row: 0, rows: 1 } : { ...from, row: 1, rows: rows - 1 };
}

async function ofTable(context: Excel.RequestContext, wanted: TableCells, from: CellPlace): Promise<Named | undefined> {
  const table = await tableNamed(context, wanted.table);
  if (table === undefined) return undefined;
  const { sheet, area, cells } = await contentOf(context, () => table);
  const headers = (cells[0] ?? []).map(String);
  const own = from.sheet === sheet ? from.row - area.row : -1;
  const part = partOf(wanted, headers, area.rows, own);
  if (part === undefined) return undefined;
  const [row, column] = [area.row + part.row, area.column + part.column];
  const address = `${columnLetters(column)}${row + 1}:${columnLetters(column + part.columns - 1)}${row + part.rows}`;
  return cellsAt(context, sheet, address, false);
}

/** A name of the sheet goes before one of the workbook. */
async function meaningOf(context: Excel.RequestContext, name: string, sheet: string): Promise<string | undefined> {
  const found = await ask(context, () => ({
    own: context.workbook.worksheets.getItem(sheet).names.getItemOrNullObject(name).load("formula"),
    all: context.workbook.names.getItemOrNullObject(name).load("formula"),
  }));
  const item = found.own.isNullObject ? found.all : found.own;
  return item.isNullObject ? undefined : String(item.formula);
}

async function find(
  context: Excel.RequestContext,
  text: string,
  from: CellPlace,
  depth: number,
): Promise<Named | undefined> {
  const spilled = text.endsWith("#");
  const address = spilled ? text.slice(0, -1) : text;
  const wanted = tableCells(text);
  if (wanted !== undefined) return ofTable(context, wanted, from);
  // a sheet has more rows and columns than any number here: only their ends are asked
  const area = parseArea(address, { rows: 1, columns: 1 });
  if (area !== undefined)
    return cellsAt(context, area.sheet ?? from.sheet, address.slice(address.lastIndexOf("!") + 1), spilled);
  const body = await ofTable(context, { table: address, columns: [], parts: [] }, from);
  if (body !== undefined) return body;
  const meaning = await meaningOf(context, address, from.sheet);
  if (meaning === undefined || depth >= DEEPEST) return undefined;
  const meant = expressionOf(meaning);
  if (meant.kind === "value") return { cells: [[meant.value]] };
  return meant.kind === "cells" ? find(context, meant.text, from, depth + 1) : undefined;
}

/** What stands in the cells that a formula of a cell names. */
export const readCells = async (text: string, from: CellPlace): Promise<Cells | undefined> =>
  (await reading((context) => find(context, text, from, 0)))?.cells;

/** Where the cells stand that a formula of a cell names. */
export const placeNamed = async (text: string, from: CellPlace): Promise<Named["place"]> =>
  (await reading((context) => find(context, text, from, 0)))?.place;
