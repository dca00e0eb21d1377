import type { Flows } from "./flows";

/** The logarithm of inflows over outflows in present value, and its derivative. */
export interface LogRatio {
  readonly gap: number;
  readonly slope: number;
}

/**
 * ln(P / N) at s = ln(1 + rate): zero where the present value is, and almost a straight line in between, its slope
 * being the difference of the mean times of outflows and inflows. Discount factors go from flow to flow, and equal
 * steps share one exponential: for yearly flows that is one in all.
 */
export function logRatio({ amounts, times }: Flows, s: number): LogRatio {
  const count = amounts.length;
  const backwards = s < 0;
  let inflows = 0;
  let outflows = 0;
  let timedInflows = 0;
  let timedOutflows = 0;
  let weight = 1;
  let before = times[backwards ? count - 1 : 0] ?? 0;
  let gapLength = 0;
  let factor = 1;
  for (let place = 0; place < count; place++) {
    const k = backwards ? count - 1 - place : place;
    const time = times[k] ?? 0;
    if (time !== before) {
      if (time - before !== gapLength) {
        gapLength = time - before;
        factor = Math.exp(-s * gapLength);
      }
      weight *= factor;
      before = time;
    }
    const term = (amounts[k] ?? 0) * weight;
    if (term > 0) {
      inflows += term;
      timedInflows += term * time;
    } else {
      outflows -= term;
      timedOutflows -= term * time;
    }
  }
  return { gap: Math.log(inflows / outflows), slope: timedOutflows / outflows - timedInflows / inflows };
}
