import { IronError } from "../quantities/errors";
import { finite } from "./presentValue";

/** When cumulative flows turn from negative to not negative. */
export interface Payback {
  /** For the first time. */
  readonly first: number;
  /** For the last time; infinity if they end negative, because later outflows eat the surplus. */
  readonly last: number;
}

/**
 * Payback in periods from the first value, which falls at time zero; within a period the flow is taken as even, so the
 * answer is k - 1 + |cumulative_(k-1)| / v_k. Flows that never dig a hole pay back at once: 0.
 *
 * @param values flows one period apart, discounted or not
 */
export function payback(values: readonly number[]): Payback {
  let cumulative = 0;
  let turnover = 0;
  const crossings: number[] = [];
  values.forEach((value, k) => {
    const before = cumulative;
    turnover = finite(turnover + Math.abs(value));
    // flows that return exactly what was spent do pay back, whatever rounding leaves of the sum
    const sum = cumulative + value;
    cumulative = Math.abs(sum) > k * Number.EPSILON * turnover ? sum : 0;
    if (before < 0 && cumulative >= 0) crossings.push(k - 1 - before / value);
  });
  const first = crossings[0];
  const last = crossings.at(-1);
  if (first !== undefined && last !== undefined)
    return { first, last: cumulative < 0 ? Number.POSITIVE_INFINITY : last };
  if (cumulative < 0) throw new IronError("noSolution", "payback.never", { shortfall: -cumulative });
  return { first: 0, last: 0 };
}

/** Payback of the flows' present values at a rate per period, which must be above -1. */
export function discountedPayback(rate: number, values: readonly number[]): Payback {
  if (!(rate > -1)) throw new IronError("domain", "rate.belowMinusOne", { rate });
  return payback(values.map((value, k) => (value === 0 ? 0 : finite(value / (1 + rate) ** k))));
}
