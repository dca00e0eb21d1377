import type { Distribution } from "../../numerics/distributions/distribution";
import { distributionNamed } from "../../numerics/distributions/named";
import type { DistributionName } from "../../numerics/distributions/names";
import type { Interval } from "../../quantities/interval";
import type { Assumption } from "../../reference/assumption";

/** How a number may fall, as plain data: the name of a distribution and its parameters. */
export interface Range {
  readonly distribution: DistributionName;
  readonly parameters: readonly number[];
}

/** What a range is made of. */
export type Ranged = Pick<Assumption, "value" | "low" | "high" | "distribution"> & {
  readonly interval: Interval;
};

/** The distribution that an assumption says of itself; undefined for what is not drawn. */
export function distributionOf(assumption: Ranged): Distribution | undefined {
  const range = rangeOf(assumption);
  return range && distributionNamed(range.distribution, range.parameters);
}

/**
 * The range that an assumption says of itself; undefined for what is not drawn: a fixed value, a switch, which is decided by
 * people, or a range of one value. A lognormal has its base where its range puts it, not as its median.
 *
 * Where another value stands in place of that of the reference data, the range goes with it: by the same factor, or the same difference
 * from nil, as far as the limits of the input let it. Some of several values stay what they are, and one that is none of them is not
 * drawn.
 */
export function rangeOf(assumption: Ranged, standing = assumption.value): Range | undefined {
  const { value, low, high, distribution, interval } = assumption;
  if (low === high) return undefined;
  const moved = (end: number): number => limited(movedWith(end, value, standing), interval);
  switch (distribution) {
    case "fixed":
    case "switch":
      return undefined;
    case "triangular": {
      const ends = [moved(low), moved(high)].sort((a, b) => a - b);
      const [least = standing, most = standing] = ends;
      return least < most ? { distribution, parameters: [least, limited(standing, interval), most] } : undefined;
    }
    case "lognormal": {
      const ends = [moved(low), moved(high)];
      return (ends[0] ?? 0) > 0 ? { distribution, parameters: ends } : undefined;
    }
    case "discrete": {
      const values = (interval.whole ? wholeNumbers : threeValues)(low, value, high).filter(({ weight }) => weight > 0);
      if (!values.some((one) => one.value === standing)) return undefined;
      return { distribution, parameters: values.flatMap((one) => [one.value, one.weight]) };
    }
  }
}

const movedWith = (end: number, value: number, standing: number): number =>
  standing === value ? end : value === 0 ? end + standing : (end * standing) / value;

const limited = (
  value: number,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, above = min, below = max }: Interval,
): number => Math.min(max, below, Math.max(min, above, value));

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
