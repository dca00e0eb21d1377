import { type Inputs, inputKeys, isReplaced } from "../../model/inputs/keys";
import { referenceSet } from "../../reference/values";

/** What stands when values are given over a set: all of them, and the set where they are silent. */
export const standing = (set: string, given: Inputs): Inputs => over(referenceSet(set), given);

/**
 * Values given over others: all of them, and the others where they are silent and not taken away. A value for all years
 * takes away the values by year below it, and never one that is given beside it.
 */
export function over(below: Inputs, given: Inputs): Inputs {
  const stays = Object.entries(below).filter(([key]) => !isBeyond(key, given) && !isReplaced(key, given));
  return { ...Object.fromEntries(stays), ...given };
}

/** An entry beyond the number that is given for them: a share of a construction year which was taken away. */
function isBeyond(key: string, given: Inputs): boolean {
  const { entry, spreadOver } = inputKeys.get(key) ?? {};
  return entry !== undefined && spreadOver !== undefined && entry.n > (given[spreadOver] ?? Number.POSITIVE_INFINITY);
}
