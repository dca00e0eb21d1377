import type { Flows } from "../flows";
import { logRatio } from "./logRatio";
import type { Side, Signs } from "./signs";

/** A root in doubles takes four to six steps where it takes any; the slow search finds what is left. */
const MOST_STEPS = 12;

/** How much of its digits a root in doubles may have lost to rounding. */
const DIGITS_LOST = 1e-13;

/** Where Newton's method first looks when it cannot tell how far to go, as a part of the furthest. */
const NEAREST = 1 / 500;

/** Where a search in 32 digits may begin, and whether it is needed at all. */
export interface Start {
  readonly distance: number;
  readonly exact: boolean;
}

/**
 * The distance from s = 0 of the one root that is known to lie on a side, by Newton's method on the log ratio, kept in
 * its bracket; none where it does not come to rest within the steps, or beyond the furthest. It is exact when the log
 * ratio there is nil to within rounding, and rounding moves it by next to nothing.
 */
export function soleRoot(flows: Flows, signs: Signs, side: Side, furthest: number): Start | undefined {
  let low = 0;
  let high = furthest;
  let distance = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { value, slope, bend, error } = logRatio(flows, signs, side, distance);
    const newton = value / slope;
    if (Math.abs(value) <= 2 * error) {
      const room = error / Math.abs(slope);
      return { distance: distance - newton, exact: room <= DIGITS_LOST * distance };
    }
    if (value > 0) low = distance;
    else high = distance;
    const next = distance - newton / Math.max(0.5, 1 - (newton * bend) / (2 * slope));
    const halved = high < furthest ? low + (high - low) / 2 : Math.min(furthest, 2 * low + furthest * NEAREST);
    distance = next > low && next < high ? next : halved;
  }
  return undefined;
}
