/** A1 addresses. */
import type { Area, Grid, Site } from "./grid";

type Bounds = Omit<Area, "sheet">;

export function columnName(col: number): string {
  let name = "";
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet's name as a formula writes it: quoted when it is not a plain word or looks like a cell. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

export const cellName = (row: number, col: number): string => columnName(col) + (row + 1);

export function boundsName(a: Bounds): string {
  const first = cellName(a.row, a.col);
  const last = cellName(a.row + a.rows - 1, a.col + a.cols - 1);
  return first === last ? first : `${first}:${last}`;
}

export const formatAddress = (sheetName: string, a: Bounds): string => `${quoteSheet(sheetName)}!${boundsName(a)}`;

/** Sheet1!$A$1:$B$2, as a name keeps it. */
export const absoluteAddress = (sheetName: string, a: Bounds): string =>
  `${quoteSheet(sheetName)}!${boundsName(a).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;

const REFERENCE =
  /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/** Splits "'My sheet'!$A$1:B2" into the sheet's name (if any) and zero-based bounds; whole rows and columns take `size`. */
export function parseAddress(
  text: string,
  size: { rows: number; cols: number },
): { sheet: string | null; bounds: Bounds } | null {
  const match = REFERENCE.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, firstColumn, firstRow, lastColumn, lastRow] = match;
  const isRange = text.slice(text.lastIndexOf("!") + 1).includes(":");
  if ((!firstColumn && !firstRow) || (!isRange && (!firstColumn || !firstRow))) return null;
  if (isRange && (Boolean(firstColumn) !== Boolean(lastColumn) || Boolean(firstRow) !== Boolean(lastRow))) return null;
  const row = firstRow ? Number(firstRow) - 1 : 0;
  const col = firstColumn ? columnIndex(firstColumn) : 0;
  const endRow = lastRow ? Number(lastRow) - 1 : firstRow ? row : size.rows - 1;
  const endCol = lastColumn ? columnIndex(lastColumn) : firstColumn ? col : size.cols - 1;
  if (row < 0 || endRow < 0) return null;
  return {
    sheet: quoted?.replace(/''/g, "'") ?? plain ?? null,
    bounds: {
      row: Math.min(row, endRow),
      col: Math.min(col, endCol),
      rows: Math.abs(endRow - row) + 1,
      cols: Math.abs(endCol - col) + 1,
    },
  };
}

export const sameText = (a: string, b: unknown): boolean => a.toLowerCase() === String(b).toLowerCase();

/** Resolves an address, the name of a range or the name of a table, as seen from a sheet. */
export function locate(grid: Grid, text: string, sheet: string): Area | null {
  const parsed = parseAddress(text, grid.size(sheet));
  if (parsed) {
    const name = parsed.sheet;
    const id = name === null ? sheet : grid.sheets().find((s) => sameText(s.name, name))?.id;
    return id === undefined ? null : { sheet: id, ...parsed.bounds };
  }
  const table = grid.tables().find((t) => sameText(t.name, text));
  if (table) return table.area;
  const candidates = grid.names().filter((n) => sameText(n.name, text));
  const name = candidates.find((n) => n.sheet === sheet) ?? candidates.find((n) => n.sheet === null);
  return name && !sameText(name.ref.replace(/^=/, ""), text) ? locate(grid, name.ref, sheet) : null;
}

export const siteOf = (a: Area): Site => ({ sheet: a.sheet, row: a.row, col: a.col });

export const contains = (a: Area, at: Site): boolean =>
  at.sheet === a.sheet && at.row >= a.row && at.col >= a.col && at.row < a.row + a.rows && at.col < a.col + a.cols;
