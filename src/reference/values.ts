import "#compared/reference";
import type { Inputs } from "../model/inputs/keys";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { inVersion1 } from "./former/names";
import { numbers, sets, version1 } from "./generated/numbers";

/** The set that is meant when none is named. */
export const defaultSet = "spec-consistent";

export const setNames: readonly string[] = sets.map(({ name }) => name);

/** The names of the sets as version 1 had them, `announced@1`. */
export const formerSetNames: readonly string[] = setNames.map(inVersion1);

/** Whether a key came after version 1. */
export const isSinceVersion1 = (key: string): boolean => key in version1.since;

/** The range that the reference data calls usual, by key. */
export const usualRanges: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map(
  Object.entries(numbers).map(([key, [, low, high]]) => [key, { low, high }]),
);

const base: Inputs = Object.fromEntries(Object.entries(numbers).map(([key, [value]]) => [key, value]));
const formerBase: Inputs = { ...base, ...version1.before, ...version1.since };
const complete: ReadonlyMap<string, Inputs> = new Map(
  sets.flatMap(({ name, differences }) => [
    [name, Object.freeze({ ...base, ...differences })],
    [inVersion1(name), Object.freeze({ ...formerBase, ...differences })],
  ]),
);

/** A set with all its values. Errors: argument for a name that no set has. */
export function referenceSet(name: string = defaultSet): Inputs {
  const known = complete.get(name);
  if (!known) throw new IronError("argument", "reference.unknownSet", { name: shortened(name), sets: setNames });
  return known;
}
