import type { Payback } from "../../numerics/payback";
import { IronError } from "../../quantities/errors";
import { choice, number, optional } from "../args";

/** Which crossing of zero counts, where there are several. */
export const crossing = optional(
  choice("Which crossing counts when the sum sinks below zero again", ["first", "last"]),
  "first",
);

/** The period from which payback is counted, such as the first one of production. */
export const from = optional(
  number(
    "period",
    "Periods are counted from the beginning of this one, such as the first of production; the first value is period 0",
    {
      min: 0,
      whole: true,
    },
  ),
  0,
);

/** Why a payback is less than nil. */
export const FROM =
  "With from, periods are counted from the beginning of that period, which is the end of the one before: a flow is spread over its period, and the first value falls at time 0. Flows that pay back before give a negative number.";

export function crossingOf(payback: Payback, which: "first" | "last", from: number, values: readonly number[]): number {
  const last = values.length - 1;
  if (from > last) throw new IronError("domain", "payback.fromBeyond", { from, last });
  const periods = payback[which];
  if (!Number.isFinite(periods)) throw new IronError("noSolution", "payback.eaten");
  return periods - Math.max(0, from - 1);
}
