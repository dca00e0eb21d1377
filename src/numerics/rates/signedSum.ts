/** Between these sizes, flows of hundreds of periods and their products with powers of a factor keep their digits. */
export const [SMALL, LARGE] = [1e-100, 1e200];

/** Of a sum of so many flows, each times a power: two roundings for each step to the last, and some for those of the sizes. */
export const roundingOf = (count: number): number => (count + 4) * Number.EPSILON;

/** The sign of the flows' present value at a discount factor; 0 where rounding may have made it. */
export function signAt(flows: Float64Array, factor: number): number {
  let value = 0;
  let size = 0;
  for (let k = flows.length - 1; k >= 0; k--) {
    const flow = flows[k] as number;
    value = value * factor + flow;
    size = size * factor + Math.abs(flow);
  }
  const certain = size > SMALL && size < LARGE && Math.abs(value) > roundingOf(flows.length) * size;
  return certain ? Math.sign(value) : 0;
}

/**
 * How often the running sums of the flows, discounted by a factor, rise from below nil to above, where they never fall below it again: 0 or
 * 1; NaN where they fall, or rounding may have made the sign of one.
 */
export function risesOf(flows: Float64Array, factor: number): number {
  const rounding = roundingOf(flows.length);
  let power = 1;
  let sum = 0;
  let size = 0;
  let rises = 0;
  for (let k = 0; k < flows.length; k++) {
    const flow = (flows[k] as number) * power;
    sum += flow;
    size += Math.abs(flow);
    power *= factor;
    const least = rounding * size;
    if (rises > 0 ? sum > least : sum < -least || size === 0) continue;
    if (rises > 0 || !(sum > least)) return Number.NaN;
    rises = 1;
  }
  return size > SMALL && size < LARGE ? rises : Number.NaN;
}
