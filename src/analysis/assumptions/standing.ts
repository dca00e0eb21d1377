import { type Inputs, inputKeys } from "../../model/inputs/keys";
import { referenceSet } from "../../reference/values";

/** What stands when values are given over a set: all of them, and the set where they are silent. */
export const standing = (set: string, given: Inputs): Inputs => ({
  ...withinSpread(referenceSet(set), given),
  ...given,
});

/** The set without entries beyond the number that is given for them: shares of construction years which the table took away. */
function withinSpread(reference: Inputs, given: Inputs): Inputs {
  const beyond = (key: string): boolean => {
    const { entry, spreadOver } = inputKeys.get(key) ?? {};
    return entry !== undefined && spreadOver !== undefined && entry.n > (given[spreadOver] ?? Number.POSITIVE_INFINITY);
  };
  return Object.fromEntries(Object.entries(reference).filter(([key]) => !beyond(key)));
}
