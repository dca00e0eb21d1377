import { type Inputs, inputKeys, spreads, wholes } from "../../model/inputs/keys";
import type { Distribution } from "../../numerics/distributions/distribution";
import type { Random } from "../../numerics/random";
import { givingWay } from "../assumptions/givingWay";
import { over } from "../assumptions/standing";

export type Distributions = ReadonlyMap<string, Distribution>;

/** A draw of every input that has a distribution, each for itself; the others stand. */
export const drawn = (standing: Inputs, distributions: Distributions, random: Random): Inputs =>
  valued(standing, distributions, ({ quantile }) => quantile(random()));

/**
 * Values that are taken from each distribution alike, such as its mean. Where the model asks for a whole number the nearest
 * is taken, parts of a whole are made to add up to it in proportion, and another number of construction years stretches the
 * spending curve, as where people give values (`givingWay.ts`).
 */
export function valued(
  standing: Inputs,
  distributions: Distributions,
  take: (distribution: Distribution) => number,
): Inputs {
  const values: Record<string, number> = { ...standing };
  for (const [key, distribution] of distributions) {
    const value = take(distribution);
    values[key] = inputKeys.get(key)?.interval.whole ? Math.round(value) : value;
  }
  for (const keys of wholes.values()) makeWhole(keys, values);
  return spread(standing, values);
}

function makeWhole(keys: readonly string[], values: Record<string, number>): void {
  const given = keys.filter((key) => values[key] !== undefined);
  const sum = given.reduce((total, key) => total + (values[key] ?? 0), 0);
  for (const key of given) values[key] = (values[key] ?? 0) / sum;
}

/** The shares of the years that stand, then stretched over the years that were drawn. */
function spread(standing: Inputs, values: Record<string, number>): Inputs {
  let made: Inputs = values;
  for (const [years, entries] of spreads) {
    makeWhole(entries, values);
    const count = values[years] ?? Number.NaN;
    const before = { ...values, [years]: standing[years] ?? Number.NaN };
    for (const { others } of givingWay({ [years]: count }, () => before))
      made = over(made, { [years]: count, ...others });
  }
  return made;
}
