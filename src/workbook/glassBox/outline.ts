import type { SheetPlan } from "../plan";
import type { Placed } from "./layout";

/** How deep an entry stands: sections hold blocks, these hold lines, and a line what is below it. */
function depth(entry: Placed): number {
  if (entry.kind === "heading") return entry.level;
  return entry.kind === "line" ? 3 : 4;
}

/** What folds away under the row above it: a section, a block, what stands below a line. */
export function outlineOf(entries: readonly Placed[]): NonNullable<SheetPlan["groups"]> {
  return entries.flatMap((head, k) => {
    const end = entries.findIndex((other, place) => place > k && depth(other) <= depth(head));
    const last = entries[(end === -1 ? entries.length : end) - 1]?.row ?? head.row;
    return last > head.row ? [{ row: head.row + 1, rows: last - head.row }] : [];
  });
}
