import type { Inputs } from "../../model/inputs/keys";
import { checkInUse, switchOf } from "../../model/schema";
import { formerSetNames, referenceSet, setNames } from "../../reference/values";
import type { AssumptionsTable } from "./argument";
import { differs } from "./differs";
import { saidOfGivenLoan } from "./givenLoan";
import type { Overrides } from "./overrides";
import { idleYears, replacedPaths } from "./paths";
import { over, standing } from "./standing";
import { type Lacking, lackingIn } from "./wholeTable";

/** A complete set of assumptions, and what of it was typed: by the table and by overrides, overrides last. */
export interface Assumptions extends AssumptionsTable {
  /** A value for every key the model needs. */
  readonly values: Inputs;
  /** How many of them are not the set's; one that only the set has, or only these, is one more. */
  readonly differing: number;
  /** What a table that should say everything does not say, with what its set gives instead. */
  readonly lacking: readonly Lacking[];
}

const NONE: Overrides = { given: {}, notices: [] };

/**
 * Fills a table with its set, overrides last.
 * Errors: domain for a value that a switch puts out of use, unless it is the one that stands there anyway.
 */
export function complete(table: AssumptionsTable, overrides: Overrides = NONE): Assumptions {
  const reference = referenceSet(table.set);
  const given = over(table.given, overrides.given);
  const values = standing(table.set, given);
  // a table loaded from a set holds that set's numbers, in use or not, and the switches with them
  const loaded = (key: string, value: number) =>
    table.given[switchOf(key) ?? ""] !== undefined &&
    [...setNames, ...formerSetNames].some((name) => referenceSet(name)[key] === value);
  const ofTable = Object.entries(table.given).filter(([key, value]) => value !== reference[key] && !loaded(key, value));
  const before = over(reference, table.given);
  const ofOverrides = Object.entries(overrides.given).filter(([key, value]) => value !== before[key]);
  checkInUse(
    [...ofTable.filter(([key]) => !(key in overrides.given)), ...ofOverrides].map(([key]) => key),
    values,
  );
  const notices = [
    ...table.notices,
    ...replacedPaths(reference, table.given),
    ...overrides.notices,
    ...replacedPaths(before, overrides.given),
    ...idleYears(reference, given, values),
    ...saidOfGivenLoan(values),
  ];
  return {
    set: table.set,
    given,
    values,
    differing: differing(reference, values),
    lacking: lackingIn(table.given, given, table.set, values),
    notices,
  };
}

/** The same assumptions with other values in all, such as those of a case. */
export const withValues = (own: Assumptions, values: Inputs): Assumptions => ({
  ...own,
  values,
  differing: differing(referenceSet(own.set), values),
});

function differing(reference: Inputs, values: Inputs): number {
  const keys = new Set([...Object.keys(reference), ...Object.keys(values)]);
  return [...keys].filter((key) => {
    const [of, now] = [reference[key], values[key]];
    return of === undefined || now === undefined || differs(of, now);
  }).length;
}
