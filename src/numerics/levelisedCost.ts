import { IronError } from "../quantities/errors";
import { finite, presentValue } from "./presentValue";

/**
 * The price per unit of output that just pays for the costs: sum of c_k / (1 + r)^k over sum of q_k (1 + g)^k / (1 + r)^k.
 * The price is that of period 0 and grows by g a period. Timing within a period moves both sums alike and cancels.
 *
 * @param rate per period, above -1; nominal with nominal costs, real with real costs
 * @param costs by period, outflows positive, a credit negative
 * @param outputs by period, none negative, not all nil
 * @param growth of the price per period, above -1
 */
export function levelisedCost(
  rate: number,
  costs: readonly number[],
  outputs: readonly number[],
  growth: number,
): number {
  if (costs.length !== outputs.length)
    throw new IronError("argument", "levelised.length", { costs: costs.length, outputs: outputs.length });
  if (!outputs.some((output) => output > 0)) throw new IronError("domain", "levelised.noOutput");
  return finite(presentValue(rate, costs) / presentValue((1 + rate) / (1 + growth) - 1, outputs));
}
