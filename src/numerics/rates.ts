import { IronError } from "../quantities/errors";
import type { Flows } from "./flows";
import { isolate } from "./isolate";
import { logRatio } from "./logRatio";
import { type Point, presentValueAt } from "./presentValueAt";

/** A rate at which the present value of the flows is zero. */
export interface Rate {
  readonly rate: number;
  /** The present value touches zero without changing sign (a double root): two rates in one, and ill-conditioned. */
  readonly touching: boolean;
}

/** Rates are sought from -1 + 2e-22 to 5e21 a year (or period), that is |ln(1 + r)| up to this. */
export const WIDEST = 50;

/** The double next to -1: a rate closer to -100 % than numbers can tell is reported as this one. */
const LOWEST = -1 + Number.EPSILON / 2;

/**
 * Every real rate above -1 at which the flows' present value is zero, ascending; none gives an empty list.
 *
 * With s = ln(1 + r) the present value is the sum of c_k exp(-s t_k). Cheap certificates come first: as many roots at
 * most as the amounts change sign (Descartes), and beyond s = 0 as many at most as their running sums do (Laguerre;
 * Norstrom's criterion is the case of one), the difference being even. Only where they leave room for more than one
 * root is the line cut into boxes, each proven to hold no root or at most one.
 *
 * Sources: Laguerre (1883), Sur quelques points de la theorie des equations; Norstrom (1972), A sufficient condition
 * for a unique nonnegative internal rate of return, JFQA 7(3).
 */
export function allRates(flows: Flows): readonly Rate[] {
  return logRates(flows).map(({ s, touching }) => ({ rate: Math.max(Math.expm1(s), LOWEST), touching }));
}

/** The same, but no rate at all is an error that says why. */
export function requireRates(flows: Flows): readonly Rate[] {
  const rates = allRates(flows);
  if (rates.length > 0) return rates;
  if (flows.amounts.length === 0) throw new IronError("noSolution", "rates.everyRate");
  if (variations(flows.amounts) === 0) throw new IronError("noSolution", "rates.oneSign");
  throw new IronError("noSolution", "rates.none");
}

/**
 * The rate that continues the economic case when there are several: the largest at which the present value falls as
 * the rate rises (an investment, not a loan); without one, the largest.
 */
export function investmentRate(flows: Flows, rates: readonly Rate[]): Rate | undefined {
  const falling = rates.filter(({ rate, touching }) => !touching && presentValueAt(flows, Math.log1p(rate)).slope < 0);
  return falling.at(-1) ?? rates.at(-1);
}

interface LogRate {
  readonly s: number;
  readonly touching: boolean;
}

function logRates(flows: Flows): readonly LogRate[] {
  const changes = variations(flows.amounts);
  if (changes === 0) return [];
  if (changes === 1) return single(flows, -WIDEST, WIDEST);
  const middle = presentValueAt(flows, 0);
  if (!certain(middle)) return isolated(flows, -WIDEST, WIDEST);
  return [
    ...half(flows, -WIDEST, 0, runningSums(flows.amounts.toReversed())),
    ...half(flows, 0, WIDEST, runningSums(flows.amounts)),
  ];
}

/** The roots on one side of s = 0, where `changes` bounds their number and has its parity. */
function half(flows: Flows, from: number, to: number, changes: number): readonly LogRate[] {
  if (changes === 0) return [];
  return changes === 1 ? single(flows, from, to) : isolated(flows, from, to);
}

/** Times the sequence changes sign; zeros are passed over. */
function variations(amounts: Float64Array): number {
  let changes = 0;
  let last = 0;
  for (const amount of amounts) {
    if (amount * last < 0) changes += 1;
    if (amount !== 0) last = amount;
  }
  return changes;
}

/** The most sign changes the running sums can have, when those lost in rounding take the sign that adds a change. */
function runningSums(amounts: Float64Array): number {
  let sum = 0;
  let size = 0;
  let sign = 0;
  let changes = 0;
  amounts.forEach((amount, k) => {
    sum += amount;
    size += Math.abs(amount);
    const now = Math.abs(sum) > k * Number.EPSILON * size ? Math.sign(sum) : -sign;
    if (now * sign < 0) changes += 1;
    sign = now;
  });
  return changes;
}

