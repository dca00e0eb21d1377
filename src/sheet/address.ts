/** A rectangle of cells; rows and columns count from zero. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

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

/** Names that a formula would read as a cell, A1 or R1C1, or as TRUE or FALSE. */
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet's name as a formula writes it: quoted where it is not a plain word or would be read as something else. */
export const sheetReference = (name: string): string =>
  /^[A-Z_][\w.]*$/i.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** "'My sheet'!A1:C4". */
export const addressOnSheet = (sheet: string, area: Area): string => `${sheetReference(sheet)}!${areaAddress(area)}`;

/** "'My sheet'!$A$1:$C$4": an area as names and formulas of other sheets refer to it. */
export const absoluteAddress = (sheet: string, area: Area): string =>
  `${sheetReference(sheet)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;

const REFERENCE =
  /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?:(:)\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i;

/**
 * The area of "A1:C4", "$A$1" or "'My sheet'!$A$1:$C$4"; undefined where the text is no area of cells. Whole rows and
 * columns, "2:3" and "A:B", are areas of a sheet whose size is given.
 */
export function parseArea(
  text: string,
  size?: { readonly rows: number; readonly columns: number },
): { readonly sheet?: string; readonly area: Area } | undefined {
  const [whole, quoted, plain, left, top, colon, right = colon ? undefined : left, bottom = colon ? undefined : top] =
    REFERENCE.exec(text.trim()) ?? [];
  // both ends are cells, both whole columns or both whole rows; one end alone is a cell
  if (whole === undefined || (left === undefined) !== (right === undefined)) return undefined;
  if ((top === undefined) !== (bottom === undefined) || (left === undefined && top === undefined)) return undefined;
  const isCell = left !== undefined && top !== undefined;
  if (!isCell && (colon === undefined || size === undefined)) return undefined;
  const rows = top === undefined ? [0, (size?.rows ?? 1) - 1] : [Number(top) - 1, Number(bottom) - 1];
  const columns = left === undefined ? [0, (size?.columns ?? 1) - 1] : [columnIndex(left), columnIndex(right ?? left)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined ? { area } : { sheet, area };
}

/** Whether a cell lies in an area. */
export const inArea = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
