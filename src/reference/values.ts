import "#compared/reference";
import { type Inputs, isReplaced, keyOf } from "../model/inputs/keys";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { inVersion1 } from "./former/names";
import { movingEstimates as generatedEstimates, numbers, sets, version1 } from "./generated/numbers";

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

/** The usual range of a key; of a value by year that has none of its own, that of its input. */
export const usualRangeOf = (key: string): { readonly low: number; readonly high: number } | undefined =>
  usualRanges.get(key) ?? usualRanges.get(keyOf(key)?.step?.of ?? "");

const base: Inputs = Object.fromEntries(Object.entries(numbers).map(([key, [value]]) => [key, value]));
/** Version 1 had no values by year but those that are said of it. */
const withoutSteps = Object.fromEntries(Object.entries(base).filter(([key]) => keyOf(key)?.step === undefined));
const formerBase: Inputs = { ...withoutSteps, ...version1.before, ...version1.since };

/** A set's own values over those of the base; a value of all years takes the place of values by year. */
const over = (below: Inputs, own: Inputs): Inputs => ({
  ...Object.fromEntries(Object.entries(below).filter(([key]) => !isReplaced(key, own))),
  ...own,
});

const complete: ReadonlyMap<string, Inputs> = new Map(
  sets.flatMap(({ name, differences }) => [
    [name, Object.freeze(over(base, differences))],
    [inVersion1(name), Object.freeze(over(formerBase, differences))],
  ]),
);

/** Estimates of the reference data that move NPV of the base most, each with by how much in US$, over its usual range. */
export const movingEstimates: ReadonlyMap<string, number> = new Map(Object.entries(generatedEstimates));

/** Whether a value is that of a reference set, or somebody's own. */
export const isReferenceValue = (key: string, value: number): boolean =>
  [...complete.values()].some((set) => set[key] === value);

/** A set with all its values. Errors: argument for a name that no set has. */
export function referenceSet(name: string = defaultSet): Inputs {
  const known = complete.get(name);
  if (!known) throw new IronError("argument", "reference.unknownSet", { name: shortened(name), sets: setNames });
  return known;
}
