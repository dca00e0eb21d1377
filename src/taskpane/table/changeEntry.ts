import type { Reading as TableReading } from "../../analysis/assumptions/reading";
import { readCells } from "../../analysis/assumptions/table";
import { keyOf } from "../../model/inputs/keys";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { assumptionTableRow } from "../../workbook/assumptionsTable";
import type { PlannedCell } from "../../workbook/plan";
import type { Decision, TableContent, TableEdit, Typed } from "../port";
import { entriesOf, same } from "./entry";

/** What came of a change: it was made over what stood there, or the cell does not hold what the user has seen there. */
export interface Answer {
  readonly kind: "written" | "otherwise";
  readonly held: Typed | undefined;
}

export interface Change {
  readonly row: AssumptionRow;
  /** What the key is to hold; nothing takes its row out. */
  readonly next: Typed | undefined;
  /** What the user knows the key to hold, and agrees to lose; nothing where it has no row. */
  readonly seen: Typed | undefined;
}

const word = (cell: unknown): string =>
  String(cell ?? "")
    .trim()
    .toLowerCase();

/**
 * The row behind which a value by year stands: that of its input, or of the last year before it. Nothing for any other
 * key, and where that row is the last or in a block of other columns.
 */
function rowAbove({ places, columns }: TableReading, { step }: AssumptionRow, rows: number): number | undefined {
  const input = places.get(step?.of ?? "");
  if (step === undefined || input === undefined || input.column !== columns.value) return undefined;
  const earlier = [...places].flatMap(([key, place]) => {
    const other = keyOf(key)?.step;
    return other?.of === step.of && other.n < step.n && place.column === input.column ? [place.row] : [];
  });
  const above = Math.max(input.row, ...earlier);
  return above < rows - 1 ? above : undefined;
}

/** A new row with what the reference says of the key, each text below the title it belongs to. */
function appended({ cells: table }: TableContent, row: AssumptionRow, typed: Typed): TableEdit {
  const reading = readCells(table);
  const { columns, header } = reading;
  const behind = rowAbove(reading, row, table.length);
  const titles = (header === undefined ? [] : (table[header] ?? [])).map(word);
  const { cells, validation } = assumptionTableRow(row);
  const placed = cells.flatMap(({ column: id, title, ...cell }): PlannedCell[] => {
    if (id === "key") return [{ ...cell, row: 0, column: columns.key }];
    if (id === "value") return [{ ...cell, value: null, ...typed, row: 0, column: columns.value }];
    const column = titles.indexOf(word(title));
    return column < 0 || cell.value === undefined ? [] : [{ ...cell, row: 0, column }];
  });
  return {
    kind: "append",
    ...(behind !== undefined && { behind }),
    cells: placed,
    validation: validation({ row: 0, column: columns.value, rows: 1, columns: 1 }),
  };
}

/** Takes the row of a key out, whatever it holds. */
export const takeOut =
  (key: string) =>
  (content: TableContent): Decision<boolean> => {
    const entry = entriesOf(content).get(key);
    return entry === undefined ? { answer: false } : { answer: true, edit: { kind: "remove", row: entry.row } };
  };

/** Decides on a table as it stands: no cell is written over that is not as the user has seen it. */
export const changeEntry =
  ({ row, next, seen }: Change) =>
  (content: TableContent): Decision<Answer> => {
    const entry = entriesOf(content).get(row.key);
    const held = entry?.typed;
    if (!same(held, seen)) return { answer: { kind: "otherwise", held } };
    const answer: Answer = { kind: "written", held };
    if (same(held, next)) return { answer };
    if (next === undefined)
      return entry === undefined ? { answer } : { answer, edit: { kind: "remove", row: entry.row } };
    if (entry === undefined) return { answer, edit: appended(content, row, next) };
    return { answer, edit: { kind: "cell", row: entry.row, column: entry.column, typed: next } };
  };
