import type { Flows } from "./flows";

/** An end of a box in which the present value is proven to be of one sign or monotone. */
export interface BoxEnd {
  readonly s: number;
  /** The present value turns here: a smallest or largest value. */
  readonly turning: boolean;
}

/** Boxes narrower than this (times the length of the series in periods) are not cut again. */
const NARROWEST = 1e-9;

/**
 * The ends, ascending, of boxes that together cover a stretch of s = ln(1 + rate); within each the present value has
 * no root or is monotone, so its signs at the ends tell all its roots.
 *
 * A box is judged by Taylor's formula about its middle with a rigorous remainder: for the value and its first and
 * second derivative alike, |middle| > sum of |higher derivatives| h^j / j! + remainder + rounding proves "no zero".
 * A value without zero needs no more, a first derivative without zero makes it monotone, a second one allows one turn,
 * whose place becomes an end. Everything is multiplied by exp(s tau), tau the mean time in the box, which moves no
 * root and makes the derivatives small.
 */
export function isolate(flows: Flows, from: number, to: number): readonly BoxEnd[] {
  const ends: BoxEnd[] = [{ s: from, turning: false }];
  const narrowest = NARROWEST / Math.max(1, flows.times.at(-1) ?? 0);
  const scratch = new Float64Array(flows.amounts.length);
  // the boxes still to judge, the leftmost on top
  const waiting: { low: number; high: number }[] = [{ low: from, high: to }];
  for (let box = waiting.pop(); box !== undefined; box = waiting.pop()) {
    const { low, high } = box;
    const verdict = judge(flows, low, high, scratch);
    if (verdict === "open" && high - low > narrowest) {
      const middle = low + (high - low) / 2;
      waiting.push({ low: middle, high }, { low, high: middle });
      continue;
    }
    if (verdict === "bent") {
      const turn = turningPoint(flows, low, high);
      if (turn !== undefined) ends.push({ s: turn, turning: true });
    }
    ends.push({ s: high, turning: false });
  }
  return ends;
}

/** "settled": one sign, monotone, or nothing but rounding; "bent": at most one turn; "open": unknown. */
type Verdict = "settled" | "bent" | "open";

function judge({ amounts, times }: Flows, low: number, high: number, weights: Float64Array): Verdict {
  const middle = low + (high - low) / 2;
  const h = (high - low) / 2;
  const count = amounts.length;
  const last = times[count - 1] ?? 0;
  // exponents count from the largest in the middle of the box: it is at one end of the series
  const top = Math.max(0, -middle * last);
  let total = 0;
  let moment = 0;
  for (let k = 0; k < count; k++) {
    const time = times[k] ?? 0;
    const weight = (amounts[k] ?? 0) * Math.exp(-middle * time - top);
    weights[k] = weight;
    total += Math.abs(weight);
    moment += Math.abs(weight) * time;
  }
  const tau = moment / total;
  // h^j times the j-th derivative: the rounding of each is its sum of sizes times the relative error of a term
  let d0 = 0;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  let size0 = 0;
  let size1 = 0;
  let size2 = 0;
  let rest0 = 0;
  let rest1 = 0;
  let rest2 = 0;
  for (let k = 0; k < count; k++) {
    const weight = weights[k] ?? 0;
    const x = -((times[k] ?? 0) - tau) * h;
    const size = Math.abs(weight);
    const far = Math.abs(x);
    d0 += weight;
    d1 += weight * x;
    d2 += weight * x * x;
    d3 += weight * x * x * x;
    size0 += size;
    size1 += size * far;
    size2 += size * far * far;
    const growth = Math.exp(far);
    // exp(x) without its first terms: Taylor's bound where subtraction would cancel
    const near = far < 0.5;
    rest0 += size * (near ? (growth * far ** 4) / 24 : growth - 1 - far - (far * far) / 2 - far ** 3 / 6);
    rest1 += size * far * (near ? (growth * far ** 3) / 6 : growth - 1 - far - (far * far) / 2);
    rest2 += size * far * far * (near ? (growth * far * far) / 2 : growth - 1 - far);
  }
  const rounding = (count + Math.abs(middle) * last + 8) * Number.EPSILON;
  const [a1, a2, a3] = [Math.abs(d1), Math.abs(d2), Math.abs(d3)];
  const spread = a1 + a2 / 2 + a3 / 6 + rest0;
  if (Math.abs(d0) > spread + rounding * size0) return "settled";
  if (a1 > a2 + a3 / 2 + rest1 + rounding * size1) return "settled";
  // the whole box is zero as far as rounding lets us see: cutting it again would teach nothing
  if (Math.abs(d0) + spread < rounding * size0) return "settled";
  return a2 > a3 + rest2 + rounding * size2 ? "bent" : "open";
}

/** Where the value, seen from the box's mean time, turns: a plain bisection on its derivative, which is monotone. */
function turningPoint(flows: Flows, low: number, high: number): number | undefined {
  const slopeAt = relativeSlope(flows, low + (high - low) / 2);
  const sign = Math.sign(slopeAt(low));
  if (sign === Math.sign(slopeAt(high))) return undefined;
  let from = low;
  let to = high;
  for (;;) {
    const middle = from + (to - from) / 2;
    if (!(middle > from && middle < to)) return middle;
    if (Math.sign(slopeAt(middle)) === sign) from = middle;
    else to = middle;
  }
}

/** The derivative of exp(s tau) times the present value, up to a positive factor, with tau of the box's middle. */
function relativeSlope({ amounts, times }: Flows, middle: number): (s: number) => number {
  const last = times.at(-1) ?? 0;
  const weigh = (s: number, k: number) => (amounts[k] ?? 0) * Math.exp(-s * (times[k] ?? 0) - Math.max(0, -s * last));
  let total = 0;
  let moment = 0;
  amounts.forEach((_, k) => {
    const size = Math.abs(weigh(middle, k));
    total += size;
    moment += size * (times[k] ?? 0);
  });
  const tau = moment / total;
  return (s) => amounts.reduce((sum, _, k) => sum - ((times[k] ?? 0) - tau) * weigh(s, k), 0);
}
