/** ln 2 in two parts, the first of which has so few digits that times a whole number it is exact. */
export const [LN2_HIGH, LN2_LOW] = [0.6931471803691238, 1.9082149292705877e-10];

/** 1.5 * 2^52: added and taken off again, it leaves the nearest whole number. */
export const NEAREST = 6_755_399_441_055_744;

/** As far as this from 0, 2^n is a number with all its digits. */
export const FURTHEST = 700;

/** The last power of the series. */
const LAST = 13;

/** 1 / k!, by k */
export const COEFFICIENTS: readonly number[] = Array.from({ length: LAST + 1 }, (_, k) => {
  let factorial = 1;
  for (let j = 2; j <= k; j++) factorial *= j;
  return 1 / factorial;
});

const [, , C2 = 0, C3 = 0, C4 = 0, C5 = 0, C6 = 0, C7 = 0, C8 = 0, C9 = 0, C10 = 0, C11 = 0, C12 = 0, C13 = 0] =
  COEFFICIENTS;

const BIAS = 1023;
const POWERS = Float64Array.from({ length: 2 * BIAS + 1 }, (_, k) => 2 ** (k - BIAS));

/**
 * e^x to an ulp, of |x| up to 700, by nothing but sums and products, which every machine rounds alike: of their own, engines of JavaScript
 * may give another last digit. x = n ln 2 + r, and of r Taylor's series, its even and its odd terms apart.
 * Source: W. J. Cody and W. Waite (1980), Software manual for the elementary functions.
 */
export function exponential(x: number): number {
  if (!(Math.abs(x) <= FURTHEST)) return Math.exp(x);
  const n = x * Math.LOG2E + NEAREST - NEAREST;
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  const s = r * r;
  const even = (((((C12 * s + C10) * s + C8) * s + C6) * s + C4) * s + C2) * s;
  const odd = (((((C13 * s + C11) * s + C9) * s + C7) * s + C5) * s + C3) * s;
  return (1 + (r + (even + odd * r))) * (POWERS[n + BIAS] as number);
}
