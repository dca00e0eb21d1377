import { IronError } from "../quantities/errors";
import { type DayCount, yearsBetween } from "./dayCount";
import { checkDates, evenScale } from "./flows";
import { finite, powerSum, presentValue } from "./presentValue";

/**
 * Modified internal rate of return as Excel's MIRR: inflows are reinvested to the last period at one rate, outflows
 * discounted to the first at another, (FV inflows / -PV outflows)^(1 / (n - 1)) - 1.
 *
 * @param financeRate paid on outflows, any number but -1
 * @param reinvestRate earned on inflows, any number but -1
 */
export function modifiedRate(values: readonly number[], financeRate: number, reinvestRate: number): number {
  const { outflows, inflows } = sidesOf(values);
  for (const [name, rate] of [["finance rate", financeRate] as const, ["reinvest rate", reinvestRate] as const])
    if (rate === -1) throw new IronError("domain", "mirr.minusOne", { name });
  // each inflow grows on its own way to the end: discounted first, those of long series would vanish
  const earned = finite(powerSum(1 + reinvestRate, inflows.toReversed()));
  const paid = presentValue(financeRate, outflows);
  if (paid === 0 && financeRate > -1) throw new IronError("domain", "mirr.vanishes", { financeRate });
  if (earned === 0 || !(earned > 0 === paid < 0))
    throw new IronError("domain", "mirr.negativeGrowth", { financeRate, reinvestRate });
  return rootOf(earned, paid, values.length - 1);
}

/**
 * The same on dates, from the earliest to the latest, with rates a year.
 *
 * @param financeRate above -1
 * @param reinvestRate above -1
 * @param dates Excel serial dates, in any order
 */
export function datedModifiedRate(
  values: readonly number[],
  financeRate: number,
  reinvestRate: number,
  dates: readonly number[],
  dayCount: DayCount,
): number {
  checkDates(values, dates);
  const { outflows, inflows } = sidesOf(values);
  for (const rate of [financeRate, reinvestRate])
    if (!(rate > -1)) throw new IronError("domain", "rate.belowMinusOne", { rate });
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const span = yearsBetween(first, last, dayCount);
  if (!(span > 0)) throw new IronError("domain", "mirr.oneDay");
  const scale = evenScale(values);
  const sum = (amounts: readonly number[], growthOf: (date: number) => number): number =>
    finite(amounts.reduce((sum, amount, k) => sum + (amount === 0 ? 0 : amount * scale * growthOf(dates[k] ?? 0)), 0));
  const earned = sum(inflows, (date) => (1 + reinvestRate) ** yearsBetween(date, last, dayCount));
  const paid = sum(outflows, (date) => (1 + financeRate) ** -yearsBetween(first, date, dayCount));
  if (paid === 0) throw new IronError("domain", "mirr.vanishes", { financeRate });
  return rootOf(earned, paid, span);
}

function sidesOf(values: readonly number[]): {
  readonly outflows: readonly number[];
  readonly inflows: readonly number[];
} {
  const outflows = values.map((value) => Math.min(value, 0));
  const inflows = values.map((value) => Math.max(value, 0));
  if (!outflows.some((value) => value < 0) || !inflows.some((value) => value > 0))
    throw new IronError("noSolution", "mirr.oneSided");
  return { outflows, inflows };
}

function rootOf(earned: number, paid: number, periods: number): number {
  const growth = -earned / paid;
  // of a huge and a tiny amount the ratio is no number, but its root is one
  const whole = growth > 0 && growth < Number.POSITIVE_INFINITY;
  const root = (value: number): number => Math.abs(value) ** (1 / periods);
  return finite((whole ? root(growth) : root(earned) / root(paid)) - 1);
}
