import { message } from "../../messages/message";
import { rentTax as rentTaxFormula } from "../../model/formulas/tax";
import { IronError } from "../../quantities/errors";
import { series } from "../args";
import { defineFunction } from "../define";
import { documented } from "../formulas";
import { fraction } from "../fraction";
import { across, headers, laid, periodTable } from "../periodTable";
import { perPeriod } from "../perPeriod";
import { BAD_RANGE } from "../refusals";
import { requireAscending } from "./ascending";
import { rentTiers } from "./rentTiers";

export const rentTax = defineFunction({
  id: "RENT_TAX",
  family: "Tax",
  summary: "Resource rent tax by period: a share of cash flow once investors have earned a threshold rate.",
  args: {
    net_cash_flow: series("US$", "Cash flow before this tax by period, outflows negative; leave no cell empty"),
    threshold: fraction(
      perPeriod("1/period", "Rate that investors earn before the tax; a row has one for each tier, ascending", {
        above: -1,
      }),
    ),
    rate: perPeriod("1", "Rate of the tax; a row has one for each tier", { min: 0, max: 1 }),
    headers,
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, accumulated balance before it is reset (of each tier, where there are several), tax of all tiers",
  },
  formula:
    "balance_t = balance_(t-1) · (1 + threshold) + cash flow_t; if positive, tax = rate · balance and the balance begins anew from 0",
  notes: [
    "Whether the cash flow is before or after profit tax, and whether this tax is deductible from it, is the regime's choice: give the cash flow accordingly.",
    "Tiers: each has an account of its own, with its threshold, and is charged on the cash flow that the tiers below it leave.",
    "A loss after a taxed period begins a new account; tax paid is not given back.",
  ],
  errors: {
    argument: `${BAD_RANGE}, or there are more thresholds than rates or fewer`,
    domain:
      "the threshold is -1 or below or a whole number meant in percent, the rate lies outside 0 to 1, the thresholds do not ascend, or the balance is too large for a number",
  },
  source: documented(rentTaxFormula).source,
  examples: [
    {
      args: [[[-100, -50, 40, 60, 80, 80, 80, 80, -20, 30]], 0.2, 0.5],
      gives: [
        ["Period", "Balance", "Tax"],
        [1, -100, 0],
        [2, -170, 0],
        [3, -164, 0],
        [4, -136.8, 0],
        [5, -84.16, 0],
        [6, -20.992, 0],
        [7, 54.8096, 27.4048],
        [8, 80, 40],
        [9, -20, 0],
        [10, 6, 3],
      ],
      source: "threshold 20 %, tax 50 %, as in Land (2010); 50-digit arithmetic",
    },
    {
      args: [[[-100, 130, 40]], [[0.1, 0.2]], [[0.3, 0.5]]],
      gives: [
        ["Period", "Balance of tier 1", "Balance of tier 2", "Tax"],
        [1, -100, -100, 0],
        [2, 20, 4, 8],
        [3, 40, 28, 26],
      ],
      source: "-110 + 130 is taxed 6, -120 + 124 is taxed 2; then 40 is taxed 12, and 28 is taxed 14",
    },
    { args: [[[-100, 50]], -1, 0.5], gives: { raises: "domain" } },
    { args: [[[-100, "50"]], 0.2, 0.5], gives: { raises: "argument" } },
  ],
  seeAlso: ["PROFIT_TAX", "ROYALTY_SLIDING"],
  compute: ({ net_cash_flow, threshold, rate, headers, across }) => {
    if (threshold.length !== rate.length)
      throw new IronError("argument", "royalty.length", { thresholds: threshold.length, rates: rate.length });
    requireAscending(threshold);
    const tiers = threshold.map((from, k) => ({ threshold: from, rate: rate[k] ?? 0 }));
    const titles =
      tiers.length === 1 ? (["balance"] as const) : tiers.map((_, k) => message("tier.balance", { tier: k + 1 }));
    const rows = rentTiers(net_cash_flow, tiers).map(({ balances, tax }) => [...balances, tax]);
    return laid(across, periodTable(headers, [...titles, "tax"], rows));
  },
});
