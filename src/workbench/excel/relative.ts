/** Formulas in relative notation (R1C1), which the grid does not know: they are read and written at each cell's place. */
import { inRelative, relativeFormula } from "../../sheet/relative";
import type { Area, Cell } from "../grid/grid";
import { invalid } from "../protocol/kit";

const isFormula = (cell: Cell | undefined): cell is string => typeof cell === "string" && cell.startsWith("=");
/** A whole row or column, "R2" or "C[1]", where a text or a sheet's name does not hide it. */
const WHOLE_LINE = /(?<![\w.$\]])(?:R|C)(?:\d+|\[-?\d+\])?(?![\w.([!])/;
const HIDDEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

export const toRelative = (area: Area, formulas: readonly (readonly (string | number | boolean)[])[]) =>
  formulas.map((row, i) =>
    row.map((cell, j) => (isFormula(cell) ? inRelative(cell, { row: area.row + i, column: area.col + j }) : cell)),
  );

export function fromRelative(area: Area, cells: readonly (readonly Cell[])[]): Cell[][] {
  const read = new Map<string, (row: number, column: number) => string>(); // many cells hold one formula
  const at = (formula: string, row: number, column: number): string => {
    const known = read.get(formula) ?? relativeFormula(checked(formula));
    read.set(formula, known);
    return known(row, column);
  };
  return cells.map((row, i) => row.map((cell, j) => (isFormula(cell) ? at(cell, area.row + i, area.col + j) : cell)));
}

function checked(formula: string): string {
  const [line] = WHOLE_LINE.exec(formula.replace(HIDDEN, "")) ?? [];
  return line === undefined
    ? formula
    : invalid(`The workbench reads cells in relative notation, not the whole line ${line}.`);
}
