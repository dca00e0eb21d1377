import { isKeyShaped } from "../analysis/assumptions/names";
import { HEADERS } from "./project/shared";
import { asMatrix } from "./values";

/** Words of pairs that are no keys. */
const WISHES: readonly string[] = [HEADERS, "long", "all"];

/** Whether an argument is one cell with a key, or with the word of a wish. */
export function isKeyCell(given: unknown): boolean {
  const [[cell, ...more] = [], ...rows] = asMatrix(given);
  if (typeof cell !== "string" || more.length + rows.length > 0) return false;
  return isKeyShaped(cell.trim()) || WISHES.includes(cell.trim().toLowerCase());
}

/**
 * Pairs of key and value may stand where arguments that are left out would: from place `from` on, the pairs begin at the first cell
 * that is a key, and stand where the arguments end, at place `to`.
 */
export const pairsEarlier =
  (from: number, to: number) =>
  (given: readonly unknown[]): readonly unknown[] => {
    for (let place = from; place < to; place++)
      if (isKeyCell(given[place]))
        return [...given.slice(0, place), ...new Array<null>(to - place).fill(null), ...given.slice(place)];
    return given;
  };
