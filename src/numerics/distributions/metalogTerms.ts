import { continuous, type Distribution } from "./distribution";

/** Values that no draw goes beyond; where one is left out, there is no such value. */
export interface Bounds {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/**
 * A metalog by its coefficients, as many as there are, with a lower bound, an upper bound, both or none. With y the share of all draws
 * below and L = ln(y / (1 - y)) its scaled value is
 *
 *     a1 + a2 L + a3 (y - 1/2) L + a4 (y - 1/2) + a5 (y - 1/2)^2 + a6 (y - 1/2)^2 L + a7 (y - 1/2)^3 + a8 (y - 1/2)^3 L ...
 *
 * which is the value itself, the logarithm of its distance from the lower bound, minus that from the upper one, or the logarithm of
 * the ratio of both. Its mean is Infinity or -Infinity where a tail is so heavy that it has none. Whether the quantile rises, `fallOf`
 * tells.
 *
 * Source: T. W. Keelin (2016), The metalog distributions, Decision Analysis 13(4), equations 6 and 11 to 15.
 */
export function metalogOf(coefficients: readonly number[], bounds: Bounds): Distribution {
  const { at, slope, steepness } = seriesOf(coefficients);
  const { to, back } = scaleOf(bounds);
  return continuous(
    meanOf(steepness, bounds, (chances) => back(at(chances))),
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

/** How a value within bounds is scaled, and the value again. */
export interface Scale {
  readonly to: (value: number) => number;
  readonly back: (scaled: number) => number;
}

export function scaleOf({ lower, upper }: Bounds): Scale {
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

/** What each coefficient, from the first on, stands before: a power of y - 1/2, by itself or times the logarithm of the chances. */
export const termsOf = (count: number): readonly { readonly power: number; readonly logarithm: boolean }[] =>
  Array.from({ length: count }, (_, k) => FIRST_TERMS[k] ?? { power: k >> 1, logarithm: k % 2 === 1 });

const FIRST_TERMS = [
  { power: 0, logarithm: false },
  { power: 0, logarithm: true },
  { power: 1, logarithm: true },
  { power: 1, logarithm: false },
] as const;

const shareOf = (chances: number): number => 1 / (1 + Math.exp(-chances));

/** The scaled value by the logarithm of the chances, how fast it rises with it, and how fast in the end on a side, -1 or 1. */
interface Series {
  readonly at: (chances: number) => number;
  readonly slope: (chances: number) => number;
  readonly steepness: (side: number) => number;
}

function seriesOf(coefficients: readonly number[]): Series {
  const terms = termsOf(coefficients.length);
  const powers = (logarithm: boolean): readonly number[] =>
    coefficients.filter((_, k) => terms[k]?.logarithm === logarithm);
  const [plain, steep] = [powers(false), powers(true)];
  return {
    at: (chances) => {
      const d = shareOf(chances) - 0.5;
      return polynomial(plain, d) + polynomial(steep, d) * chances;
    },
    slope: (chances) => {
      const y = shareOf(chances);
      const d = y - 0.5;
      // y (1 - y) is what y grows by with the logarithm of the chances
      return polynomial(steep, d) + (derivative(steep, d) * chances + derivative(plain, d)) * y * shareOf(-chances);
    },
    steepness: (side) => polynomial(steep, side / 2),
  };
}

/** The lowest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) value = value * x + (coefficients[k] as number);
  return value;
}

function derivative(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let k = coefficients.length - 1; k >= 1; k--) value = value * x + k * (coefficients[k] as number);
  return value;
}

/** Beyond these chances y does not change any more, nor does the slope; closer than their steps no polynomial of y bends twice. */
const FAR = 40;
const STEPS_OF_ONE = 32;

/** So much of its largest coefficient a slope may be below 0: what is lost when the terms are added. */
const LOST = 1e-12;

/**
 * The share of draws at which the quantile of these coefficients falls most steeply, or does not rise at all; undefined where it rises
 * everywhere. Bounds make no difference. Its slope is looked at on steps of the logarithm of the chances, and sought out between
 * them wherever it is least.
 */
export function fallOf(coefficients: readonly number[]): number | undefined {
  const { at, slope } = seriesOf(coefficients);
  const largest = Math.max(0, ...coefficients.slice(1).map(Math.abs));
  const points = Array.from({ length: 2 * FAR * STEPS_OF_ONE + 1 }, (_, k) => k / STEPS_OF_ONE - FAR);
  const slopes = points.map(slope);
  let [least, where] = [Number.POSITIVE_INFINITY, 0];
  for (const [k, point] of points.entries()) {
    const own = slopes[k] as number;
    if (own > (slopes[k - 1] ?? own) || own > (slopes[k + 1] ?? own)) continue;
    const lowest = lowestNear(slope, point);
    if (slope(lowest) < least) [least, where] = [slope(lowest), lowest];
  }
  if (least < -LOST * largest) return shareOf(where);
  return at(1) > at(-1) ? undefined : 0.5;
}

/** Where a function is least within a step of a point: by thirds. */
function lowestNear(of: (x: number) => number, point: number): number {
  let [low, high] = [point - 1 / STEPS_OF_ONE, point + 1 / STEPS_OF_ONE];
  for (let k = 0; k < 40; k++) {
    const third = (high - low) / 3;
    if (of(low + third) < of(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
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

/** The mean: the sum of values by the density of their chances, which equal steps sum to all digits. */
function meanOf(
  steepness: Series["steepness"],
  { lower, upper }: Bounds,
  valueAt: (chances: number) => number,
): number {
  if (lower !== undefined && upper === undefined && steepness(1) >= 1) return Number.POSITIVE_INFINITY;
  if (upper !== undefined && lower === undefined && steepness(-1) >= 1) return Number.NEGATIVE_INFINITY;
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
