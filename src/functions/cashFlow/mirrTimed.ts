import { datedModifiedRate, modifiedRate } from "../../numerics/modifiedRate";
import { number, optional } from "../args";
import { defineFunction } from "../define";
import { fraction } from "../fraction";
import { BAD_RANGE } from "../refusals";
import { dayCount, flowDates, labels, values } from "./shared";

export const mirrTimed = defineFunction({
  id: "MIRR_TIMED",
  family: "Cash-flow tools",
  summary: "Modified internal rate of return: one rate for money spent, another for money earned; always unique.",
  args: {
    values,
    finance_rate: fraction(number("1/period", "Rate at which outflows are discounted to the first period")),
    reinvest_rate: fraction(number("1/period", "Rate at which inflows are reinvested to the last period")),
    dates: optional(flowDates),
    daycount: dayCount,
  },
  labels,
  returns: { type: "number", shape: "scalar", unit: "1/period", doc: "Rate per period; with dates, per year" },
  formula: "(FV of inflows at the reinvestment rate / -PV of outflows at the finance rate)^(1 / (n - 1)) - 1",
  notes: [
    "Equal to Excel's MIRR, with #N/A instead of #DIV/0! where one side is empty.",
    "With dates all rates are those of a year, outflows are discounted to the earliest date, inflows reinvested to the latest, and the root is that of the years between.",
  ],
  errors: {
    argument: `${BAD_RANGE}, or there are more values than dates or fewer`,
    domain:
      "a rate is -1 or a whole number meant in percent, rates below -1 turn the sign of a side, all dates are one, a date is empty or none, or a side is too large or too small for a number",
    noSolution: "the flows hold no inflow or no outflow",
  },
  source: "Microsoft's MIRR page",
  examples: [
    {
      args: [[[-120000, 39000, 30000, 21000, 37000, 46000]], 0.1, 0.12],
      gives: 0.1260941303659051,
      source: "support.microsoft.com, MIRR: 13 %",
    },
    {
      args: [[[-120000], [39000], [30000], [21000]], 0.1, 0.12],
      gives: -0.048044655249980806,
      source: "support.microsoft.com, MIRR: -5 %",
    },
    {
      args: [[[-100, 60, 70]], 0.1, 0.12, [["2025-01-01", "2026-01-01", "2027-01-01"]]],
      gives: 0.1713240371477068,
      tolerance: 1e-12,
      source: "((60 · 1.12 + 70) / 100)^(1 / 2) - 1, as without dates",
    },
    { args: [[[100, 200]], 0.1, 0.12], gives: { raises: "noSolution" } },
    { args: [[[-100, 200]], -1, 0.12], gives: { raises: "domain" } },
    { args: [[[-100, true]], 0.1, 0.12], gives: { raises: "argument" } },
  ],
  seeAlso: ["IRR_ALL"],
  compute: ({ values, finance_rate, reinvest_rate, dates, daycount }) =>
    dates === undefined
      ? modifiedRate(values, finance_rate, reinvest_rate)
      : datedModifiedRate(values, finance_rate, reinvest_rate, dates, daycount),
});
