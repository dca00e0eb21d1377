import { IronError } from "../../quantities/errors";
import { integral } from "../integral";
import type { Distribution } from "./distribution";

/** With less than this between the bounds the quantile would lose the digits that it is to have. */
const LEAST_SHARE = 1e-6;

/** The last number before 1: no distribution is asked for more. */
const LAST = 1 - 2 ** -53;

/** To what part of the range the mean of what is left is found. */
const PRECISION = 1e-12;

/**
 * Another distribution, of which only what lies from low to high may happen, either of which may be infinite; the shares of what is
 * left keep their proportion. Its mean is the integral of its quantile, to 1e-12 of its range.
 * Errors: a low that does not lie below high; bounds between which less than a millionth of all draws falls.
 */
export function truncated(of: Distribution, low: number, high: number): Distribution {
  if (!(low < high)) throw new IronError("domain", "distribution.lowBelowHigh", { low, high });
  // what falls on the lower bound stays: below it lies what stands below, without half of what stands on it
  const below = low === Number.NEGATIVE_INFINITY ? 0 : 2 * of.percentile(low) - of.cdf(low);
  const upTo = high === Number.POSITIVE_INFINITY ? 1 : of.cdf(high);
  const share = upTo - below;
  if (!(share >= LEAST_SHARE))
    throw new IronError("domain", "distribution.truncatedAway", { low, high, share, least: LEAST_SHARE });
  const kept = (part: number): number => Math.min(1, Math.max(0, (part - below) / share));
  const quantile = (p: number): number => Math.min(high, Math.max(low, of.quantile(Math.min(below + p * share, LAST))));
  return {
    quantile,
    cdf: (x) => (x < low ? 0 : kept(of.cdf(x))),
    percentile: (x) => (x < low ? 0 : x > high ? 1 : kept(of.percentile(x))),
    mean: integral(quantile, 0, 1, PRECISION * (quantile(0.99) - quantile(0.01))),
    median: quantile(0.5),
  };
}
