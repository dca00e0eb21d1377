import { entriesOf } from "../../model/inputs/keys";
import { stepKeyOf } from "../../model/inputs/steps";
import { IronError } from "../../quantities/errors";
import { defaultSet, referenceSet } from "../../reference/values";
import { type Parameter, parameter } from "../parameter";

/** The table of the index in the assumptions, and what stands in for a year after the last that it has. */
const TABLE = "capital.index";
const AFTER = "capital.index_held";

/** Whole numbers in here are years: an index of plant cost has decimals, or stands below. */
const YEARS = { first: 1950, last: 2100 };

/** The key under which the reference data has the index of a year; of one before its first, that of the first. */
function keyOfYear(year: number): { readonly key: string; readonly of: number } {
  const of = Math.max(year, entriesOf(TABLE)?.first ?? year);
  const key = stepKeyOf(TABLE, of);
  return { key: referenceSet(defaultSet)[key] === undefined ? AFTER : key, of };
}

/** The value of an index of plant cost in a year. A year in its place would give a cost that is wrong without a word. */
export const plantCostIndex = (doc: string): Parameter => ({
  ...parameter(doc, { above: 0 }),
  check: (value, name) => {
    if (!Number.isInteger(value) || value < YEARS.first || value > YEARS.last) return;
    throw new IronError("domain", "domain.yearForIndex", { name, value, ...keyOfYear(value) });
  },
});
