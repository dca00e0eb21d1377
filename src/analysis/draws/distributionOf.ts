import { discrete } from "../../numerics/distributions/discrete";
import type { Distribution } from "../../numerics/distributions/distribution";
import { lognormal } from "../../numerics/distributions/lognormal";
import { triangular } from "../../numerics/distributions/triangular";
import type { Interval } from "../../quantities/interval";
import type { Assumption } from "../../reference/assumption";

/** What a distribution is made of. */
export type Ranged = Pick<Assumption, "value" | "low" | "high" | "distribution"> & {
  readonly interval: Pick<Interval, "whole">;
};

/**
 * The distribution that an assumption says of itself; undefined for what is not drawn: a fixed value, a switch, which is
 * decided by people, or a range of one value. A lognormal has its base where its range puts it, not as its median.
 */
export function distributionOf({ value, low, high, distribution, interval }: Ranged): Distribution | undefined {
  if (low === high) return undefined;
  switch (distribution) {
    case "fixed":
    case "switch":
      return undefined;
    case "triangular":
      return triangular(low, value, high);
    case "lognormal":
      return lognormal(low, high);
    case "discrete":
      return discrete(interval.whole ? wholeNumbers(low, value, high) : threeValues(low, value, high));
  }
}

/** Every whole number of the range, the base most often, the others less with each step from it. */
function wholeNumbers(low: number, base: number, high: number) {
  return Array.from({ length: high - low + 1 }, (_, k) => {
    const value = low + k;
    const weight = value <= base ? (value - low + 1) / (base - low + 1) : (high - value + 1) / (high - base + 1);
    return { value, weight };
  });
}

/** Half of all draws the base, a quarter each end. */
const threeValues = (low: number, base: number, high: number) => [
  { value: low, weight: low === base ? 0 : 1 },
  { value: base, weight: 2 + Number(low === base) + Number(high === base) },
  { value: high, weight: high === base ? 0 : 1 },
];
