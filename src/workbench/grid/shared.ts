/** A cell with a formula as the grid has it: of a shared one `si` is its id, and `x` and `y` how far it is from the first. */
export interface Item {
  readonly f?: string;
  readonly si?: string;
  readonly x?: number;
  readonly y?: number;
}
type Line = Record<number, Item | null>;
export type Sheet = Record<number, Line>;

/** Fewer are not worth an id. */
const FEWEST = 3;

/** A cell's formula is that of the cell to its left or above it, copied: then the first of all these has it for all. */
interface Origin {
  readonly row: number;
  readonly column: number;
  readonly f: string;
  readonly alike: string;
  cells: number;
}

/**
 * The formulas of a sheet as the engine is given them: those that were copied across or down say that they are shared. A formula
 * whose likeness is null is given as it is.
 */
export function shared(sheet: Sheet, likenessOf: (item: Item, row: number, column: number) => string | null): Sheet {
  const origins = new Map<number, Map<number, Origin>>();
  for (const [key, line] of Object.entries(sheet)) {
    const row = Number(key);
    const above = origins.get(row - 1);
    const here = new Map<number, Origin>();
    origins.set(row, here);
    for (const [key, item] of Object.entries(line ?? {})) {
      const column = Number(key);
      const alike = item === null ? null : likenessOf(item, row, column);
      if (alike === null) continue;
      const same = [here.get(column - 1), above?.get(column)].find((one) => one?.alike === alike);
      const origin = same ?? { row, column, f: item?.f ?? "", alike, cells: 0 };
      origin.cells++;
      here.set(column, origin);
    }
  }
  const lines: Sheet = { ...sheet };
  for (const [row, line] of origins) {
    const answer: Line = { ...lines[row] };
    for (const [column, origin] of line)
      if (origin.cells >= FEWEST) {
        const [x, y] = [column - origin.column, row - origin.row];
        answer[column] = { f: origin.f, si: `=${origin.row},${origin.column}`, ...(x + y > 0 && { x, y }) };
      }
    lines[row] = answer;
  }
  return lines;
}
