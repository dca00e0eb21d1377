import { halley } from "./halley";
import { risesOf } from "./signedSum";

/** Factors before which a root may be excluded at once, the largest first: rates of 0, 11, 25, 67 and 400 %. */
export const BEGINNINGS = [1, 0.9, 0.8, 0.6, 0.2] as const;

/** Places looked at before the proof is given up. */
export const MOST_PLACES = 100;

/** How far the first look goes and the shortest one may, as parts of the factor. */
export const [FIRST_LOOK, LEAST_LOOK] = [0.05, 1e-5];

/** Sums of numbers of one sign are right to this part, of hundreds of them. */
export const ROUNDING = 1e-12;

/**
 * The least discount factor at which flows one period apart are worth nothing, the first of them spent: there the present value rises.
 * NaN where it is proven that there is none; undefined where nothing is proven.
 *
 * Where no running sum of the discounted flows is above nil, no smaller factor is a root (Laguerre). From there on the present value is
 * seen as what comes in, P, less what goes out, N, polynomials of the factor without negative coefficients, from place to place:
 * - between a and b > a there is no root where P lies below N at a, and at b below the tangent of N at a: both are convex, so that P lies below its
 *   chord and N above its tangent;
 * - there is one where P lies above N at b, and is as steep at a as N at b: the difference rises all the way;
 * - from a on there is none where no sum of the discounted flows from any of them to the last is above nil (Laguerre).
 */
export function firstRoot(flows: Float64Array): number | undefined {
  const beginning = beginningOf(flows);
  if (beginning === undefined) return undefined;
  let place = beginning;
  let look = FIRST_LOOK;
  let [paidAt, paidSlopeAt, earnedAt, earnedSlopeAt] = [0, 0, 0, 0];
  let looked = place;
  for (let n = 0; n < MOST_PLACES && look > LEAST_LOOK; n++) {
    let paid = 0;
    let paidSlope = 0;
    let earned = 0;
    let earnedSlope = 0;
    let endsBelow = true;
    for (let k = flows.length - 1; k >= 0; k--) {
      const flow = flows[k] as number;
      paidSlope = paidSlope * looked + paid;
      earnedSlope = earnedSlope * looked + earned;
      paid = paid * looked + Math.max(0, -flow);
      earned = earned * looked + Math.max(0, flow);
      if (earned > paid * (1 - ROUNDING)) endsBelow = false;
    }
    const apart = looked - place;
    if (n > 0 && earned > paid * (1 + ROUNDING)) {
      if (earnedSlopeAt > paidSlope * (1 + ROUNDING)) {
        const before = paidAt - earnedAt;
        const root = halley(flows, place + (apart * before) / (before + earned - paid));
        return root > place && root < looked ? root : undefined;
      }
      look /= 3;
    } else if (n === 0 || earned < (paidAt + paidSlopeAt * apart) * (1 - ROUNDING)) {
      if (endsBelow) return Number.NaN;
      if (n > 0) look *= 1.7;
      place = looked;
      [paidAt, paidSlopeAt, earnedAt, earnedSlopeAt] = [paid, paidSlope, earned, earnedSlope];
    } else look /= 3;
    looked = place * (1 + look);
  }
  return undefined;
}

/** A factor up to which the present value is below nil. */
function beginningOf(flows: Float64Array): number | undefined {
  for (const factor of BEGINNINGS) if (risesOf(flows, factor) === 0) return factor;
  return undefined;
}
