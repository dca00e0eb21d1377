import type { Area } from "./plan";

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** 0 for "A", 26 for "AA". */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B3" for row 2, column 1. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "A1:C4", or "A1" for a single cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** "'My sheet'!$A$1:$C$4": an area as names and formulas of other sheets refer to it. */
export function absoluteAddress(sheet: string, area: Area): string {
  const fixed = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `'${sheet.replaceAll("'", "''")}'!${fixed}`;
}

/** The area of "A1:C4", "$A$1" or "'My sheet'!$A$1:$C$4"; undefined where the text is no area of cells. */
export function parseArea(text: string): { readonly sheet?: string; readonly area: Area } | undefined {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?([1-9]\d*)(?::\$?([A-Z]{1,3})\$?([1-9]\d*))?$/i.exec(text);
  if (match === null) return undefined;
  const [, quoted, plain, left = "", top = "", right = left, bottom = top] = match;
  const rows = [Number(top) - 1, Number(bottom) - 1];
  const columns = [columnIndex(left), columnIndex(right)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined ? { area } : { sheet, area };
}

/** Whether a cell lies in an area. */
export const inArea = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
