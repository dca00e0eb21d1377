import type { Message, Under } from "../messages/message";
import { flag, optional } from "./args";
import { columns } from "./columns";
import type { ResultCell } from "./values";

/** Whether a table by period has its header row. */
export const headers = optional(flag("FALSE leaves out the header row"), true);

/** The last argument of every table by period. */
export const across = optional(flag("TRUE lays the table on its side: periods across, a row a figure"), false);

/** A spill of one row a period, numbered from the first, below its header row. */
export function periodTable(
  withHeaders: boolean,
  titles: readonly (Under<"column"> | Message)[],
  rows: readonly (readonly ResultCell[])[],
  first = 1,
): readonly (readonly ResultCell[])[] {
  const numbered = rows.map((row, t) => [first + t, ...row]);
  const named = titles.flatMap((title) => (typeof title === "string" ? columns(title) : [title]));
  return withHeaders ? [[...columns("period"), ...named], ...numbered] : numbered;
}

/** The table as it spills: as it is, or on its side. */
export function laid(across: boolean, table: readonly (readonly ResultCell[])[]): readonly (readonly ResultCell[])[] {
  const [top = []] = table;
  return across ? top.map((_, column) => table.flatMap((row) => row.slice(column, column + 1))) : table;
}
