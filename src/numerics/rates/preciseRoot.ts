import { upwardCrossing } from "../upwardCrossing";
import type { PreciseSeries } from "./preciseSeries";

/** A place nearer to nil than this is nil: searches need an end where digits go on for ever. */
export const NIL = 1e-30;

/** The root between two places at which the present value is certain, with the sign of the second. */
export function crossing(series: PreciseSeries, low: number, high: number, sign: number): number {
  const rising = (s: number): number => {
    const { value, size } = series.at(s);
    return (sign * value) / size;
  };
  // a sign that is proven for a stretch may be lost to rounding at its very end: then the root is there
  if (rising(low) >= 0) return low;
  if (rising(high) < 0) return high;
  const s = upwardCrossing(rising, low, high, NIL);
  return Math.abs(s) < NIL ? 0 : s;
}

/**
 * A root that is known to some digits, to all: two or three steps of Newton's method in 32 digits. None where the steps
 * do not shrink as they must next to a root.
 */
export function polished(series: PreciseSeries, start: number): number | undefined {
  let s = start;
  let allowed = 1e-6 * Math.abs(s) + 1e-9;
  for (let step = 0; step < 4; step++) {
    const { value, slope } = series.at(s);
    const change = value / slope;
    if (!(Math.abs(change) <= allowed)) return undefined;
    s -= change;
    if (Math.abs(change) <= 2 * Number.EPSILON * Math.abs(s)) return s;
    allowed = Math.abs(change) / 2;
  }
  return undefined;
}
