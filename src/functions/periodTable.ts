import type { Under } from "../messages/message";
import { flag, optional } from "./args";
import { columns } from "./columns";
import type { ResultCell } from "./values";

/** The last argument of every table by period. */
export const headers = optional(flag("FALSE leaves out the header row"), true);

/** A spill of one row a period, numbered from 1, below its header row. */
export function periodTable(
  withHeaders: boolean,
  titles: readonly Under<"column">[],
  rows: readonly (readonly ResultCell[])[],
): readonly (readonly ResultCell[])[] {
  const numbered = rows.map((row, t) => [t + 1, ...row]);
  return withHeaders ? [columns("period", ...titles), ...numbered] : numbered;
}
