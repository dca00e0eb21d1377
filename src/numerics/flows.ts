import { IronError } from "../quantities/errors";

/** Amounts at distinct, ascending times, the first of them at time zero; none is zero. */
export interface Flows {
  readonly amounts: Float64Array;
  readonly times: Float64Array;
}

/** Days of a year in Excel's XNPV and XIRR, leap years included. */
export const DAYS_PER_YEAR = 365;

/** Cash flows one period apart; zero amounts are left out, which changes no root. */
export function periodicFlows(values: readonly number[]): Flows {
  const scale = evenScale(values);
  const amounts = new Float64Array(values.length);
  const times = new Float64Array(values.length);
  let count = 0;
  let first = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? 0;
    if (value === 0) continue;
    if (count === 0) first = k;
    amounts[count] = value * scale;
    times[count] = k - first;
    count += 1;
  }
  return { amounts: amounts.subarray(0, count), times: times.subarray(0, count) };
}

/**
 * Cash flows on Excel serial dates, in any order; a date's fraction of a day is cut off, as Excel does. What falls on
 * one day is added up; amounts that cancel to within rounding are nothing: 0.1 + 0.2 - 0.3 on one day is no cash flow.
 */
export function datedFlows(values: readonly number[], dates: readonly number[]): Flows {
  checkDates(values, dates);
  const scale = evenScale(values);
  const entries = values.map((value, k) => ({ day: Math.trunc(dates[k] ?? 0), amount: value * scale }));
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
  const first = kept[0]?.day ?? 0;
  return {
    amounts: Float64Array.from(kept, ({ sum }) => sum),
    times: Float64Array.from(kept, ({ day }) => (day - first) / DAYS_PER_YEAR),
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
export function evenScale(values: readonly number[]): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest > 0 ? 2 ** -Math.max(-1000, Math.floor(Math.log2(largest))) : 1;
}
