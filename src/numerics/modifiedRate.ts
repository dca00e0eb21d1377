import { IronError } from "../quantities/errors";
import { finite, powerSum, presentValue } from "./presentValue";

/**
 * Modified internal rate of return as Excel's MIRR: inflows are reinvested to the last period at one rate, outflows
 * discounted to the first at another, (FV inflows / -PV outflows)^(1 / (n - 1)) - 1.
 *
 * @param financeRate paid on outflows, any number but -1
 * @param reinvestRate earned on inflows, any number but -1
 */
export function modifiedRate(values: readonly number[], financeRate: number, reinvestRate: number): number {
  const outflows = values.map((value) => Math.min(value, 0));
  const inflows = values.map((value) => Math.max(value, 0));
  if (!outflows.some((value) => value < 0) || !inflows.some((value) => value > 0)) {
    throw new IronError("noSolution", "mirr.oneSided");
  }
  const intervals = values.length - 1;
  for (const [name, rate] of [["finance rate", financeRate] as const, ["reinvest rate", reinvestRate] as const])
    if (rate === -1) throw new IronError("domain", "mirr.minusOne", { name });
  // each inflow grows on its own way to the end: discounted first, those of long series would vanish
  const earned = finite(powerSum(1 + reinvestRate, inflows.toReversed()));
  const paid = presentValue(financeRate, outflows);
  if (paid === 0 && financeRate > -1) throw new IronError("domain", "mirr.vanishes", { financeRate });
  if (earned === 0 || !(earned > 0 === paid < 0))
    throw new IronError("domain", "mirr.negativeGrowth", { financeRate, reinvestRate });
  const growth = -earned / paid;
  // of a huge and a tiny amount the ratio is no number, but its root is one
  const whole = growth > 0 && growth < Number.POSITIVE_INFINITY;
  const root = (value: number): number => Math.abs(value) ** (1 / intervals);
  return finite((whole ? root(growth) : root(earned) / root(paid)) - 1);
}
