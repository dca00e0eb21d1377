import { costOfEquity as formula } from "../../model/formulas/finance";
import { parameter } from "../parameter";
import { publish } from "../publish";

const premium = (doc: string, standard?: number) => parameter(doc, { above: -1, max: 1 }, standard);

export const costOfEquity = publish(formula, {
  id: "COST_OF_EQUITY",
  family: "Debt",
  summary: "Cost of equity by the capital asset pricing model, beta relevered, with a country premium.",
  args: {
    risk_free: premium("Risk-free rate, in the currency of the cash flow"),
    beta_unlevered: parameter("Beta of the business without debt", { min: 0 }),
    market_premium: premium("Premium of a mature equity market"),
    debt_to_equity: parameter("Debt per equity", { min: 0 }, 0),
    tax_rate: parameter("Rate of profit tax", { min: 0, max: 1 }, 0.2),
    country_premium: premium("Premium of the country", 0),
    country_exposure: parameter("Lambda: exposure to the country's risk, 1 for an average firm", { min: 0 }, 1),
  },
  notes: [
    "The relevered beta is beta · (1 + (1 - tax) · debt / equity); for a beta that is levered already leave debt per equity at 0.",
    "The tax rate is Azerbaijan's if left out. All rates are nominal, or all are real.",
  ],
  refuses: "a rate, a beta or a ratio lies outside its limits",
  examples: [
    {
      args: [0.0425, 1.02, 0.0433, 1.5, 0.2, 0.0293],
      gives: 0.1689652,
      source: "0.0425 + 1.02 · 2.2 · 0.0433 + 0.0293; premiums of Damodaran, January 2025",
    },
    { args: [0.04, 1.2, 0.05], gives: 0.1, source: "0.04 + 1.2 · 0.05" },
    { args: [0.04, 1.2, 0.05, 1, 0, 0.03, 0.5], gives: 0.175, source: "0.04 + 2.4 · 0.05 + 0.5 · 0.03" },
    { args: [0.04, -1, 0.05], gives: { raises: "domain" } },
    { args: [0.04, "one", 0.05], gives: { raises: "argument" } },
  ],
  seeAlso: ["WACC"],
});
