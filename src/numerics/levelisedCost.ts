import { IronError } from "../quantities/errors";
import { evenScale } from "./flows";
import { finite, powerSum, presentValue } from "./presentValue";

/** Below it a number loses digits on its way to 0. */
const SMALLEST = 2 ** -1022;

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
  const [costScale, outputScale] = [evenScale(costs), evenScale(outputs)];
  const cost = presentValue(
    rate,
    costs.map((amount) => amount * costScale),
  );
  const factor = (1 + growth) / (1 + rate);
  const scaled = outputs.map((amount) => amount * outputScale);
  const output = finite(powerSum(factor, scaled));
  if (output < SMALLEST) throw new IronError("domain", "levelised.vanishes", { rate });
  return finite((cost / output) * (outputScale / costScale));
}
