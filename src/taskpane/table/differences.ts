import { differs } from "../../analysis/assumptions/differs";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import type { Values } from "../../workbook/assumptionRows";
import { keysOf, type Reading } from "./reading";

/** What was last loaded: a set, and the values that were not the set's. */
export interface Loaded {
  readonly set: string;
  readonly changes: Readonly<Record<string, number>>;
  /** The name of the table it was loaded as. */
  readonly table: string;
  /** When, as an ISO time. */
  readonly at: string;
}

/** A value in the sheet that differs from the reference, or from what was last loaded. */
export interface Difference {
  readonly assumption: AssumptionRow;
  readonly value: number;
  /** What was last loaded, where that is known. */
  readonly loaded: number | undefined;
  readonly fromReference: boolean;
  readonly fromLoaded: boolean;
}

export const loadedValue = (loaded: Loaded | undefined, { key, current }: AssumptionRow): number | undefined =>
  loaded === undefined ? undefined : (loaded.changes[key] ?? current);

/**
 * The differences of a sheet's values. `rows` are those of the set the sheet is compared with, `before` those of the
 * set that was last loaded.
 */
export function differences(
  rows: readonly AssumptionRow[],
  values: Values,
  loaded: Loaded | undefined,
  before: readonly AssumptionRow[],
): Difference[] {
  const earlier = new Map(before.map((row) => [row.key, row]));
  return rows.flatMap((assumption) => {
    const value = values.get(assumption.key);
    if (value === undefined) return [];
    const then = loadedValue(loaded, earlier.get(assumption.key) ?? assumption);
    const fromReference = differs(value, assumption.current);
    const fromLoaded = then !== undefined && differs(value, then);
    return fromReference || fromLoaded ? [{ assumption, value, loaded: then, fromReference, fromLoaded }] : [];
  });
}

/** Assumptions a sheet's table has no row for, and that gave way to no other; there its set stands in. */
export function missing(set: string, rows: readonly AssumptionRow[], { values, keys }: Reading): AssumptionRow[] {
  const wanted = keysOf(set, rows, values);
  return rows.filter(({ key }) => wanted.has(key) && !keys.has(key) && !values.has(key));
}

/** The values that are not the set's: all that need be kept of a load. */
export function changesFrom(rows: readonly AssumptionRow[], values: Values): Record<string, number> {
  const changed = rows.flatMap(({ key, current }) => {
    const now = values.get(key);
    return now !== undefined && differs(now, current) ? [[key, now] as const] : [];
  });
  return Object.fromEntries(changed);
}
