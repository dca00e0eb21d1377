import { number, optional } from "../args";
import { defineFunction } from "../define";
import { across, headers, laid, periodTable } from "../periodTable";
import { BAD_RANGE } from "../refusals";
import { lossLedger } from "./losses";
import { carryForwardYears, LOSSES, taxableProfit, useCap } from "./shared";

export const lossSchedule = defineFunction({
  id: "LOSS_SCHEDULE",
  family: "Tax",
  summary: "Tax losses by period: used, expired and carried forward, oldest first.",
  args: {
    taxable_profit: taxableProfit,
    carry_forward_years: carryForwardYears,
    headers,
    use_cap: useCap,
    carry_back: optional(
      number("period", "Periods before its own whose profit a loss is set against first", { min: 0, whole: true }),
      0,
    ),
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, losses used, expired, carried forward, taxable profit after losses",
  },
  notes: [
    LOSSES,
    "A loss carried back lowers the taxable profit of the earliest period it may reach, where it is shown as used; the tax of that period is paid back with the loss.",
    "Losses used, expired and carried forward in the end add up to the losses made.",
  ],
  errors: { argument: BAD_RANGE, domain: "the years are negative or not whole, or the cap lies outside 0 to 1" },
  source: "Tax Code of Azerbaijan: losses carried forward for five years",
  examples: [
    {
      args: [[[-100, -200, -50, 30, 40, 50, 60, 150, 200, 200]]],
      gives: [
        ["Period", "Used", "Expired", "Closing", "Taxable"],
        [1, 0, 0, 100, 0],
        [2, 0, 0, 300, 0],
        [3, 0, 0, 350, 0],
        [4, 30, 0, 320, 0],
        [5, 40, 0, 280, 0],
        [6, 50, 0, 230, 0],
        [7, 60, 120, 50, 0],
        [8, 50, 0, 0, 100],
        [9, 0, 0, 0, 200],
        [10, 0, 0, 0, 200],
      ],
      source: "by hand: of the second loss 20 are used in period 6 and 60 in period 7, at whose end 120 expire",
    },
    {
      args: [[[-100], [60]], 0, false],
      gives: [
        [1, 0, 100, 0, 0],
        [2, 0, 0, 0, 60],
      ],
      source: "no carry-forward: a loss is lost at once",
    },
    {
      args: [[[-100, 50, 200]], 5, false, 0.8],
      gives: [
        [1, 0, 0, 100, 0],
        [2, 40, 0, 60, 10],
        [3, 60, 0, 0, 140],
      ],
      source: "losses against 80 % of profit at most",
    },
    {
      args: [[[100, -60, -70, 50]], 5, false, null, 1, true],
      gives: [
        [1, 2, 3, 4],
        [60, 0, 0, 50],
        [0, 0, 0, 0],
        [0, 0, 70, 20],
        [40, 0, 0, 0],
      ],
      source: "60 back to period 1, 70 with no profit in period 2 to go back to; periods across",
    },
    { args: [[[-100, 60]], 1.5], gives: { raises: "domain" } },
    { args: [[[-100, null]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["PROFIT_TAX"],
  compute: ({ taxable_profit, carry_forward_years, headers, use_cap, carry_back, across }) =>
    laid(
      across,
      periodTable(
        headers,
        ["used", "expired", "closing", "taxable"],
        lossLedger(taxable_profit, carry_forward_years, { useCap: use_cap, carryBack: carry_back }).map(
          ({ used, expired, closing, taxable }) => [used, expired, closing, taxable],
        ),
      ),
    ),
});
