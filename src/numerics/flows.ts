import { IronError } from "../quantities/errors";
import { type DayCount, daysBetween, daysPerYear } from "./dayCount";

/** Amounts at distinct, ascending times, counted in whole steps: periods, or days. Some may be nil. */
export interface Flows {
  readonly amounts: ArrayLike<number>;
  /** The step of each amount; none where amount k falls on step k. */
  readonly times: ArrayLike<number> | undefined;
  /** Steps of the time that a rate is for: one period, or the days of a year. */
  readonly stepsOfRate: number;
}

/** Between these, products of amounts with discount factors keep their digits. */
const [SMALL, LARGE] = [1e-100, 1e100];

/** Cash flows one period apart. */
export function periodicFlows(values: ArrayLike<number>): Flows {
  const size = largest(values);
  const tame = (size > SMALL && size < LARGE) || size === 0;
  return { amounts: tame ? values : scaled(values, evenScale(values)), times: undefined, stepsOfRate: 1 };
}

const scaled = (values: ArrayLike<number>, scale: number): Float64Array =>
  Float64Array.from(values, (value) => value * scale);

/**
 * Cash flows on Excel serial dates, in any order; a date's fraction of a day is cut off, as Excel does. What falls on
 * one day is added up; amounts that cancel to within rounding are nothing: 0.1 + 0.2 - 0.3 on one day is no cash flow.
 */
export function datedFlows(values: readonly number[], dates: readonly number[], dayCount: DayCount = "act/365"): Flows {
  checkDates(values, dates);
  const scale = evenScale(values);
  const [first = 0] = dates;
  const entries = values.map((value, k) => ({
    day: daysBetween(first, dates[k] ?? 0, dayCount),
    amount: value * scale,
  }));
  entries.sort((a, b) => a.day - b.day);
  const days: { day: number; sum: number; size: number; count: number }[] = [];
  for (const { day, amount } of entries) {
    const last = days.at(-1);
    if (last?.day === day) {
      last.sum += amount;
      last.size += Math.abs(amount);
      last.count += 1;
    } else days.push({ day, sum: amount, size: Math.abs(amount), count: 1 });
  }
  const kept = days.filter(({ sum, size, count }) => Math.abs(sum) > (count - 1) * Number.EPSILON * size);
  return {
    amounts: Float64Array.from(kept, ({ sum }) => sum),
    times: Float64Array.from(kept, ({ day }) => day),
    stepsOfRate: daysPerYear(dayCount),
  };
}

/** Every amount needs a date. */
export function checkDates(values: readonly number[], dates: readonly number[]): void {
  if (values.length !== dates.length) {
    throw new IronError("argument", "flows.length", { values: values.length, dates: dates.length });
  }
}

/**
 * A power of two that brings the largest amount near one. No root and no ratio moves, and every digit stays: the IRR of
 * -1, 1.000000000001 lives in the last of them.
 */
export function evenScale(values: ArrayLike<number>): number {
  const size = largest(values);
  return size > 0 ? 2 ** -Math.max(-1000, Math.floor(Math.log2(size))) : 1;
}

function largest(values: ArrayLike<number>): number {
  let size = 0;
  for (let k = 0; k < values.length; k++) size = Math.max(size, Math.abs(values[k] ?? 0));
  return size;
}
