import { IronError } from "../../quantities/errors";
import type { Flows } from "../flows";
import { rootsOf } from "./roots";
import { signsOf } from "./signs";

/** A rate at which the present value of the flows is zero. */
export interface Rate {
  readonly rate: number;
  /** The present value touches zero without changing sign (a double root): two rates in one, and ill-conditioned. */
  readonly touching: boolean;
  /** The present value falls from gain to loss as the rate rises: the rate of an investment, not of a loan. */
  readonly falling: boolean;
}

/** Rates are sought from -1 + 2e-22 to 5e21 a year (or period), that is |ln(1 + r)| up to this. */
const WIDEST = 50;

/** The double next to -1: a rate closer to -100 % than numbers can tell is reported as this one. */
const LOWEST = -1 + Number.EPSILON / 2;

/**
 * Every real rate above -1 at which the flows' present value is zero, ascending; none gives an empty list. Proven to be
 * complete within the widest rates; two that 32 digits cannot tell apart appear once.
 *
 * Errors: noSolution where the search would take more terms than its budget.
 */
export function allRates(flows: Flows): readonly Rate[] {
  const steps = flows.stepsOfRate;
  return rootsOf(flows, WIDEST / steps).map(({ s, before, after }) => ({
    rate: Math.max(Math.expm1(s * steps), LOWEST),
    touching: before === after,
    falling: before > after,
  }));
}

/** The same, but no rate at all is an error that says why. */
export function requireRates(flows: Flows): readonly Rate[] {
  const rates = allRates(flows);
  if (rates.length > 0) return rates;
  const { first, changes } = signsOf(flows);
  throw new IronError("noSolution", first < 0 ? "rates.everyRate" : changes === 0 ? "rates.oneSign" : "rates.none");
}

/**
 * The rate nearest to an expected one, by what a dollar grows to: 185 % is nearer to 10 % than -77 % is, for a factor of
 * 2.85 to 1.1 is less than one of 1.1 to 0.23.
 *
 * @param near above -1
 */
export const nearestRate = (rates: readonly Rate[], near: number): number => {
  const apart = ({ rate }: Rate): number => Math.abs(Math.log1p(rate) - Math.log1p(near));
  return rates.reduce((best, rate) => (apart(rate) < apart(best) ? rate : best)).rate;
};

/**
 * The rate that continues the economic case when there are several: the largest at which the present value falls as
 * the rate rises (an investment, not a loan); without one, the largest.
 */
export const investmentRate = (rates: readonly Rate[]): Rate | undefined =>
  rates.findLast(({ falling }) => falling) ?? rates.at(-1);
