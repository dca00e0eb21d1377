import type { Distribution } from "./distribution";
import { normalQuantile } from "./normal";

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function of x from 0.5. Source: C. Lanczos (1964), with the coefficients of P. Godfrey for g = 7. */
export function logGamma(x: number): number {
  const base = x + 6.5;
  let series = 0.9999999999998099;
  for (let k = 0; k < LANCZOS.length; k++) series += (LANCZOS[k] ?? 0) / (x + k);
  return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

/**
 * The beta distribution of a and b (from 1) between 0 and 1, to about 14 digits.
 * - cdf: the regularised incomplete beta function, by its continued fraction (DLMF 8.17.22).
 * - quantile: Halley's steps from a first approximation, held between what is known to lie below and above.
 */
export function beta(a: number, b: number): Pick<Distribution, "quantile" | "cdf"> {
  const scale = logGamma(a) + logGamma(b) - logGamma(a + b);
  return {
    cdf: (x) => (x <= 0 ? 0 : x >= 1 ? 1 : share(x, a, b, scale)),
    // the smaller share is counted from its own end, where numbers lie closer
    quantile: (p) => (p > 0.5 ? 1 - lowerQuantile(1 - p, b, a, scale) : lowerQuantile(p, a, b, scale)),
  };
}

function share(x: number, a: number, b: number, scale: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scale);
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

const EPSILON = 4e-16;
const MOST_TERMS = 10_000;

/**
 * The continued fraction, term by term. Sources: W. J. Lentz (1976) with I. J. Thompson and A. R. Barnett (1986); for x on this side
 * of the mean nothing in it comes near to 0.
 */
function fraction(x: number, a: number, b: number): number {
  let above = 1;
  let below = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = below;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    below = 1 / (1 + even * below);
    above = 1 + even / above;
    value *= below * above;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    below = 1 / (1 + odd * below);
    above = 1 + odd / above;
    const factor = below * above;
    value *= factor;
    if (Math.abs(factor - 1) <= EPSILON) break;
  }
  return value;
}

/** Halley's steps treble the digits: after one as small as this the next would change none. */
const LAST_STEP = 1e-6;

function lowerQuantile(p: number, a: number, b: number, scale: number): number {
  let [low, high] = [0, 1];
  let x = first(p, a, b, scale);
  for (let k = 0; k < 100; k++) {
    const error = share(x, a, b, scale) - p;
    if (error === 0) return x;
    if (error < 0) low = x;
    else high = x;
    const newton = error / Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale);
    const bend = (a - 1) / x - (b - 1) / (1 - x);
    const next = x - newton / (1 - Math.min(1, newton * bend) / 2);
    const inside = next > low && next < high;
    const step = Math.abs(next - x);
    x = inside ? next : (low + high) / 2;
    if (inside && step <= LAST_STEP * x) return x;
    if (high - low <= Number.EPSILON * low) return x;
  }
  return x;
}

/** Near the end, where the density is a power, its quantile; else what a normal distribution suggests (Abramowitz, Stegun 26.5.22). */
function first(p: number, a: number, b: number, scale: number): number {
  const power = Math.exp((Math.log(p * a) + scale) / a);
  if (power < 0.1 / (a + b)) return power;
  if (a === 1 || b === 1) return Math.min(power, 0.5);
  const y = -normalQuantile(p);
  const [one, two] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
  const lambda = (y * y - 3) / 6;
  const h = 2 / (one + two);
  const w = (y * Math.sqrt(h + lambda)) / h - (two - one) * (lambda + 5 / 6 - 2 / (3 * h));
  const guess = a / (a + b * Math.exp(2 * w));
  return guess > 0 && guess < 1 ? guess : Math.min(power, 0.5);
}
