import { profitTax as profitTaxFormula } from "../../model/formulas/tax";
import { number, optional, series } from "../args";
import { defineFunction } from "../define";
import { computing } from "../formulas";
import { across, headers, laid, periodTable } from "../periodTable";
import { eachPeriod, perPeriod } from "../perPeriod";
import { BAD_RANGE } from "../refusals";
import { lossLedger } from "./losses";
import { withMinimum } from "./minimumTax";
import { carryForwardYears, LOSSES, taxableProfit, useCap } from "./shared";

const taxOf = computing(profitTaxFormula);

export const profitTax = defineFunction({
  id: "PROFIT_TAX",
  family: "Tax",
  summary: "Profit tax by period, after losses carried forward and an exempt share of profit.",
  args: {
    taxable_profit: taxableProfit,
    rate: optional(perPeriod("1", "Rate of profit tax; a row or column is a rate a period", { min: 0, max: 1 }), [0.2]),
    carry_forward_years: carryForwardYears,
    exempt_share: optional(
      series("1", "Share of profit free from tax: one for all periods, or one a period", { min: 0, max: 1 }),
      [0],
    ),
    headers,
    use_cap: useCap,
    minimum_rate: optional(number("1", "Rate of the minimum tax", { min: 0, max: 1 }), 0),
    minimum_base: optional(
      series("US$", "What the minimum tax is charged on by period, such as revenue; left out, profit before losses", {
        min: 0,
      }),
    ),
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, losses used, taxable profit after losses, tax",
  },
  formula: "tax = rate · (1 - exempt share) · max(0, profit - losses used)",
  notes: [
    LOSSES,
    "Where the minimum is more than the tax, it is due; what it takes above the tax is credited in later periods, down to their minimum. Incentives do not lower it.",
    "Losses are used against the whole profit, its exempt share included, as in the project model.",
  ],
  errors: {
    argument: `${BAD_RANGE}, or a row has not one number a period`,
    domain:
      "a rate, a share or the cap lies outside 0 to 1, the minimum's base is negative, or the years are negative or not whole",
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
    {
      args: [[[100, 100, 100]], [[0.3, 0.3, 0.28]], null, null, false],
      gives: [
        [1, 0, 100, 30],
        [2, 0, 100, 30],
        [3, 0, 100, 28],
      ],
      source: "a rate for each period",
    },
    {
      args: [[[-100, 80, 120, 200]], 0.2, 5, null, false, 1, 0.01, [[500, 500, 500, 500]]],
      gives: [
        [1, 0, 0, 5],
        [2, 80, 0, 5],
        [3, 20, 100, 10],
        [4, 0, 200, 40],
      ],
      source: "1 % of 500 at least: 5 and 5 above the tax of nil are credited against 20, down to 10",
    },
    { args: [[[100, 100]], 20], gives: { raises: "domain" } },
    { args: [[[100, 100, 100]], 0.2, 5, [[0.5, 0.5]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["LOSS_SCHEDULE", "DEPRECIATION", "RENT_TAX"],
  compute: ({ taxable_profit, rate, exempt_share, headers, across, ...rules }) => {
    const periods = taxable_profit.length;
    const rateOf = eachPeriod(rate, periods, "rate");
    const exempt = eachPeriod(exempt_share, periods, "exempt share");
    const base = rules.minimum_base && eachPeriod(rules.minimum_base, periods, "minimum base");
    const ledger = lossLedger(taxable_profit, rules.carry_forward_years, { useCap: rules.use_cap });
    const proper = ledger.map(({ used }, t) =>
      taxOf({ rate: rateOf(t), relief: exempt(t), income: taxable_profit[t] ?? 0, used }),
    );
    const minimum = taxable_profit.map((profit, t) => rules.minimum_rate * (base ? base(t) : Math.max(0, profit)));
    const paid = withMinimum(proper, minimum);
    const rows = ledger.map(({ used, taxable }, t): number[] => [used, taxable, paid[t] ?? 0]);
    return laid(across, periodTable(headers, ["lossesUsed", "taxable", "tax"], rows));
  },
});
