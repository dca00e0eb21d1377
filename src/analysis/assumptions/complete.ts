import type { Inputs } from "../../model/inputs/keys";
import { checkInUse, switchOf } from "../../model/schema";
import { referenceSet, setNames } from "../../reference/values";
import type { AssumptionsTable } from "./argument";
import type { Overrides } from "./overrides";
import { standing } from "./standing";

/** A complete set of assumptions, and what of it was typed: by the table and by overrides, overrides last. */
export interface Assumptions extends AssumptionsTable {
  /** A value for every key the model needs. */
  readonly values: Inputs;
}

const NONE: Overrides = { given: {}, notices: [] };

/**
 * Fills a table with its set, overrides last.
 * Errors: domain for a value that a switch puts out of use, unless it is the one that stands there anyway.
 */
export function complete(table: AssumptionsTable, overrides: Overrides = NONE): Assumptions {
  const reference = referenceSet(table.set);
  const given = { ...table.given, ...overrides.given };
  const values = standing(table.set, given);
  // a table loaded from a set holds that set's numbers, in use or not, and the switches with them
  const loaded = (key: string, value: number) =>
    table.given[switchOf(key) ?? ""] !== undefined && setNames.some((name) => referenceSet(name)[key] === value);
  const ofTable = Object.entries(table.given).filter(([key, value]) => value !== reference[key] && !loaded(key, value));
  const before: Inputs = { ...reference, ...table.given };
  const ofOverrides = Object.entries(overrides.given).filter(([key, value]) => value !== before[key]);
  checkInUse(
    [...ofTable.filter(([key]) => !(key in overrides.given)), ...ofOverrides].map(([key]) => key),
    values,
  );
  return { set: table.set, given, values, notices: [...table.notices, ...overrides.notices] };
}
