import { IronError } from "../quantities/errors";
import { type DayCount, yearsBetween } from "./dayCount";
import { checkDates } from "./flows";
import { finite } from "./presentValue";
import { sum } from "./sum";

/**
 * Net present value of flows on dates: sum of v_k / (1 + r)^((d_k - d_0) / 365), d_0 the first date listed.
 * Excel's XNPV refuses rates of zero and below and dates before the first; here both are ordinary. Flows one period
 * apart are worth their `presentValue`; days need an exponential each.
 *
 * @param rates per year, above -1: one for all, or one for each stretch from a date to the one listed after it
 * @param dates Excel serial dates, in any order; fractions of a day are cut off
 */
export function datedPresentValue(
  rates: number | readonly number[],
  values: readonly number[],
  dates: readonly number[],
  dayCount: DayCount = "act/365",
): number {
  checkDates(values, dates);
  const needed = values.length - 1;
  if (typeof rates !== "number" && rates.length !== needed && rates.length !== values.length)
    throw new IronError("argument", "rate.perPeriod", { given: rates.length, needed });
  const [first = 0] = dates;
  const growthAt = (k: number): number => growthOf(typeof rates === "number" ? rates : (rates[k] ?? 0));
  let growth = 0;
  let before = 0;
  const worth = values.map((value, k) => {
    const years = yearsBetween(first, dates[k] ?? 0, dayCount);
    if (typeof rates === "number") growth = growthAt(k) * years;
    else if (k > 0) growth += growthAt(k - 1) * (years - before);
    before = years;
    return value === 0 ? 0 : value * Math.exp(-growth);
  });
  return finite(sum(worth));
}

function growthOf(rate: number): number {
  if (!(rate > -1)) throw new IronError("domain", "rate.belowMinusOne", { rate });
  return Math.log1p(rate);
}
