import { profitTax as profitTaxFormula } from "../../model/formulas/tax";
import { IronError } from "../../quantities/errors";
import { number, optional, series } from "../args";
import { defineFunction } from "../define";
import { computing } from "../formulas";
import { headers, periodTable } from "../periodTable";
import { BAD_RANGE } from "../refusals";
import { lossLedger } from "./losses";
import { carryForwardYears, LOSSES, taxableProfit } from "./shared";

const taxOf = computing(profitTaxFormula);

export const profitTax = defineFunction({
  id: "PROFIT_TAX",
  family: "Tax",
  summary: "Profit tax by period, after losses carried forward and an exempt share of profit.",
  args: {
    taxable_profit: taxableProfit,
    rate: optional(number("1", "Rate of profit tax", { min: 0, max: 1 }), 0.2),
    carry_forward_years: carryForwardYears,
    exempt_share: optional(
      series("1", "Share of profit free from tax: one for all periods, or one a period", { min: 0, max: 1 }),
      [0],
    ),
    headers,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, losses used, taxable profit after losses, tax",
  },
  formula: "tax = rate · (1 - exempt share) · max(0, profit - losses used)",
  notes: [LOSSES, "Losses are used against the whole profit, its exempt share included, as in the project model."],
  errors: {
    argument: `${BAD_RANGE}, or there are more exempt shares than profits or fewer`,
    domain: "the rate or an exempt share lies outside 0 to 1, or the years are negative or not whole",
  },
  source: "Tax Code of Azerbaijan: 20 % of taxable profit, losses carried forward for five years",
  examples: [
    {
      args: [[[-100, 80, 120, 200]], 0.2, 5, [[0.5, 0.5, 0.5, 0]]],
      gives: [
        ["Period", "Losses used", "Taxable", "Tax"],
        [1, 0, 0, 0],
        [2, 80, 0, 0],
        [3, 20, 100, 10],
        [4, 0, 200, 40],
      ],
      source: "by hand: half of the profit exempt in three periods",
    },
    {
      args: [[[-100, -200, -50, 30, 40, 50, 60, 150, 200, 200]], null, null, null, false],
      gives: [
        [1, 0, 0, 0],
        [2, 0, 0, 0],
        [3, 0, 0, 0],
        [4, 30, 0, 0],
        [5, 40, 0, 0],
        [6, 50, 0, 0],
        [7, 60, 0, 0],
        [8, 50, 100, 20],
        [9, 0, 200, 40],
        [10, 0, 200, 40],
      ],
      source: "by hand, as LOSS_SCHEDULE",
    },
    { args: [[[100, 100]], 20], gives: { raises: "domain" } },
    { args: [[[100, 100, 100]], 0.2, 5, [[0.5, 0.5]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["LOSS_SCHEDULE", "DEPRECIATION", "RENT_TAX"],
  compute: ({ taxable_profit, rate, carry_forward_years, exempt_share, headers }) => {
    const [profits, shares] = [taxable_profit.length, exempt_share.length];
    if (shares !== 1 && shares !== profits) throw new IronError("argument", "tax.exemptLength", { profits, shares });
    const exempt = (t: number): number => exempt_share[shares === 1 ? 0 : t] ?? 0;
    return periodTable(
      headers,
      ["lossesUsed", "taxable", "tax"],
      lossLedger(taxable_profit, carry_forward_years).map(({ used, taxable }, t) => [
        used,
        taxable,
        taxOf({ rate, relief: exempt(t), income: taxable_profit[t] ?? 0, used }),
      ]),
    );
  },
});
