import { leastSquares } from "../leastSquares";
import { type Bounds, fallOf, metalogOf, scaleOf, termsOf } from "./metalogTerms";

/** A metalog that follows something else. */
export interface MetalogFit {
  readonly coefficients: readonly number[];
  readonly bounds: Bounds;
  /** How far a quantile lies off at most, from the share 0.005 to 0.995, in the unit of the values; and at which share. */
  readonly error: { readonly most: number; readonly share: number };
}

/** More terms follow the chance of a sample rather than its shape; two, a logistic distribution, serve where no more can. */
const TERMS = { least: 2, most: 9 } as const;

/** By so much of the error more terms must be better: a smaller gain is rounding. */
const WORTH = 1e-6;

/** The shares at which fits are judged. */
const JUDGED = Array.from({ length: 199 }, (_, k) => (k + 1) / 200);

/**
 * The metalog nearest to a quantile: its coefficients by least squares of scaled values at so many shares, each in the middle of its
 * equal part; of 2 to 9 terms as many as leave the smallest largest error, of those whose quantile rises. Undefined where the quantile
 * does not rise, so that there is nothing to fit.
 * Source: T. W. Keelin (2016), The metalog distributions, Decision Analysis 13(4), section 3.4 and equation 8.
 */
export function fittedMetalog(
  quantile: (share: number) => number,
  points: number,
  bounds: Bounds = {},
): MetalogFit | undefined {
  const { to } = scaleOf(bounds);
  const shares: number[] = [];
  const values: number[] = [];
  for (let k = 0; k < points; k++) {
    const share = (k + 0.5) / points;
    const value = to(quantile(share));
    // what lies on a bound has no scaled value
    if (!Number.isFinite(value)) continue;
    shares.push(share);
    values.push(value);
  }
  const columns = termsOf(TERMS.most).map(({ power, logarithm }) =>
    Float64Array.from(shares, (y) => (y - 0.5) ** power * (logarithm ? Math.log(y / (1 - y)) : 1)),
  );
  const solved = leastSquares(columns, Float64Array.from(values));
  let best: MetalogFit | undefined;
  for (let count = TERMS.least; count <= TERMS.most; count++) {
    const coefficients = solved(count);
    if (!coefficients.every(Number.isFinite) || fallOf(coefficients) !== undefined) continue;
    const fit = { coefficients, bounds, error: largestError(coefficients, bounds, quantile) };
    if (best === undefined || fit.error.most < best.error.most * (1 - WORTH)) best = fit;
  }
  return best;
}

function largestError(coefficients: readonly number[], bounds: Bounds, quantile: (share: number) => number) {
  const fitted = metalogOf(coefficients, bounds).quantile;
  let error = { most: -1, share: 0 };
  for (const share of JUDGED) {
    const most = Math.abs(fitted(share) - quantile(share));
    if (most > error.most) error = { most, share };
  }
  return error;
}
