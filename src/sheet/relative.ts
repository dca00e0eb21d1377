import { cellAddress, columnIndex, columnLetters } from "./address";

/** A text, a quoted sheet's name, or a cell in relative notation: R for the same row, R[-1] for the one above, R4 for row 4. */
const PART = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![\w.([])/g;

/** A formula in relative notation (R1C1) read once: at a place it gives the same formula in A1 notation. */
export function relativeFormula(formula: string): (row: number, column: number) => string {
  const texts: string[] = [];
  const cells: ((row: number, column: number) => string)[] = [];
  let end = 0;
  for (const part of formula.matchAll(PART)) {
    const [whole, rows, row, columns, column] = part;
    if (!whole.startsWith("R")) continue;
    texts.push(formula.slice(end, part.index));
    end = part.index + whole.length;
    cells.push((r, c) => {
      const down = row === undefined ? r + Number(rows ?? 0) : Number(row) - 1;
      const right = column === undefined ? c + Number(columns ?? 0) : Number(column) - 1;
      if (row === undefined && column === undefined) return cellAddress(down, right);
      return `${column === undefined ? "" : "$"}${columnLetters(right)}${row === undefined ? "" : "$"}${down + 1}`;
    });
  }
  const rest = formula.slice(end);
  return (row, column) => texts.map((text, k) => `${text}${cells[k]?.(row, column)}`).join("") + rest;
}

/** A step of rows or columns from a cell: nothing for none. */
const step = (by: number): string => (by === 0 ? "" : `[${by}]`);

/** A cell in relative notation as seen from another; `fixed` says that it is meant wherever the formula stands. */
export function relativeCell(
  cell: { readonly row: number; readonly column: number; readonly fixed?: "row" | "column" | "both" },
  from: { readonly row: number; readonly column: number },
): string {
  const { row, column, fixed } = cell;
  const down = fixed === "row" || fixed === "both" ? String(row + 1) : step(row - from.row);
  const right = fixed === "column" || fixed === "both" ? String(column + 1) : step(column - from.column);
  return `R${down}C${right}`;
}

/** A text, a quoted sheet's name, or a cell in A1 notation. */
const CELL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?![\w.([!])/gi;

/** A formula in A1 notation as it is written in relative notation at its place. */
export const inRelative = (formula: string, from: { readonly row: number; readonly column: number }): string =>
  formula.replace(CELL, (whole, column: string | undefined, letters: string, row: string, number: string) => {
    if (letters === undefined) return whole;
    const fixed = column ? (row ? "both" : "column") : row ? "row" : undefined;
    const cell = { row: Number(number) - 1, column: columnIndex(letters) };
    return relativeCell(fixed === undefined ? cell : { ...cell, fixed }, from);
  });
