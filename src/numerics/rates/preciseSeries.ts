import { IronError } from "../../quantities/errors";
import type { Flows } from "../flows";
import { Discount } from "./discount";
import { productError, sumError } from "./twoDoubles";

/** Terms that one search may sum: a fraction of a second. */
const BUDGET = 4_000_000;

/** The square of the relative error of a double. */
const TINY = (Number.EPSILON / 2) ** 2;

/** What may be lost of a discount factor where numbers end, for each step of the series. */
const UNDERFLOW = 32 * Number.MIN_VALUE;

/** A term this small against another is passed over: ln(1e80). */
const NEGLIGIBLE = 184;

/** A present value at s = ln(1 + rate of a step), times a positive factor that depends on s. */
export interface Point {
  readonly value: number;
  /** The derivative by s of the value with this factor. */
  readonly slope: number;
  /** The sum of the sizes of all terms. */
  readonly size: number;
  /** 1 or -1; 0 where 32 digits cannot tell. */
  readonly sign: number;
}

/**
 * The sum of c_k exp(-s t_k) in 32 digits, by its terms and their moments. For s < 0 it is seen from the last flow
 * instead of the first, so that no term can overflow. The discount factor of a step is the number of 32 digits next to
 * exp(-|s|): what it differs by is a change of s in its last digit, and no error of the sum.
 *
 * Whoever searches pays for each term out of one budget, so that no series, however wild, keeps a sheet waiting.
 */
export class PreciseSeries {
  /** Steps from the first amount, and of all. */
  readonly times: Float64Array;
  readonly span: number;
  /** The terms after `weigh`, of which those from `from` up to `to` count; each is the sum of two doubles. */
  readonly terms: Float64Array;
  from = 0;
  to = 0;
  private readonly rests: Float64Array;
  private readonly amounts: Float64Array;
  private readonly largest: number;
  private left = BUDGET;

  constructor({ amounts, times }: Flows) {
    const places = Array.from(amounts, (_, k) => k).filter((k) => amounts[k] !== 0);
    const time = (k: number): number => (times === undefined ? k : (times[k] ?? 0));
    const start = time(places[0] ?? 0);
    this.amounts = Float64Array.from(places, (k) => amounts[k] ?? 0);
    this.times = Float64Array.from(places, (k) => time(k) - start);
    this.span = this.times.at(-1) ?? 0;
    this.terms = new Float64Array(places.length);
    this.rests = new Float64Array(places.length);
    this.largest = this.amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  }

  /** The relative error of a term; also that of a sum of terms, against the sum of their sizes. */
  get rounding(): number {
    const count = this.to - this.from;
    return TINY * (16 * this.span + count * count + 16);
  }

  at(s: number): Point {
    this.weigh(s);
    let size = 0;
    for (let k = this.from; k < this.to; k++) size += Math.abs(this.terms[k] ?? 0);
    const value = this.sum(0, 0);
    const count = this.to - this.from;
    const margin = this.rounding * size + UNDERFLOW * count * (1 + count * this.largest);
    const certain = Math.abs(value) > margin;
    return { value, slope: -this.sum(1, s < 0 ? this.span : 0), size, sign: certain ? Math.sign(value) : 0 };
  }

  /**
   * Makes the terms at s: each amount times the discount factor of a step to the power of its steps. Those further away
   * than `steps` from the end that is the origin are left out.
   */
  weigh(s: number, steps = this.furthest(s, 0)): void {
    const { amounts, times, terms, rests } = this;
    const count = terms.length;
    const discount = new Discount(Math.abs(s));
    const backwards = s < 0;
    let factor = 1;
    let rest = 0;
    let before = backwards ? this.span : 0;
    let gap = 0;
    let by = 1;
    let byRest = 0;
    let place = 0;
    for (; place < count; place++) {
      const k = backwards ? count - 1 - place : place;
      const time = times[k] ?? 0;
      if (Math.abs(time - (backwards ? this.span : 0)) > steps) break;
      const apart = Math.abs(time - before);
      if (apart !== gap) {
        gap = apart;
        by = discount.power(gap);
        byRest = discount.rest;
      }
      before = time;
      const product = factor * by;
      rest = productError(factor, by, product) + (factor * byRest + rest * by);
      factor = product + rest;
      rest -= factor - product;
      const amount = amounts[k] ?? 0;
      const term = amount * factor;
      terms[k] = term;
      rests[k] = productError(amount, factor, term) + amount * rest;
    }
    this.from = backwards ? count - place : 0;
    this.to = backwards ? count : place;
    this.left -= place;
    if (this.left < 0) throw new IronError("noSolution", "rates.budget", { flows: count });
  }

  /** Steps from the origin beyond which terms are negligible, at s and wherever it is moved by up to `reach`. */
  furthest(s: number, reach: number): number {
    const distance = Math.abs(s) - reach;
    if (distance <= 0) return this.span;
    const origin = Math.abs(this.amounts.at(s < 0 ? -1 : 0) ?? 0);
    return Math.min(this.span, (NEGLIGIBLE + Math.log(this.largest / origin)) / distance);
  }

  /** The sum of the terms times their steps from an origin, to a power of 0, 1 or 2. */
  sum(power: 0 | 1 | 2, origin: number): number {
    const { times, terms, rests } = this;
    let sum = 0;
    let lost = 0;
    for (let k = this.from; k < this.to; k++) {
      const apart = (times[k] ?? 0) - origin;
      const by = power === 0 ? 1 : power === 1 ? apart : apart * apart;
      const term = terms[k] ?? 0;
      const product = term * by;
      const next = sum + product;
      lost += sumError(sum, product, next) + (productError(term, by, product) + (rests[k] ?? 0) * by);
      sum = next;
    }
    return sum + lost;
  }
}
