/** A1 addresses of the grid, whose areas name their sheet. */
import * as sheet from "../../sheet/address";
import type { Area, Site } from "./grid";

type Bounds = Omit<Area, "sheet">;

export { cellAddress, sheetReference } from "../../sheet/address";

const areaOf = ({ row, col, rows, cols }: Bounds): sheet.Area => ({ row, column: col, rows, columns: cols });

export const boundsName = (a: Bounds): string => sheet.areaAddress(areaOf(a));

export const formatAddress = (sheetName: string, a: Bounds): string => sheet.addressOnSheet(sheetName, areaOf(a));

/** Sheet1!$A$1:$B$2, as a name keeps it. */
export const absoluteAddress = (sheetName: string, a: Bounds): string => sheet.absoluteAddress(sheetName, areaOf(a));

/** Splits "'My sheet'!$A$1:B2" into the sheet's name (if any) and zero-based bounds; whole rows and columns take `size`. */
export function parseAddress(
  text: string,
  size: { rows: number; cols: number },
): { sheet: string | null; bounds: Bounds } | null {
  const found = sheet.parseArea(text, { rows: size.rows, columns: size.cols });
  if (found === undefined) return null;
  const { row, column, rows, columns } = found.area;
  return { sheet: found.sheet ?? null, bounds: { row, col: column, rows, cols: columns } };
}

export const sameText = (a: string, b: unknown): boolean => a.toLowerCase() === String(b).toLowerCase();

export const siteOf = (a: Area): Site => ({ sheet: a.sheet, row: a.row, col: a.col });

export const contains = (a: Area, at: Site): boolean =>
  at.sheet === a.sheet && at.row >= a.row && at.col >= a.col && at.row < a.row + a.rows && at.col < a.col + a.cols;

/** What is left of an area around another: above, below, to the left and to the right; the area itself where they are apart. */
export function around(a: Area, cut: Area): readonly Area[] {
  const [top, bottom] = [Math.max(a.row, cut.row), Math.min(a.row + a.rows, cut.row + cut.rows)];
  const [left, right] = [Math.max(a.col, cut.col), Math.min(a.col + a.cols, cut.col + cut.cols)];
  if (top >= bottom || left >= right) return [a];
  return [
    { ...a, rows: top - a.row },
    { ...a, row: bottom, rows: a.row + a.rows - bottom },
    { ...a, row: top, rows: bottom - top, cols: left - a.col },
    { ...a, row: top, rows: bottom - top, col: right, cols: a.col + a.cols - right },
  ].filter(({ rows, cols }) => rows > 0 && cols > 0);
}
