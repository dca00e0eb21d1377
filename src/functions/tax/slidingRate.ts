import { royaltyMarginal, royaltySlab } from "../../model/formulas/tax";
import { IronError } from "../../quantities/errors";
import { computing } from "../formulas";

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
 */
export function slidingRate(
  index: number,
  thresholds: readonly number[],
  rates: readonly number[],
  method: SlidingMethod,
): number {
  if (thresholds.length !== rates.length)
    throw new IronError("argument", "royalty.length", { thresholds: thresholds.length, rates: rates.length });
  const fault = thresholds.findIndex((threshold, j) => j > 0 && !(threshold > (thresholds[j - 1] ?? 0)));
  if (fault >= 0)
    throw new IronError("domain", "royalty.order", {
      item: fault + 1,
      value: thresholds[fault] ?? 0,
      before: thresholds[fault - 1] ?? 0,
    });
  return thresholds.reduce(
    (sum, from, j) =>
      sum + methods[method]({ index, from, to: thresholds[j + 1] ?? Number.MAX_VALUE, rate: rates[j] ?? 0 }),
    0,
  );
}
