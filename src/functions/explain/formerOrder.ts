import { isKeyShaped } from "../../analysis/assumptions/names";
import { HEADERS } from "../project/shared";
import { asMatrix } from "../values";

/** The one cell of an argument; undefined for a range of several. */
function onlyCell(given: unknown): unknown {
  const [row = [], ...more] = asMatrix(given);
  return more.length > 0 || row.length > 1 ? undefined : (row[0] ?? null);
}

const isWord = (cell: unknown): cell is string =>
  typeof cell === "string" && cell.trim() !== "" && Number.isNaN(Number(cell));

const isOverride = (cell: unknown): boolean =>
  isWord(cell) && (isKeyShaped(cell.trim()) || cell.trim().toLowerCase() === HEADERS);

/**
 * EXPLAIN once took the year before the assumptions, and no depth: a number in second place, or a table or a set in third,
 * is that order. Overrides may begin where a year or a depth could stand.
 */
export function inPresentOrder([line, second, third, ...others]: readonly unknown[]): readonly unknown[] {
  const [year, table] = [onlyCell(second), onlyCell(third)];
  if (typeof year !== "number" && isOverride(table)) return [line, second, null, null, third, ...others];
  if (typeof year === "number" || table === undefined || isWord(table)) return [line, third, second, null, ...others];
  return isOverride(onlyCell(others[0])) ? [line, second, third, null, ...others] : [line, second, third, ...others];
}
