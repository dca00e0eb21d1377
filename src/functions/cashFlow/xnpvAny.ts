import { datedPresentValue } from "../../numerics/datedPresentValue";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { rates, valuedAt } from "./rates";
import { dayCount, flowDates, labels, values } from "./shared";

export const xnpvAny = defineFunction({
  id: "XNPV_ANY",
  family: "Cash-flow tools",
  summary: "Net present value of dated cash flows at any rate above -100 %, dates in any order.",
  args: {
    rate: rates(
      "1/y",
      "Discount rate per year, 0.1 for 10 %; a row is a rate from each date to the next, a column gives a column of values",
      { above: -1 },
    ),
    values,
    dates: flowDates,
    daycount: dayCount,
  },
  labels,
  returns: {
    type: "number",
    shape: "matrix",
    unit: "US$",
    doc: "Value on the first date listed; a column of values for a column of rates",
  },
  formula: "Σ v_k / (1 + r)^((d_k - d_0) / 365)",
  notes: [
    "Excel's XNPV refuses rates of zero and below and dates before the first one listed; here both are ordinary. Where Excel gives a number, this is the same number.",
    "A year has 365 days, leap years included, as in Excel, unless daycount says otherwise.",
    "A row of rates has one from each date to the one listed after it, so one less than there are dates; a last one more is not used.",
  ],
  errors: {
    argument: `${BAD_RANGE}, there are more values than dates or fewer, or a row has not a rate a period`,
    domain: "the rate is -1 or below or a whole number meant in percent, or a date is empty or none",
  },
  source: "Microsoft's XNPV page",
  examples: [
    {
      args: [0.09, [[-10000], [2750], [4250], [3250], [2750]], [[39448], [39508], [39751], [39859], [39904]]],
      gives: 2086.647602031535,
      source: "support.microsoft.com, XNPV: 2,086.65",
    },
    {
      args: [0, [[-10000, 2750, 4250, 3250, 2750]], [[39448, 39508, 39751, 39859, 39904]]],
      gives: 3000,
      source: "the plain sum; Excel says #NUM!",
    },
    { args: [0.1, [[0, 100]], [[40365, 40000]]], gives: 110, source: "100 a year before the first date, at 10 %" },
    {
      args: [[[0.1, 0.2]], [[0, 0, 132]], [["2025-01-01", "2026-01-01", "2027-01-01"]]],
      gives: 100,
      source: "132 / (1.1 · 1.2)",
    },
    { args: [0.1, [[-100, 110]], [[40000]]], gives: { raises: "argument" } },
    { args: [-1, [[-100, 110]], [[40000, 40365]]], gives: { raises: "domain" } },
  ],
  seeAlso: ["NPV_TIMED", "XIRR_ALL"],
  compute: ({ rate, values, dates, daycount }) =>
    valuedAt(
      rate,
      (one) => datedPresentValue(one, values, dates, daycount),
      (row) => datedPresentValue(row, values, dates, daycount),
    ),
});
