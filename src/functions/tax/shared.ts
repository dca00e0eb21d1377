import { number, optional, series } from "../args";

/** The arguments that tax functions have in common. */
export const taxableProfit = series(
  "US$",
  "Taxable profit before losses by period, a loss negative; a blank cell is an error, not a zero",
);

export const carryForwardYears = optional(
  number("period", "Periods after its own in which a loss can be used", { min: 0, whole: true }),
  5,
);

/** The rule of losses, for every page that applies it. */
export const LOSSES =
  "The oldest losses are used first, without a yearly cap. A loss of period t expires at the end of period t + the years, after use.";
