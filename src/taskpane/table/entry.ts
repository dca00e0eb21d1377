import { readCells } from "../../analysis/assumptions/table";
import type { TableContent, Typed } from "../port";

/** The value of a key where it stands in a table; row and column count from the first cell of the header row. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly typed: Typed;
}

/** Every key of a table with the cell of the value that counts. */
export const entriesOf = ({ cells, formulas }: TableContent): ReadonlyMap<string, Entry> =>
  new Map(
    [...readCells(cells).places].map(([key, { row, column }]) => {
      const formula = formulas[row]?.[column];
      const typed: Typed = formula === undefined ? { value: cells[row]?.[column] ?? null } : { formula };
      return [key, { row, column, typed }];
    }),
  );

/** Whether two cells hold the same; an empty one reads as nothing or as an empty text. */
export function same(a: Typed | undefined, b: Typed | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if ("formula" in a || "formula" in b) return "formula" in a && "formula" in b && a.formula === b.formula;
  return (a.value ?? "") === (b.value ?? "");
}
