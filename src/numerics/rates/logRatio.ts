import type { Flows } from "../flows";
import type { Side, Signs } from "./signs";

/** At a distance from s = 0: ln of what the other flows are worth over what the leading ones are, which is 0 at a root. */
export interface LogRatio {
  readonly value: number;
  /** The first and second derivative by the distance. */
  readonly slope: number;
  readonly bend: number;
  /** What rounding may have changed in the value. */
  readonly error: number;
}

/**
 * Splits the flows at the end of the series that weighs most on this side: the leading flows there, all of one sign,
 * and the rest. For a project, the investment and what comes of it; seen from its end, the closure and what was before.
 * The logarithm of their ratio is nearly a straight line where the present value itself is a sum of exponentials.
 *
 * Both are summed from the far end by Horner's rule; equal steps share one exponential, so that yearly flows need one
 * in all. Where the rest has not the other sign, the leading flows win: the value is minus infinity.
 */
export function logRatio({ amounts, times }: Flows, signs: Signs, side: Side, distance: number): LogRatio {
  const gains = side === "gains";
  const step = gains ? -1 : 1;
  const from = gains ? signs.last : signs.first;
  const end = gains ? signs.first : signs.last;
  const border = gains ? signs.firstChange : signs.lastChange - 1;
  let sum = 0;
  let moment = 0;
  let second = 0;
  let size = 0;
  let rest = 0;
  let restMoment = 0;
  let restSecond = 0;
  let restSize = 0;
  let gap = 0;
  let factor = 1;
  for (let k = from; k !== end + step; k += step) {
    const apart = times === undefined ? 1 : Math.abs((times[k] ?? 0) - (times[k - step] ?? times[k] ?? 0));
    if (apart !== gap) {
      gap = apart;
      factor = Math.exp(-distance * gap);
    }
    const amount = amounts[k] ?? 0;
    second = (second + gap * (moment + moment + gap * sum)) * factor;
    moment = (moment + gap * sum) * factor;
    sum = sum * factor + amount;
    size = size * factor + Math.abs(amount);
    if (k === border) {
      rest = sum;
      restMoment = moment;
      restSecond = second;
      restSize = size;
      sum = moment = second = size = 0;
    }
  }
  const span = Math.abs(timeOf(times, border) - timeOf(times, end));
  const ratio = -rest / sum;
  if (!(ratio > 0)) return { value: Number.NEGATIVE_INFINITY, slope: Number.NaN, bend: Number.NaN, error: 0 };
  const lead = moment / sum;
  const after = restMoment / rest;
  const rounding =
    (3 * Math.abs(end - from) + distance * Math.abs(timeOf(times, from) - timeOf(times, end)) + 4) * HALF;
  return {
    value: Math.log(ratio) - distance * span,
    slope: lead - after - span,
    bend: restSecond / rest - after * after - second / sum + lead * lead,
    error: rounding * (1 + restSize / Math.abs(rest)),
  };
}

const HALF = Number.EPSILON / 2;

const timeOf = (times: ArrayLike<number> | undefined, k: number): number => (times === undefined ? k : (times[k] ?? 0));
