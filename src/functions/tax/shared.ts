import { number, optional, series } from "../args";

/** The arguments that tax functions have in common. */
export const taxableProfit = series(
  "US$",
  "Taxable profit before losses by period, a loss negative; leave no cell empty",
);

export const carryForwardYears = optional(
  number("period", "Periods after its own in which a loss can be used", { min: 0, whole: true }),
  5,
);

export const useCap = optional(
  number("1", "Part of a period's profit that losses may be set against, 0.8 for 80 %", { min: 0, max: 1 }),
  1,
);

/** The rule of losses, for every page that applies it. */
export const LOSSES =
  "The oldest losses are used first, against all of the profit or the part of it that use_cap allows. A loss of period t expires at the end of period t + the years, after use.";
