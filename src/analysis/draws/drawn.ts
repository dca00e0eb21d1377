import { type Inputs, inputKeys, spreads, wholes } from "../../model/inputs/keys";
import type { Distribution } from "../../numerics/distributions/distribution";
import type { Random } from "../../numerics/random";
import { givingWay } from "../assumptions/givingWay";
import { over } from "../assumptions/standing";
import { movedPath, pathsIn } from "./movedPath";

export type Distributions = ReadonlyMap<string, Distribution>;

/** A draw of every input that has a distribution, each for itself; the others stand. */
export const drawn = (standing: Inputs, distributions: Distributions, random: Random): Inputs =>
  valued(standing, distributions, ({ quantile }) => quantile(random()));

/**
 * Values that are taken from each distribution alike, such as its mean; values by year move with the input that they are of.
 * Where the model asks for a whole number the nearest is taken. Parts of a whole that are not drawn give way to those that
 * are, parts that are drawn are made to add up to it in proportion, and another number of construction years stretches the
 * spending curve, all as where people give values (`givingWay.ts`).
 */
export function valued(
  standing: Inputs,
  distributions: Distributions,
  take: (distribution: Distribution) => number,
): Inputs {
  const values: Record<string, number> = { ...standing };
  const paths = pathsIn(standing);
  for (const [key, distribution] of distributions) {
    const value = take(distribution);
    Object.assign(
      values,
      movedPath(standing, paths, key, inputKeys.get(key)?.interval.whole ? Math.round(value) : value),
    );
  }
  const moved = [...distributions.keys()].filter((key) => !spreads.has(key)).map((key) => [key, values[key] ?? 0]);
  for (const { others } of givingWay(Object.fromEntries(moved), () => standing)) Object.assign(values, others);
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
