import { IronError } from "../quantities/errors";
import { finite, presentValue } from "./presentValue";

/**
 * The equal amount at the end of each of n periods with the same present value as the flows: NPV r / (1 - (1 + r)^-n),
 * NPV / n at a rate of zero.
 *
 * @param rate per period, above -1
 * @param values flows, the first at time zero; n is one less than their number, so at least two are needed
 */
export function equivalentAnnuity(rate: number, values: readonly number[]): number {
  if (!(rate > -1)) throw new IronError("domain", "rate.belowMinusOne", { rate });
  const n = values.length - 1;
  if (n < 1) throw new IronError("domain", "annuity.onePeriod");
  const net = presentValue(rate, values);
  if (rate === 0) return net / n;
  // -expm1(-n log1p(r)) is 1 - (1 + r)^-n without cancellation at small rates
  return finite((net * rate) / -Math.expm1(-n * Math.log1p(rate)));
}
