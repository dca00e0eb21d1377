import { dates, number, series } from "../args";

/** The arguments that cash-flow tools have in common; one name means one thing in all of them. */
export const values = series(
  "US$",
  "Cash flows, one row or one column, outflows negative; a blank cell is an error, not a zero",
);

export const flowDates = dates("A date for each cash flow, in any order; fractions of a day are cut off");

export const rate = (limit: { readonly above?: number } = { above: -1 }) =>
  number("1/period", "Discount rate per period, 0.1 for 10 %", limit);

/** Messages call `values` what they are. */
export const labels = { values: "cash flows" } as const;
