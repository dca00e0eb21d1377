/** Each step trebles the digits: four or five are many. */
export const MOST_STEPS = 12;

/** A step smaller than this part of the place is the last: what it leaves is of its third power. */
export const LAST_STEP = 1e-6;

/**
 * The discount factor at which Halley's method comes to rest on the present value of flows one period apart, a polynomial of it; NaN where
 * it does not. The value, its slope and half its bend are summed by Horner's rule, two flows a turn: a processor waits for the
 * end of one addition before the next.
 *
 * Source: E. Halley (1694), Methodus nova accurata et facilis inveniendi radices aequationum, Philosophical Transactions 18.
 */
export function halley(flows: Float64Array, start: number): number {
  const pairs = flows.length - (flows.length % 2);
  let factor = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const square = factor * factor;
    const twice = factor + factor;
    let value = pairs < flows.length ? (flows[pairs] as number) : 0;
    let slope = 0;
    let bend = 0;
    for (let k = pairs - 2; k >= 0; k -= 2) {
      const low = flows[k] as number;
      const high = flows[k + 1] as number;
      bend = bend * square + (slope * twice + value);
      slope = slope * square + (value * twice + high);
      value = value * square + (high * factor + low);
    }
    const newton = value / slope;
    const change = newton / Math.max(0.5, 1 - (newton * bend) / slope);
    const most = factor / 4;
    factor -= Math.min(most, Math.max(-most, change));
    if (Math.abs(change) <= LAST_STEP * factor) return factor;
  }
  return Number.NaN;
}
