import { carriedAccount } from "../../model/formulas/finance";
import { rentTax as rentTaxFormula } from "../../model/formulas/tax";
import { finite } from "../../numerics/presentValue";
import { number, series } from "../args";
import { defineFunction } from "../define";
import { computing, documented } from "../formulas";
import { fraction } from "../fraction";
import { headers, periodTable } from "../periodTable";
import { BAD_RANGE } from "../refusals";

const accountOf = computing(carriedAccount);
const taxOf = computing(rentTaxFormula);

export const rentTax = defineFunction({
  id: "RENT_TAX",
  family: "Tax",
  summary: "Resource rent tax by period: a share of cash flow once investors have earned a threshold rate.",
  args: {
    net_cash_flow: series("US$", "Cash flow before this tax by period, outflows negative; a blank cell is an error"),
    threshold: fraction(number("1/period", "Rate that investors earn before the tax", { above: -1 })),
    rate: number("1", "Rate of the tax", { min: 0, max: 1 }),
    headers,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, accumulated balance before it is reset, tax",
  },
  formula:
    "balance_t = balance_(t-1) · (1 + threshold) + cash flow_t; if positive, tax = rate · balance and the balance begins anew from 0",
  notes: [
    "Whether the cash flow is before or after profit tax, and whether this tax is deductible from it, is the regime's choice: give the cash flow accordingly.",
    "A loss after a taxed period begins a new account; tax paid is not given back.",
  ],
  errors: {
    argument: BAD_RANGE,
    domain:
      "the threshold is -1 or below or a whole number meant in percent, the rate lies outside 0 to 1, or the balance is too large for a number",
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
    { args: [[[-100, 50]], -1, 0.5], gives: { raises: "domain" } },
    { args: [[[-100, "50"]], 0.2, 0.5], gives: { raises: "argument" } },
  ],
  seeAlso: ["PROFIT_TAX", "ROYALTY_SLIDING"],
  compute: ({ net_cash_flow, threshold, rate, headers }) => {
    let carried = 0;
    const rows = net_cash_flow.map((flow): number[] => {
      const account = finite(accountOf({ opening: carried, rate: threshold, flow }));
      carried = Math.min(0, account);
      return [account, taxOf({ account, rate })];
    });
    return periodTable(headers, ["balance", "tax"], rows);
  },
});
