import { deviation, lowestMean, mean, percentile, type Sorted, spreadError } from "../../numerics/percentiles";
import type { Pieces } from "../../quantities/pieces";
import { inOrder, merged } from "./inOrder";
import { isRow, type Results } from "./results";

/** A number found from trials, and its standard error, from what independent repetitions of them differ by. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** What a line that is one number came to. */
export interface LineSummary {
  readonly line: string;
  /** Trials in which it has a value. */
  readonly count: number;
  /** Trials that ran, and in which it does not exist. */
  readonly absent: number;
  readonly mean: Estimate;
  readonly deviation: Estimate;
  readonly least: number;
  readonly most: number;
  readonly percentiles: readonly (Estimate & { readonly share: number })[];
  /** The share of trials below a value. */
  readonly below: Estimate & { readonly threshold: number };
  /** The mean of the worst trials, a twentieth of them. */
  readonly tail: Estimate;
  /** The share of trials below what the line is without any draw: where the base stands. */
  readonly base: Estimate & { readonly of: number };
}

/** Shares that are told unless others are asked for. */
export const SHARES = [0.05, 0.1, 0.5, 0.9, 0.95] as const;

/** The share of trials whose mean is the tail: the conditional value at risk of 95 %. */
export const TAIL = 0.05;

/** Below these a line is told to fail: cover below the covenant of the usual lender, anything else below nil. */
const COVER = 1.05;
export const thresholdOf = (line: string): number => (/^cover\.(dscr|llcr|plcr)/.test(line) ? COVER : 0);

/** What a line came to, of all trials so far. A repetition at a time is sorted, so that no piece takes long. */
export function* summaryOf(
  results: Results,
  line: string,
  base: number,
  shares: readonly number[] = SHARES,
): Pieces<LineSummary> {
  if (isRow(line)) throw new RangeError(`'${line}' has a number in each period`);
  const values = results.values(line);
  const parts: Sorted[] = [];
  for (let replicate = 0; replicate < results.plan.replicates; replicate++) {
    parts.push(yield* inOrder(ofReplicate(values, replicate, results.plan.replicates)));
  }
  const all = yield* merged(parts);
  const some = parts.filter(({ length }) => length > 1);
  const estimate = (of: (values: Sorted) => number): Estimate => ({ value: of(all), error: spreadError(some.map(of)) });
  const threshold = thresholdOf(line);
  const told: LineSummary = {
    line,
    count: all.length,
    absent: results.ranSoFar - all.length,
    mean: estimate(mean),
    deviation: estimate(deviation),
    least: all[0] ?? Number.NaN,
    most: all.at(-1) ?? Number.NaN,
    percentiles: shares.map((share) => ({ share, ...estimate((of) => percentile(of, share)) })),
    below: { threshold, ...estimate((of) => shareBelow(of, threshold)) },
    tail: estimate((of) => lowestMean(of, TAIL)),
    base: { of: base, ...estimate((of) => (shareBelow(of, base) + shareUpTo(of, base)) / 2) },
  };
  return told;
}

/** The values of a repetition. */
function ofReplicate(values: Float64Array, replicate: number, replicates: number): Float64Array {
  const own = new Float64Array(Math.max(0, Math.ceil((values.length - replicate) / replicates)));
  for (let k = 0; k < own.length; k++) own[k] = values[replicate + k * replicates] as number;
  return own;
}

const shareBelow = (values: Sorted, value: number): number => rankOf(values, (found) => found < value) / values.length;
const shareUpTo = (values: Sorted, value: number): number => rankOf(values, (found) => found <= value) / values.length;

/** How many of the values, from the first on, are so. */
function rankOf(values: Sorted, isSo: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(values[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
