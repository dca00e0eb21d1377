import { firstReaching, mean, sorted } from "./percentiles";
import { hashed } from "./sampling/permutation";

/**
 * The share of an output's variance that one input decides by itself: its first-order Sobol index, from draws of both as they are.
 * The draws are put into bins by the input, and what lies between the means of bins is compared with all; what bins
 * would differ by without any influence is taken off, so that an input that does nothing has 0 on average, and may have a little less.
 * An influence that bends within a bin is seen but for about 1 / bins^2 of it. No number where the output does not vary.
 *
 * Sources: E. Plischke, E. Borgonovo and C. L. Smith (2013), Global sensitivity measures from given data, European Journal of
 * Operational Research 226; T. L. Kelley (1935), An unbiased correlation ratio measure, PNAS 21, for what is taken off.
 */
export function firstOrderIndex(input: Float64Array, output: Float64Array): number {
  const bins = binned(input, Math.sqrt(input.length) / 2);
  const middle = mean(output);
  const sums = new Float64Array(bins.count);
  const counts = new Float64Array(bins.count);
  let all = 0;
  for (const [k, bin] of bins.of.entries()) {
    const away = (output[k] as number) - middle;
    sums[bin] = (sums[bin] as number) + away;
    counts[bin] = (counts[bin] as number) + 1;
    all += away ** 2;
  }
  const between = sums.reduce((total, away, bin) => total + away ** 2 / (counts[bin] as number), 0);
  const within = (all - between) / (input.length - bins.count);
  return (between - (bins.count - 1) * within) / all;
}

/**
 * What it is worth to know an input before one of several options is chosen, in the unit of their values: the expected value of
 * partial perfect information (EVPPI), from draws of the input and of the value of each option. To do nothing is an option with
 * values of nil. In each bin of the input half of the draws chooses the option that is best among them, and the other half says what that
 * choice is worth, and the other way round, so that luck is not taken for knowledge; it errs to the low side, and is never below 0.
 *
 * Sources: M. Strong and J. E. Oakley (2013), An efficient method for computing single-parameter partial expected value of perfect
 * information, Medical Decision Making 33, for the bins; M. Stone (1974) for judging a choice by what did not make it.
 */
export function valueOfKnowing(input: Float64Array, options: readonly Float64Array[]): number {
  const bins = binned(input, Math.cbrt(input.length));
  // the sum of each option in each half of each bin
  const sums = options.map((values) => {
    const halves = new Float64Array(2 * bins.count);
    for (const [k, bin] of bins.of.entries()) {
      const at = 2 * bin + halfOf(k);
      halves[at] = (halves[at] as number) + (values[k] as number);
    }
    return halves;
  });
  let known = 0;
  for (let half = 0; half < 2 * bins.count; half++) {
    // the other half of the same bin
    const judges = half ^ 1;
    const chosen = sums.reduce((best, one) => ((one[judges] as number) > (best[judges] as number) ? one : best));
    known += chosen[half] as number;
  }
  return Math.max(0, known / input.length - Math.max(...options.map((values) => mean(values))));
}

/** By a hash of the trial, since every second of Sobol's points lies in the same half of every dimension. */
const halfOf = (trial: number): number => hashed(trial) & 1;

interface Bins {
  readonly count: number;
  /** The bin of each draw. */
  readonly of: Int32Array;
}

/** Draws in bins of about as many each, by their value; equal values are never parted. */
function binned(values: Float64Array, about: number): Bins {
  const rising = sorted(values);
  const wanted = Math.max(2, Math.round(about));
  const ends = Array.from({ length: wanted }, (_, bin) => rising[Math.ceil(((bin + 1) * rising.length) / wanted) - 1]);
  const edges = Float64Array.from(new Set(ends as number[]));
  const of = Int32Array.from(values, (value) => firstReaching(edges, value));
  return { count: edges.length, of };
}
