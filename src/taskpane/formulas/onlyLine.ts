import type { FormulaCell } from "../port";
import type { Told } from "./explain";

/** The line that a call shows where it shows no other: who selects a heading of such a result means its line. */
export function onlyLine({ shown }: Told, { spill }: FormulaCell): { readonly id: string } | undefined {
  const ids = new Set<string>();
  for (let row = 0; row < spill.rows; row++)
    for (let column = 0; column < spill.columns; column++) {
      const shows = shown?.at(row, column);
      if (shows?.of !== undefined) return undefined;
      if (shows !== undefined) ids.add(shows.id);
    }
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? { id } : undefined;
}