const certain = ({ value, margin }: Point): boolean => Math.abs(value) > margin;

/** The one root of a stretch that is known to hold exactly one, unless it lies beyond the widest rate. */
function single(flows: Flows, from: number, to: number): readonly LogRate[] {
  // far out the last flow decides at low rates, the first at high ones
  const lowSign =
    to === 0 || from === -WIDEST ? Math.sign(flows.amounts.at(-1) ?? 0) : -Math.sign(flows.amounts[0] ?? 0);
  const s = solve(flows, from, to, lowSign);
  return Math.abs(s) > WIDEST - 1e-6 ? [] : [{ s, touching: false }];
}

/**
 * Walks over the proven boxes. Between two places of certain and opposite sign lies a root; between two of equal sign
 * a place where the present value cannot be told from zero is a touching root.
 */
function isolated(flows: Flows, from: number, to: number): readonly LogRate[] {
  const roots: LogRate[] = [];
  let known: { readonly s: number; readonly sign: number } | undefined;
  let nearest: { readonly s: number; readonly size: number } | undefined;
  for (const { s, turning } of isolate(flows, from, to)) {
    const point = presentValueAt(flows, s);
    if (!certain(point)) {
      const size = turning ? -1 : Math.abs(point.value) / point.margin;
      if (nearest === undefined || size < nearest.size) nearest = { s, size };
      continue;
    }
    const sign = Math.sign(point.value);
    if (known !== undefined && known.sign !== sign) {
      roots.push({ s: solve(flows, known.s, s, known.sign), touching: false });
    } else if (known !== undefined && nearest !== undefined) {
      roots.push({ s: nearest.s, touching: true });
    }
    known = { s, sign };
    nearest = undefined;
  }
  return roots;
}

/** Bisection alone needs about sixty steps from the widest bracket; Newton's method far fewer. */
const MOST_STEPS = 200;

/**
 * The root between two places of opposite sign. Newton's method on ln(P / N), inflows over outflows, which is nearly
 * straight in s where the present value itself is a sum of exponentials: three to five steps for an ordinary project.
 * The sign at each step keeps a bracket; a step that leaves it, or three that do not halve it, become a bisection.
 */
function solve(flows: Flows, from: number, to: number, lowSign: number): number {
  let low = from;
  let high = to;
  let s = low < 0 && high > 0 ? 0 : from === -WIDEST ? to - 0.1 : to === WIDEST ? from + 0.1 : (low + high) / 2;
  let width = high - low;
  for (let step = 1; step < MOST_STEPS; step++) {
    const { gap, slope } = logRatio(flows, s);
    if (gap === 0) break;
    if (Math.sign(gap) === lowSign) low = s;
    else high = s;
    let next = s - gap / slope;
    const slow = step % 3 === 0 && high - low > width / 2 && Math.abs(next - s) > 1e-3 * (high - low);
    if (step % 3 === 0) width = high - low;
    if (slow || !(next > low && next < high)) next = low + (high - low) / 2;
    const done = Math.abs(next - s) <= 1e-9 * Math.abs(s) + 1e-13 || next === low || next === high;
    s = next;
    if (done) break;
  }
  return polish(flows, s);
}

/** Two or three steps of Newton's method on the exactly summed present value; a step that grows is not taken. */
function polish(flows: Flows, start: number): number {
  let s = start;
  let allowed = 1e-6 * Math.abs(s) + 1e-9;
  for (let step = 0; step < 3; step++) {
    const { value, slope } = presentValueAt(flows, s);
    const change = value / slope;
    if (!(Math.abs(change) < allowed)) break;
    s -= change;
    if (Math.abs(change) <= Number.EPSILON * Math.abs(s)) break;
    allowed = Math.abs(change) / 2;
  }
  return s;
}
