import { areaAddress, parseArea } from "../sheet/address";
import type { FormerCell, Written } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { entry } from "./blocks";
import { applyStyle, look, looks } from "./looks";

type Former = Written["former"];

export const NOTHING: Former = { cells: [], columnWidths: [], tables: [], names: [] };

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The smallest area that holds both. */
export function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The tables of a sheet that touch an area. */
export async function tablesIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<{ name: string; area: Area; table: Excel.Table }[]> {
  sheet.tables.load("items/name");
  await context.sync();
  const found = sheet.tables.items.map((table) => ({ table, range: table.getRange().load("address") }));
  if (found.length > 0) await context.sync();
  return found.flatMap(({ table, range }) => {
    const own = parseArea(range.address)?.area;
    return own !== undefined && overlap(own, area) ? [{ name: table.name, area: own, table }] : [];
  });
}

/** Every cell of an area that has a content or a look of its own, as it is now. */
export async function cellsIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<FormerCell[]> {
  const range = sheet.getRange(areaAddress(area)).load("formulas,values,numberFormat");
  await context.sync();
  const seen = await looks(context, range);
  return range.formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const numberFormat = String(range.numberFormat[r]?.[c] ?? "General");
      const style = { ...look(seen[r]?.[c]), ...(numberFormat !== "General" && { numberFormat }) };
      const filled = formula !== "" && formula !== null;
      if (!filled && Object.keys(style).length === 0) return [];
      // a text that looks like a formula reads as one: its value is the same text
      const content = !filled ? "" : formula === range.values[r]?.[c] ? entry(formula) : formula;
      return [{ row: area.row + r, column: area.column + c, formula: content, style }];
    }),
  );
}

/** Reads an area so that `restore` can put it back: contents, number formats, looks and column widths. */
export async function remember(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Pick<Former, "cells" | "columnWidths">> {
  const columns = Array.from({ length: area.columns }, (_, at) =>
    sheet.getRangeByIndexes(0, area.column + at, 1, 1).load("format/columnWidth"),
  );
  const cells = await cellsIn(context, sheet, area);
  return { cells, columnWidths: columns.map((column) => column.format.columnWidth) };
}

/** Puts former cells, widths and tables back; what was written over them was cleared before. */
export function restore(sheet: Excel.Worksheet, area: Area, former: Former): void {
  for (const { row, column, formula, style } of former.cells) {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    if (style?.numberFormat !== undefined) cell.numberFormat = [[style.numberFormat]];
    cell.formulas = [[formula ?? ""]];
    if (style !== undefined) applyStyle(cell, style);
  }
  for (const [at, width] of former.columnWidths.entries())
    sheet.getRangeByIndexes(0, area.column + at, 1, 1).format.columnWidth = width;
  for (const { name, area } of former.tables) {
    const table = sheet.tables.add(areaAddress(area), true);
    table.name = name;
  }
}
