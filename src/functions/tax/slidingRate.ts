import { royaltyMarginal, royaltySlab } from "../../model/formulas/tax";
import { IronError } from "../../quantities/errors";
import { computing } from "../formulas";
import { requireAscending } from "./ascending";

/** What one band adds to the rate: the formulas of the model's own bands. */
const methods = { slab: computing(royaltySlab), marginal: computing(royaltyMarginal) };

/** "slab": the whole base at the rate of its band; "marginal": each part of the index at the rate of its own band. */
export type SlidingMethod = keyof typeof methods;

/**
 * The royalty rate that an index asks for, over any number of bands. Rate j holds from threshold j up to the next one;
 * below the first threshold the rate is nil.
 *
 * Slab: the rate of the band in which the index lies; it jumps at each threshold. Marginal: the average of the rates
 * over the index, each weighted with the part of the index that lies in its band; it has no jumps. Bands count from an
 * index of zero: at zero and below nothing is due.
 *
 * @param thresholds ascending
 * @param rates as many as thresholds
 * @param inclusive a slab holds up to and including the next threshold; a marginal rate does not jump there at all
 */
export function slidingRate(
  index: number,
  thresholds: readonly number[],
  rates: readonly number[],
  method: SlidingMethod,
  inclusive = false,
): number {
  if (thresholds.length !== rates.length)
    throw new IronError("argument", "royalty.length", { thresholds: thresholds.length, rates: rates.length });
  requireAscending(thresholds);
  const [first = 0] = thresholds;
  // seen from above, a band takes its upper end and not its lower; the first takes both
  const turned = inclusive && method === "slab" && index !== first;
  return thresholds.reduce((sum, from, j) => {
    const to = thresholds[j + 1] ?? Number.MAX_VALUE;
    const band = turned ? { index: -index, from: -to, to: -from } : { index, from, to };
    return sum + methods[method]({ ...band, rate: rates[j] ?? 0 });
  }, 0);
}
