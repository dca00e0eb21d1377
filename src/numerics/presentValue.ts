import { IronError } from "../quantities/errors";

/** When in its period a flow falls. "end" is Excel's NPV: the first value is discounted by a whole period. */
export type Timing = "start" | "mid" | "end";

const OFFSET: Readonly<Record<Timing, number>> = { start: 0, mid: 0.5, end: 1 };

/**
 * Net present value of flows one period apart: sum of v_k / (1 + r)^(k + offset), offset 0, 0.5 or 1. The model's lines
 * have a row of discount factors instead, each a power of its own; a test holds the two together.
 *
 * @param rate per period; any number but -1, as in Excel, where (1 + r)^k has a sign below -1; "mid" needs r > -1
 * @param values flows, outflows negative, the first in period 0; none give 0
 */
export function presentValue(rate: number, values: ArrayLike<number>, timing: Timing = "start"): number {
  if (rate === -1) throw new IronError("domain", "rate.minusOne");
  if (timing === "mid" && rate < -1) throw new IronError("domain", "rate.midBelowMinusOne", { rate });
  const factor = 1 / (1 + rate);
  const value = powerSum(factor, values);
  return finite(timing === "start" ? value : value * factor ** OFFSET[timing]);
}

/**
 * The same at a rate for each period: period k begins at time k, and what falls in it is discounted through all periods
 * before it and its own part. The rate of the last period is needed unless flows fall at the start.
 *
 * @param rates per period, above -1
 */
export function presentValueByPeriod(
  rates: readonly number[],
  values: readonly number[],
  timing: Timing = "start",
): number {
  const needed = values.length - (timing === "start" ? 1 : 0);
  if (rates.length !== needed && rates.length !== values.length)
    throw new IronError("argument", "rate.perPeriod", { given: rates.length, needed });
  let value = 0;
  for (let k = values.length - 1; k >= 0; k--) {
    const rate = rates[k] ?? 0;
    if (!(rate > -1)) throw new IronError("domain", "rate.belowMinusOne", { rate });
    const factor = 1 / (1 + rate);
    value = value * factor + (values[k] ?? 0) * factor ** OFFSET[timing];
  }
  return finite(value);
}

/** The sum of v_k x^k, by Horner's rule. */
export function powerSum(x: number, values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = values.length - 1; k >= 0; k--) sum = sum * x + (values[k] ?? 0);
  return sum;
}

/** A result that left the range of numbers is refused: NaN and infinity never go on. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new IronError("domain", "result.tooLarge");
  return value;
}
