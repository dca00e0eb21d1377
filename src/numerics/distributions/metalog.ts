import { IronError } from "../../quantities/errors";
import { checkedNumbers } from "./checks";
import { continuous, type Distribution } from "./distribution";

/** Three values that a person gives: one draw in ten lies below the first, half below the second, nine in ten below the third. */
export interface Triplet {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Values that no draw goes beyond; where one is left out, there is no such value. */
export interface Bounds {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/**
 * How far a metalog of three terms can lean, its third coefficient in parts of its second: beyond, its quantile would fall
 * somewhere. The least of 1 / ((1/2 - y) + y (1 - y) ln((1 - y) / y)), which Keelin rounds to 1.66711.
 */
const STEEPEST = 1.6671131192019295;

/** The logarithm of the chances of P90. */
const NINE = Math.log(9);

/**
 * A metalog of three terms through P10, P50 and P90, with a lower bound, an upper bound, both or none: a logistic
 * distribution that leans, of the value itself, of the logarithm of its distance from a bound, or of the ratio of both distances.
 * Its mean is Infinity or -Infinity where a tail is so heavy that it has none.
 *
 * Errors: values that do not rise; a bound that does not lie beyond them; a triplet so uneven that no such distribution has it, with
 * the values that P50 may have.
 * Source: T. W. Keelin (2016), The metalog distributions, Decision Analysis 13(4): symmetric-percentile triplets, equations 6 and 12
 * to 15.
 */
export function metalog(triplet: Triplet, bounds: Bounds = {}): Distribution {
  checkTriplet(triplet, bounds);
  const { to, back } = scaleOf(bounds);
  const [low, middle, high] = [to(triplet.p10), to(triplet.p50), to(triplet.p90)];
  const spread = (high - low) / (2 * NINE);
  const lean = (low + high - 2 * middle) / (0.8 * NINE);
  if (!(Math.abs(lean) < STEEPEST * spread)) throw infeasible(triplet, { low, high }, back);

  /** The scaled value at so much logarithm of the chances. */
  const at = (chances: number): number => middle + (spread + lean * (shareOf(chances) - 0.5)) * chances;
  const slope = (chances: number): number => {
    const y = shareOf(chances);
    return spread + lean * (y - 0.5 + y * (1 - y) * chances);
  };
  return continuous(
    meanOf({ spread, lean, middle }, bounds, (chances) => back(at(chances))),
    {
      quantile: (p) => back(at(Math.log(p / (1 - p)))),
      cdf: (x) => {
        if (x <= (bounds.lower ?? Number.NEGATIVE_INFINITY)) return 0;
        if (x >= (bounds.upper ?? Number.POSITIVE_INFINITY)) return 1;
        return shareOf(chancesOf(to(x), at, slope));
      },
    },
  );
}

const shareOf = (chances: number): number => 1 / (1 + Math.exp(-chances));

interface Scale {
  readonly to: (value: number) => number;
  readonly back: (scaled: number) => number;
}

/** What is a leaning logistic of a value within bounds, and the value again. */
function scaleOf({ lower, upper }: Bounds): Scale {
  if (lower !== undefined && upper !== undefined)
    return {
      to: (value) => Math.log((value - lower) / (upper - value)),
      back: (scaled) =>
        scaled < 0
          ? lower + (upper - lower) * (Math.exp(scaled) / (1 + Math.exp(scaled)))
          : upper - (upper - lower) * (Math.exp(-scaled) / (1 + Math.exp(-scaled))),
    };
  if (lower !== undefined)
    return { to: (value) => Math.log(value - lower), back: (scaled) => lower + Math.exp(scaled) };
  if (upper !== undefined)
    return { to: (value) => -Math.log(upper - value), back: (scaled) => upper - Math.exp(-scaled) };
  return { to: (value) => value, back: (scaled) => scaled };
}

function checkTriplet({ p10, p50, p90 }: Triplet, { lower, upper }: Bounds): void {
  checkedNumbers({
    P10: p10,
    P50: p50,
    P90: p90,
    ...(lower === undefined ? {} : { "the lower bound": lower }),
    ...(upper === undefined ? {} : { "the upper bound": upper }),
  });
  if (!(p10 < p50 && p50 < p90)) throw new IronError("domain", "metalog.rising", { p10, p50, p90 });
  if (lower !== undefined && !(lower < p10)) throw new IronError("domain", "metalog.lower", { lower, p10 });
  if (upper !== undefined && !(upper > p90)) throw new IronError("domain", "metalog.upper", { upper, p90 });
}

/** P50 may lie from k to 1 - k of the way from P10 to P90, k = (1 - 1.66711 (1/2 - 0.1)) / 2, on the scale of the bounds. */
function infeasible({ p10, p50, p90 }: Triplet, { low, high }: { low: number; high: number }, back: Scale["back"]) {
  const k = (1 - STEEPEST * 0.4) / 2;
  const [least, most] = [back(low + k * (high - low)), back(high - k * (high - low))];
  return new IronError("domain", "metalog.infeasible", { p10, p50, p90, least, most });
}

/** Where a rising function reaches a value: Newton's steps, halved into what is known where one leads out of it. */
function chancesOf(value: number, at: (chances: number) => number, slope: (chances: number) => number): number {
  let [low, high] = [-800, 800];
  let chances = 0;
  for (let k = 0; k < 200; k++) {
    const error = at(chances) - value;
    if (error === 0) return chances;
    if (error < 0) low = chances;
    else high = chances;
    const next = chances - error / slope(chances);
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(inside - chances) <= 4e-16 * Math.abs(chances)) return inside;
    chances = inside;
  }
  return chances;
}

/** Steps of the logarithm of the chances in which a mean is summed, and how little is left out at its ends. */
const STEP = 1 / 16;
const NOTHING = 1e-20;

/** The mean: a formula without bounds, else the sum of values by the density of their chances, which equal steps sum to all digits. */
function meanOf(
  { spread, lean, middle }: { spread: number; lean: number; middle: number },
  { lower, upper }: Bounds,
  valueAt: (chances: number) => number,
): number {
  if (lower === undefined && upper === undefined) return middle + lean / 2;
  if (upper === undefined && spread + lean / 2 >= 1) return Number.POSITIVE_INFINITY;
  if (lower === undefined && spread - lean / 2 >= 1) return Number.NEGATIVE_INFINITY;
  const from = valueAt(0);
  let sum = 0;
  for (const direction of [-STEP, STEP])
    for (let k = 1; ; k++) {
      const chances = k * direction;
      const density = Math.exp(-Math.abs(chances)) / (1 + Math.exp(-Math.abs(chances))) ** 2;
      // 0 times Infinity, far out, is nothing too
      const part = (valueAt(chances) - from) * density || 0;
      sum += part;
      if (density < NOTHING && Math.abs(part) <= NOTHING * Math.abs(sum)) break;
      if (density === 0) break;
    }
  return from + sum * STEP;
}
