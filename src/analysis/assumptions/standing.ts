import { type Inputs, inputKeys, keyOf } from "../../model/inputs/keys";
import { referenceSet } from "../../reference/values";

/** What stands when values are given over a set: all of them, and the set where they are silent. */
export const standing = (set: string, given: Inputs): Inputs => over(withinSpread(referenceSet(set), given), given);

/** Values over others: the one for all years, given anew, takes the place of all values by year, too. */
export function over(before: Inputs, given: Inputs): Inputs {
  const replaced = (key: string): boolean => {
    const of = keyOf(key)?.step?.of;
    return of !== undefined && given[of] !== undefined;
  };
  const stays = Object.keys(before).some(replaced)
    ? Object.fromEntries(Object.entries(before).filter(([key]) => !replaced(key)))
    : before;
  return { ...stays, ...given };
}

/** The set without entries beyond the number that is given for them: shares of construction years which the table took away. */
function withinSpread(reference: Inputs, given: Inputs): Inputs {
  const beyond = (key: string): boolean => {
    const { entry, spreadOver } = inputKeys.get(key) ?? {};
    return entry !== undefined && spreadOver !== undefined && entry.n > (given[spreadOver] ?? Number.POSITIVE_INFINITY);
  };
  return Object.fromEntries(Object.entries(reference).filter(([key]) => !beyond(key)));
}
