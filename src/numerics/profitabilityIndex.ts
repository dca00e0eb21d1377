import { IronError } from "../quantities/errors";
import { finite, presentValue } from "./presentValue";

/**
 * Profitability index, 1 + NPV / |PV of the investment|. The investment is the outflows before the first inflow; later
 * outflows, such as closure, count against the benefits.
 *
 * @param rate per period, any number but -1
 * @param values flows, the first at time zero
 */
export function profitabilityIndex(rate: number, values: readonly number[]): number {
  const firstInflow = values.findIndex((value) => value > 0);
  const investment = presentValue(rate, firstInflow < 0 ? values : values.slice(0, firstInflow));
  if (!(investment < 0)) throw new IronError("domain", "profitability.noInvestment");
  return finite(1 - presentValue(rate, values) / investment);
}
