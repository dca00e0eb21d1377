/** Between these sizes, flows of hundreds of periods and their products with powers of a factor keep their digits. */
export const [SMALL, LARGE] = [1e-100, 1e200];

/** Of a sum of so many flows, each times a power: two roundings for each step to the last, and some for those of the sizes. */
export const roundingOf = (count: number): number => (count + 4) * Number.EPSILON;

/** The sign of the flows' present value at a discount factor, summed as in `halley`; 0 where rounding may have made it. */
export function signAt(flows: Float64Array, factor: number): number {
  const pairs = flows.length - (flows.length % 2);
  const square = factor * factor;
  let value = pairs < flows.length ? (flows[pairs] as number) : 0;
  let size = Math.abs(value);
  for (let k = pairs - 2; k >= 0; k -= 2) {
    const low = flows[k] as number;
    const high = flows[k + 1] as number;
    value = value * square + (high * factor + low);
    size = size * square + (Math.abs(high) * factor + Math.abs(low));
  }
  const certain = size > SMALL && size < LARGE && Math.abs(value) > roundingOf(flows.length) * size;
  return certain ? Math.sign(value) : 0;
}

/**
 * How often the present value of flows, the first of them spent, is nil at smaller factors: 1 where it is above nil at this one, 0 where it
 * is below; NaN where that is not certain. It is as often at most as the sums of the discounted flows' running sums change sign, which
 * after the last flow go on by the present value a period. Those of the running sums themselves do so more often.
 * Source: Laguerre (1883), Sur quelques points de la theorie des equations: so do the coefficients of f(x) / (1 - x)^2.
 */
export function risesOf(flows: Float64Array, factor: number): number {
  const rounding = roundingOf(flows.length);
  let power = 1;
  let sum = 0;
  let size = 0;
  let sums = 0;
  let sizes = 0;
  let isAbove = false;
  for (let k = 0; k < flows.length; k++) {
    const flow = (flows[k] as number) * power;
    power *= factor;
    sum += flow;
    size += Math.abs(flow);
    sums += sum;
    sizes += size;
    const least = 2 * rounding * sizes;
    if (isAbove ? sums > least : sums < -least || size === 0) continue;
    if (isAbove || !(sums > least)) return Number.NaN;
    isAbove = true;
  }
  if (!(size > SMALL && sizes < LARGE)) return Number.NaN;
  if (sum > rounding * size) return 1;
  return sum < -rounding * size && !isAbove ? 0 : Number.NaN;
}
