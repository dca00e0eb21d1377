import { upwardCrossing } from "../upwardCrossing";
import { judge, meanTime } from "./judge";
import { NIL } from "./preciseRoot";
import type { PreciseSeries } from "./preciseSeries";

/** A place between stretches in which the present value has no root or is monotone, or where it is nil to rounding. */
export interface Place {
  readonly s: number;
  /** The sign of the present value here, where a neighbouring stretch has proven it. */
  readonly sign: 1 | -1 | undefined;
  /** The present value turns here: a smallest or largest value. */
  readonly turning: boolean;
}

/** Roots closer together than this, times the length of the series in steps, are one. */
const NARROWEST = 1e-14;

/**
 * The ends, ascending, of stretches that together cover one of s = ln(1 + rate): the signs of the present value at them
 * tell all its roots. A stretch of which nothing is known is halved; one that bends is parted where it turns.
 */
export function isolate(series: PreciseSeries, from: number, to: number): readonly Place[] {
  const places: Place[] = [{ s: from, sign: undefined, turning: false }];
  const narrowest = NARROWEST / Math.max(1, series.span);
  // the stretches still to judge, the lowest on top
  const waiting: { low: number; high: number }[] = [{ low: from, high: to }];
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    const { low, high } = stretch;
    const verdict = judge(series, low, high);
    const middle = low + (high - low) / 2;
    if (verdict === "open" && high - low > narrowest && middle > low && middle < high) {
      waiting.push({ low: middle, high }, { low, high: middle });
      continue;
    }
    const sign = typeof verdict === "number" ? verdict : undefined;
    const start = places.at(-1);
    if (sign !== undefined && start !== undefined) places[places.length - 1] = { ...start, sign };
    const turn = verdict === "bent" ? turningPoint(series, low, high) : undefined;
    if (turn !== undefined) places.push({ s: turn, sign: undefined, turning: true });
    places.push({ s: high, sign, turning: false });
  }
  return places;
}

/** Where the value, seen from the mean time of a stretch that bends, turns; it may not. */
function turningPoint(series: PreciseSeries, low: number, high: number): number | undefined {
  series.weigh(low + (high - low) / 2);
  const tau = meanTime(series);
  const slopeAt = (s: number): number => {
    series.weigh(s);
    return -series.sum(1, tau);
  };
  const [before, after] = [slopeAt(low), slopeAt(high)];
  if (before * after >= 0) return undefined;
  const rises = (s: number): number => slopeAt(s) * Math.sign(after);
  return upwardCrossing(rises, low, high, NIL);
}
