import { IronError } from "../quantities/errors";
import { checkDates, DAYS_PER_YEAR } from "./flows";
import { finite } from "./presentValue";

/**
 * Net present value of flows on dates: sum of v_k / (1 + r)^((d_k - d_0) / 365), d_0 the first date listed.
 * Excel's XNPV refuses rates of zero and below and dates before the first; here both are ordinary. Flows one period
 * apart are worth their `presentValue`; days need an exponential each.
 *
 * @param rate per year, above -1
 * @param dates Excel serial dates, in any order; fractions of a day are cut off
 */
export function datedPresentValue(rate: number, values: readonly number[], dates: readonly number[]): number {
  if (!(rate > -1)) throw new IronError("domain", "rate.belowMinusOne", { rate });
  checkDates(values, dates);
  const growth = Math.log1p(rate);
  const first = Math.trunc(dates[0] ?? 0);
  let sum = 0;
  let lost = 0;
  values.forEach((value, k) => {
    const years = (Math.trunc(dates[k] ?? 0) - first) / DAYS_PER_YEAR;
    // Neumaier's summation: large flows that nearly cancel keep their small difference
    const term = value === 0 ? 0 : value * Math.exp(-growth * years);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  });
  return finite(sum + lost);
}
