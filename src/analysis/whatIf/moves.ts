import type { Inputs } from "../../model/inputs/keys";
import { checkInUse, switchOf } from "../../model/schema";
import type { AssumptionsTable } from "../assumptions/argument";
import type { Assumptions } from "../assumptions/complete";
import { givingWay } from "../assumptions/givingWay";
import { readOverrides } from "../assumptions/overrides";
import { over } from "../assumptions/standing";
import { movedPath, type Paths, pathsIn } from "../draws/movedPath";
import type { Changes } from "./variations";

/** Assumptions as a table that others may be laid over. */
export const asTable = ({ set, given }: Assumptions): AssumptionsTable => ({ set, given, notices: [] });

/**
 * What pairs of key and value change, as overrides of a call would: relative keys too, and parts of a whole give way.
 * Errors: those of reading overrides; domain for another value of a key that a choice puts out of use.
 */
export function changesOf(own: Assumptions, pairs: readonly unknown[]): Changes {
  const { given } = readOverrides(pairs, asTable(own));
  const switched = Object.keys(given).filter((key) => given[key] !== own.values[key] && switchOf(key) !== undefined);
  if (switched.length > 0) checkInUse(switched, over(own.values, given));
  return given;
}

/** Values by year of a base, which many moves start from. */
const paths = new WeakMap<Inputs, Paths>();

function pathsOf(base: Inputs): Paths {
  const found = paths.get(base) ?? pathsIn(base);
  paths.set(base, found);
  return found;
}

/**
 * An input at another value with all that hangs together with it: values by year by the same factor, the other parts of a whole in
 * proportion.
 */
export function moved(base: Inputs, key: string, value: number): Changes {
  const path = movedPath(base, pathsOf(base), key, value);
  const gave = givingWay({ [key]: value }, () => base);
  return Object.assign({}, path, ...gave.map(({ others }) => others));
}
