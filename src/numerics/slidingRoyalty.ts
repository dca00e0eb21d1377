import { IronError } from "../quantities/errors";

/** "slab": the whole base at the rate of its band; "marginal": each part of the index at the rate of its own band. */
export type SlidingMethod = "slab" | "marginal";

/**
 * The royalty rate that an index asks for. Rate j holds from threshold j up to the next one; below the first threshold
 * the rate is nil.
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
  if (method === "slab") return rates[thresholds.findLastIndex((threshold) => index >= threshold)] ?? 0;
  if (index <= 0) return 0;
  const part = (j: number): number =>
    Math.max(0, Math.min(index, thresholds[j + 1] ?? index) - Math.max(0, thresholds[j] ?? 0));
  return rates.reduce((sum, rate, j) => sum + (rate * part(j)) / index, 0);
}
