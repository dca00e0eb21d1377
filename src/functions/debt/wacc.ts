import { wacc as formula } from "../../model/formulas/finance";
import { IronError } from "../../quantities/errors";
import { number } from "../args";
import { defineFunction } from "../define";
import { computing, documented } from "../formulas";
import { TYPE_ERROR } from "../refusals";

const compute = computing(formula);

export const wacc = defineFunction({
  id: "WACC",
  family: "Debt",
  summary: "Weighted average cost of capital after tax.",
  args: {
    equity: number("US$", "Market value of equity, or its share", { min: 0 }),
    debt: number("US$", "Market value of debt, or its share", { min: 0 }),
    cost_of_equity: number("1/y", "Cost of equity", { above: -1, max: 1 }),
    cost_of_debt: number("1/y", "Interest rate before tax", { above: -1, max: 1 }),
    tax_rate: number("1", "Rate of profit tax, which interest saves", { min: 0, max: 1 }),
  },
  returns: { type: "number", shape: "scalar", unit: "1/y", doc: "Rate" },
  ...documented(formula),
  notes: [
    "Only the proportion of equity and debt counts. It holds for a constant proportion; where debt is repaid, discounting equity flows at the cost of equity is better.",
  ],
  errors: {
    argument: TYPE_ERROR,
    domain: "equity and debt are both 0 or one is negative, or a rate lies outside its limits",
  },
  examples: [
    {
      args: [1, 1.72, 0.0948, 0.046, 0.2574],
      gives: 0.05645386470588235,
      agrees: { figure: 0.056453864, within: 2e-8 },
      source: "NREL, H2Integrate's test of ProFAST: WACC 0.056453864 at 1.72 of debt per equity",
    },
    { args: [400, 600, 0.15, 0.08, 0.2], gives: 0.0984, source: "0.4 · 0.15 + 0.6 · 0.08 · 0.8" },
    { args: [0, 0, 0.15, 0.08, 0.2], gives: { raises: "domain" } },
    { args: [400, 600, "15 %", 0.08, 0.2], gives: { raises: "argument" } },
  ],
  seeAlso: ["COST_OF_EQUITY"],
  compute: ({ equity, debt, cost_of_equity, cost_of_debt, tax_rate }) => {
    if (equity === 0 && debt === 0) throw new IronError("domain", "capital.none");
    // only the proportion counts: a sum of the largest numbers would be none
    const larger = Math.max(equity, debt);
    return compute({ equity: equity / larger, debt: debt / larger, cost_of_equity, cost_of_debt, tax_rate });
  },
});
