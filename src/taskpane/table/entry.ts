import type { TableContent, Typed } from "../port";
import { columnsOf } from "./reading";

/** The value of a key where it stands in a table; row and column count from the first cell of the header row. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly typed: Typed;
}

/** Every key of a table with its first row, which is the one that counts. */
export function entriesOf({ cells, formulas }: TableContent): ReadonlyMap<string, Entry> {
  const { key: keys, value: column } = columnsOf(cells[0]);
  const entries = new Map<string, Entry>();
  for (const [row, line] of cells.entries()) {
    const key = String(line[keys] ?? "").trim();
    if (row === 0 || key === "" || entries.has(key)) continue;
    const formula = formulas[row]?.[column];
    entries.set(key, { row, column, typed: formula === undefined ? { value: line[column] ?? null } : { formula } });
  }
  return entries;
}

/** Whether two cells hold the same; an empty one reads as nothing or as an empty text. */
export function same(a: Typed | undefined, b: Typed | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if ("formula" in a || "formula" in b) return "formula" in a && "formula" in b && a.formula === b.formula;
  return (a.value ?? "") === (b.value ?? "");
}
