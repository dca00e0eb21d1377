import { defineFunction } from "../define";
import { headers, periodTable } from "../periodTable";
import { BAD_RANGE } from "../refusals";
import { lossLedger } from "./losses";
import { carryForwardYears, LOSSES, taxableProfit } from "./shared";

export const lossSchedule = defineFunction({
  id: "LOSS_SCHEDULE",
  family: "Tax",
  summary: "Tax losses by period: used, expired and carried forward, oldest first.",
  args: { taxable_profit: taxableProfit, carry_forward_years: carryForwardYears, headers },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, losses used, expired, carried forward, taxable profit after losses",
  },
  notes: [LOSSES, "Losses used, expired and carried forward in the end add up to the losses made."],
  errors: { argument: BAD_RANGE, domain: "the years are negative or not whole" },
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
    { args: [[[-100, 60]], 1.5], gives: { raises: "domain" } },
    { args: [[[-100, null]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["PROFIT_TAX"],
  compute: ({ taxable_profit, carry_forward_years, headers }) =>
    periodTable(
      headers,
      ["used", "expired", "closing", "taxable"],
      lossLedger(taxable_profit, carry_forward_years).map(({ used, expired, closing, taxable }) => [
        used,
        expired,
        closing,
        taxable,
      ]),
    ),
});
