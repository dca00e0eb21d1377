import { number, optional, series } from "../args";
import { defineFunction } from "../define";
import { across, headers, laid, periodTable } from "../periodTable";
import { BAD_RANGE } from "../refusals";
import { debtReserve as debtReserveOf } from "./reserve";

export const debtReserve = defineFunction({
  id: "DEBT_RESERVE",
  family: "Debt",
  summary: "Debt service reserve by period: what it should hold, what is paid in and what is set free.",
  args: {
    service: series("US$", "Debt service by period, interest and principal", { min: 0 }),
    months: number("month", "Months of debt service that the reserve holds", { min: 0, max: 60 }),
    opening: optional(
      number("US$", "Held at the start of the first period, such as funded at start-up", { min: 0 }),
      0,
    ),
    periods_per_year: optional(number("1", "Periods in a year", { min: 1, max: 12, whole: true }), 1),
    headers,
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, target at its end, paid in, set free, balance",
  },
  formula: "target_t = months / 12 · service of the year after t; funding - release = target_t - balance_(t-1)",
  notes: [
    "The target looks ahead: it is a share of the service of the twelve months that follow, less where the debt ends before.",
    "The reserve is filled in full in each period; whether cash flow allows it is a matter of COVER_RATIOS. After the last service it is set free.",
  ],
  errors: {
    argument: BAD_RANGE,
    domain:
      "a service or the opening balance is negative, there is no service at all, or months or periods lie outside their limits",
  },
  source: "Definition of project finance: months / 12 of the next twelve months' debt service",
  examples: [
    {
      args: [[[100, 90, 80]], 6],
      gives: [
        ["Period", "Target", "Funding", "Release", "Balance"],
        [1, 45, 45, 0, 45],
        [2, 40, 0, 5, 40],
        [3, 0, 0, 40, 0],
      ],
      source: "half of the next year's service",
    },
    {
      args: [[[50, 50, 40, 40]], 6, 50, 2, false],
      gives: [
        [1, 45, 0, 5, 45],
        [2, 40, 0, 5, 40],
        [3, 20, 0, 20, 20],
        [4, 0, 0, 20, 0],
      ],
      source: "half of the next two half-years' service, 50 of it funded at start-up",
    },
    { args: [[[0, 0]], 6], gives: { raises: "domain" } },
    { args: [[[100, "x"]], 6], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_SCULPT", "DEBT_SIZE", "COVER_RATIOS"],
  compute: ({ service, months, opening, periods_per_year, headers, across }) =>
    laid(
      across,
      periodTable(
        headers,
        ["target", "funding", "release", "balance"],
        debtReserveOf(service, months, opening, periods_per_year).map(({ target, funding, release, balance }) => [
          target,
          funding,
          release,
          balance,
        ]),
      ),
    ),
});
