import { IronError } from "../../quantities/errors";

/** Refuses thresholds of which one is not above the one before it. */
export function requireAscending(thresholds: readonly number[]): void {
  const fault = thresholds.findIndex((threshold, j) => j > 0 && !(threshold > (thresholds[j - 1] ?? 0)));
  if (fault >= 0)
    throw new IronError("domain", "royalty.order", {
      item: fault + 1,
      value: thresholds[fault] ?? 0,
      before: thresholds[fault - 1] ?? 0,
    });
}
