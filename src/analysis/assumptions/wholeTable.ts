import { type Inputs, inputKeys } from "../../model/inputs/keys";
import { inVersion1 } from "../../reference/former/names";
import { isSinceVersion1, referenceSet } from "../../reference/values";

const needed = [...inputKeys.values()].filter(({ optional }) => !optional).map(({ key }) => key);
const ofVersion1 = needed.filter((key) => !isSinceVersion1(key));
const since = needed.filter(isSinceVersion1);

const givesMost = (keys: readonly string[], given: Inputs): boolean =>
  keys.filter((key) => given[key] !== undefined).length > keys.length / 2;

/** Whether a table is meant to say everything, as a sheet does that was loaded from a set; others say only what differs. */
const isWhole = (given: Inputs): boolean => givesMost(ofVersion1, given);

/**
 * The set that stands in where a table is silent. A whole table that knows hardly any of the keys that came after version 1
 * was made with it, and goes on giving its results: what it lacks it takes from the set as version 1 had it.
 */
export const setBehind = (named: string, given: Inputs): string =>
  since.length > 0 && isWhole(given) && !givesMost(since, given) ? inVersion1(named) : named;

/** A key that a whole table lacks, with the value that its set gives instead. */
export interface Lacking {
  readonly key: string;
  readonly value: number;
}

/** The keys that a whole table lacks and no override gives, of all that the model is given. Many overrides are no table. */
export function lackingIn(table: Inputs, given: Inputs, set: string, values: Inputs): readonly Lacking[] {
  if (!isWhole(table)) return [];
  const reference = referenceSet(set);
  return Object.entries(reference).flatMap(([key, value]) =>
    given[key] === undefined && values[key] !== undefined ? [{ key, value }] : [],
  );
}
