import { DAY_COUNTS } from "../../numerics/dayCount";
import { IronError } from "../../quantities/errors";
import { type Argument, choice, dates, number, optional, series } from "../args";
import { fraction } from "../fraction";
import { asMatrix } from "../values";

/** The arguments that cash-flow tools have in common; one name means one thing in all of them. */
export const values = series("US$", "Cash flows, one row or one column, outflows negative; leave no cell empty");

export const flowDates = dates("A date for each cash flow, in any order; fractions of a day are cut off");

export const dayCount = optional(
  choice("How days become years: actual days over 365 or 360, or months of 30 days over 360", DAY_COUNTS),
  "act/365",
);

/** What is expected of a rate, where there may be several. */
export const near = (unit: string) =>
  optional(number(unit, "A rate: the answer is the one rate nearest to it", { above: -1 }));

export const rate = (limit: { readonly above?: number; readonly max?: number } = { above: -1 }) =>
  fraction(number("1/period", "Discount rate per period, 0.1 for 10 %", limit));

/** Messages call `values` what they are. */
export const labels = { values: "cash flows" } as const;

/**
 * An argument behind the cash flows. Whoever knows Excel's NPV, which takes flows one by one and in several ranges, has the
 * others stand here, and is told where they belong.
 */
export function behindFlows<T>(argument: Argument<T>): Argument<T> {
  return {
    ...argument,
    read: (raw, name) => {
      const cells = asMatrix(raw).flat();
      const amount = typeof cells[0] === "number" && cells[0] !== 0;
      if (amount && (cells.length > 1 || argument.choices !== undefined))
        throw new IronError("argument", "flows.oneRange", { name });
      return argument.read(raw, name);
    },
  };
}
