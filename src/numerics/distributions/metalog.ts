import { IronError } from "../../quantities/errors";
import { checkedNumbers } from "./checks";
import type { Distribution } from "./distribution";
import { type Bounds, fallOf, metalogOf, type Scale, scaleOf } from "./metalogTerms";

/** Three values that a person gives: one draw in ten lies below the first, half below the second, nine in ten below the third. */
export interface Triplet {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
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
 *
 * Errors: those of its coefficients.
 */
export const metalog = (triplet: Triplet, bounds: Bounds = {}): Distribution =>
  metalogOf(tripletCoefficients(triplet, bounds), bounds);

/**
 * The three coefficients of the metalog through P10, P50 and P90.
 * Errors: values that do not rise; a bound that does not lie beyond them; a triplet so uneven that no such distribution has it, with
 * the values that P50 may have.
 * Source: T. W. Keelin (2016), The metalog distributions, Decision Analysis 13(4): symmetric-percentile triplets, equations 6 and 12
 * to 15.
 */
export function tripletCoefficients(triplet: Triplet, bounds: Bounds = {}): readonly number[] {
  checkTriplet(triplet, bounds);
  const { to, back } = scaleOf(bounds);
  const [low, middle, high] = [to(triplet.p10), to(triplet.p50), to(triplet.p90)];
  const spread = (high - low) / (2 * NINE);
  const lean = (low + high - 2 * middle) / (0.8 * NINE);
  if (!(Math.abs(lean) < STEEPEST * spread)) throw infeasible(triplet, { low, high }, back);
  return [middle, spread, lean];
}

/** So many coefficients the SIPmath standard has; with two a metalog is a logistic distribution. */
export const COEFFICIENTS = { least: 2, most: 16 } as const;

/**
 * A metalog by its coefficients, see `metalogOf`.
 * Errors: fewer coefficients than 2 or more than 16; a lower bound that does not lie below the upper; coefficients whose quantile
 * falls somewhere, with the share of draws where it does.
 */
export function metalogByCoefficients(coefficients: readonly number[], bounds: Bounds = {}): Distribution {
  const { least, most } = COEFFICIENTS;
  const given = coefficients.length;
  if (given < least || given > most) throw new IronError("argument", "metalog.coefficients", { least, most, given });
  checkedNumbers({
    ...Object.fromEntries(coefficients.map((value, k) => [`a${k + 1}`, value])),
    ...numbersOf(bounds),
  });
  const { lower, upper } = bounds;
  if (lower !== undefined && upper !== undefined && !(lower < upper))
    throw new IronError("domain", "distribution.lowBelowHigh", { low: lower, high: upper });
  const share = fallOf(coefficients);
  if (share !== undefined) throw new IronError("domain", "metalog.falls", { share });
  return metalogOf(coefficients, bounds);
}

const numbersOf = ({ lower, upper }: Bounds): Readonly<Record<string, number>> => ({
  ...(lower === undefined ? {} : { "the lower bound": lower }),
  ...(upper === undefined ? {} : { "the upper bound": upper }),
});

function checkTriplet({ p10, p50, p90 }: Triplet, { lower, upper }: Bounds): void {
  checkedNumbers({ P10: p10, P50: p50, P90: p90, ...numbersOf({ lower, upper }) });
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
