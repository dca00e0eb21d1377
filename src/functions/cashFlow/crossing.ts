import type { Payback } from "../../numerics/payback";
import { IronError } from "../../quantities/errors";
import { choice } from "../args";

/** Which crossing of zero counts, where there are several. */
export const crossing = choice("Which crossing counts when the sum sinks below zero again", ["first", "last"]);

export function crossingOf(payback: Payback, which: "first" | "last"): number {
  const periods = payback[which];
  if (!Number.isFinite(periods)) throw new IronError("noSolution", "payback.eaten");
  return periods;
}
