import { type Inputs, inputKeys } from "../../model/inputs/keys";
import { referenceSet } from "../../reference/values";

/** What stands when values are given over a set: all of them, and the set where they are silent. */
export const standing = (set: string, given: Inputs): Inputs => over(referenceSet(set), given);

/** Values given over others: all of them, and the others where they are silent. */
export const over = (below: Inputs, given: Inputs): Inputs => ({ ...withinSpread(below, given), ...given });

/** Values without entries beyond the number that is given for them: shares of construction years which it took away. */
function withinSpread(below: Inputs, given: Inputs): Inputs {
  const beyond = (key: string): boolean => {
    const { entry, spreadOver } = inputKeys.get(key) ?? {};
    return entry !== undefined && spreadOver !== undefined && entry.n > (given[spreadOver] ?? Number.POSITIVE_INFINITY);
  };
  return Object.fromEntries(Object.entries(below).filter(([key]) => !beyond(key)));
}
