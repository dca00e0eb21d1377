import type { Inputs } from "../model/inputs/keys";
import { defaultSet, referenceSet } from "../reference/values";

/**
 * A short text that is equal for equal numbers and different for different ones, whatever order they were given in:
 * what differs from the default set.
 */
export function contentKey(values: Inputs): string {
  const base = referenceSet(defaultSet);
  const differing: string[] = [];
  for (const key in values) if (values[key] !== base[key]) differing.push(`${key}=${values[key]}`);
  for (const key in base) if (values[key] === undefined) differing.push(`${key}=`);
  return differing.sort().join("\n");
}
