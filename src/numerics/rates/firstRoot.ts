import { halley } from "./halley";
import { risesOf } from "./signedSum";

/** Factors before which a root may be excluded at once, the largest first: rates of 0, 11, 25, 67 and 400 %. */
export const BEGINNINGS = [1, 0.9, 0.8, 0.6, 0.2] as const;

/** Places looked at before the proof is given up. */
export const MOST_PLACES = 100;

/** How far the first look goes and the shortest one may, as parts of the factor; what a look grows by where it proves, and shrinks by. */
export const [FIRST_LOOK, LEAST_LOOK, WIDER, NARROWER] = [0.1, 1e-5, 2, 2.5];

/** Sums of hundreds of numbers of one sign are right to the first of these parts; their slopes, once their powers are moved, to the other. */
export const [ROUNDING, SLOPE_ROUNDING] = [1e-12, 1e-10];

/**
 * The least discount factor at which flows one period apart are worth nothing, the first of them spent: there the present value rises.
 * NaN where it is proven that there is none; undefined where nothing is proven.
 *
 * It begins at a factor up to which no root is certain (`risesOf`). From there on the present value is seen as what comes in, P, less
 * what goes out, N, from place to place. Both are divided by one power of the factor, which moves no root and is chosen at each place so
 * that neither rises steeply; as sums of exponentials of the factor's logarithm they are convex:
 * - between a and b > a there is no root where P lies below N at a, and at b below the tangent of N at a: P lies below its chord and N
 *   above its tangent;
 * - there is one where P lies above N at b, and is as steep at a as N at b: the difference rises all the way;
 * - from a on there is none where no sum of the discounted flows from any of them to the last is above nil (Laguerre).
 */
export function firstRoot(flows: Float64Array): number | undefined {
  const beginning = beginningOf(flows);
  if (beginning === undefined) return undefined;
  const pairs = flows.length - (flows.length % 2);
  const last = pairs < flows.length ? (flows[pairs] as number) : 0;
  let place = beginning;
  let power = 0;
  let look = FIRST_LOOK;
  let [paidAt, paidSlopeAt, earnedAt, earnedSlopeAt] = [0, 0, 0, 0];
  let looked = place;
  for (let n = 0; n < MOST_PLACES && look > LEAST_LOOK; n++) {
    // P - N and P + N with their slopes, by Horner's rule, two flows a turn as in `halley`
    const square = looked * looked;
    const twice = looked + looked;
    let [value, slope, size, sizeSlope] = [last, 0, Math.abs(last), 0];
    for (let k = pairs - 2; k >= 0; k -= 2) {
      const low = flows[k] as number;
      const high = flows[k + 1] as number;
      const [lowSize, highSize] = [Math.abs(low), Math.abs(high)];
      slope = slope * square + (value * twice + high);
      sizeSlope = sizeSlope * square + (size * twice + highSize);
      value = value * square + (high * looked + low);
      size = size * square + (highSize * looked + lowSize);
    }
    const [paid, earned] = [(size - value) / 2, (size + value) / 2];
    const [paidSlope, earnedSlope] = [(sizeSlope - slope) / 2, (sizeSlope + slope) / 2];
    const apart = Math.log(looked / place);
    const scale = Math.exp(-power * apart);
    if (n > 0 && earned > paid * (1 + ROUNDING)) {
      const steepest = looked * paidSlope - power * paid + SLOPE_ROUNDING * paid;
      if (earnedSlopeAt > steepest * scale) {
        const before = paidAt - earnedAt;
        const root = halley(flows, place + ((looked - place) * before) / (before + (earned - paid) * scale));
        if (root > place && root < looked) return root;
      }
      look /= NARROWER;
    } else if (n === 0 || earned * scale < (paidAt + paidSlopeAt * apart) * (1 - ROUNDING)) {
      if (endsBelow(flows, looked)) return Number.NaN;
      if (n > 0) look *= WIDER;
      place = looked;
      power = (place * (paidSlope + earnedSlope)) / (paid + earned);
      [paidAt, paidSlopeAt] = [paid, place * paidSlope - power * paid];
      [earnedAt, earnedSlopeAt] = [earned, place * earnedSlope - power * earned];
    } else look /= NARROWER;
    looked = place * (1 + look);
  }
  return undefined;
}

/** A factor up to which the present value is below nil. */
function beginningOf(flows: Float64Array): number | undefined {
  for (const factor of BEGINNINGS) if (risesOf(flows, factor) === 0) return factor;
  return undefined;
}

/** Whether no sum of the discounted flows from any of them to the last is above nil. */
function endsBelow(flows: Float64Array, factor: number): boolean {
  let value = 0;
  let size = 0;
  for (let k = flows.length - 1; k >= 0; k--) {
    const flow = flows[k] as number;
    value = value * factor + flow;
    size = size * factor + Math.abs(flow);
    if (value > -ROUNDING * size && size > 0) return false;
  }
  return true;
}
