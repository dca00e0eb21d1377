import "#compared/reference";
import type { Inputs } from "../model/inputs/keys";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { numbers, sets } from "./generated/numbers";

/** The set that is meant when none is named. */
export const defaultSet = "spec-consistent";

export const setNames: readonly string[] = sets.map(({ name }) => name);

/** The range that the reference data calls usual, by key. */
export const usualRanges: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map(
  Object.entries(numbers).map(([key, [, low, high]]) => [key, { low, high }]),
);

const base: Inputs = Object.fromEntries(Object.entries(numbers).map(([key, [value]]) => [key, value]));
const complete: ReadonlyMap<string, Inputs> = new Map(
  sets.map(({ name, differences }) => [name, Object.freeze({ ...base, ...differences })]),
);

/** A set with all its values. Errors: argument for a name that no set has. */
export function referenceSet(name: string = defaultSet): Inputs {
  const known = complete.get(name);
  if (!known) throw new IronError("argument", "reference.unknownSet", { name: shortened(name), sets: setNames });
  return known;
}
