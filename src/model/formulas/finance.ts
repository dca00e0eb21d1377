import { define } from "../../formula/language/model";

// What money is worth at another time, and what capital costs. Rates are all nominal or all real, never mixed.

export const discountFactor = define(
  "discount_factor",
  { rate: "1", periods: "1" },
  "1",
  "Value now of a dollar after so many periods; the worksheet's NPV sums the same powers by Horner's rule",
  "1 / (1 + rate) ^ periods",
  "Definition of present value",
);

export const carriedAccount = define(
  "carried_account",
  { opening: "US$", rate: "1", flow: "US$" },
  "US$",
  "An account that bears a rate: what was carried, with the rate on it, and the flow of the period",
  "opening * (1 + rate) + flow",
  "Definition: resource rent tax at its threshold (Land 2010, chapter 8), a partner's carry at its rate",
);

export const profitabilityIndex = define(
  "profitability_index",
  { npv: "US$", investment: "US$" },
  "1",
  "Present value of what a project returns per present value invested",
  "1 + npv / investment",
  "Gitman (2003), Principles of Managerial Finance",
);

export const releveredBeta = define(
  "relevered_beta",
  { beta_unlevered: "1", debt_to_equity: "1", tax_rate: "1" },
  "1",
  "Beta of equity at a leverage",
  "beta_unlevered * (1 + (1 - tax_rate) * debt_to_equity)",
  "Hamada (1972), The effect of the firm's capital structure on the systematic risk of common stocks",
);

export const costOfEquity = define(
  "cost_of_equity",
  {
    risk_free: "1/y",
    beta_unlevered: "1",
    market_premium: "1/y",
    debt_to_equity: "1",
    tax_rate: "1",
    country_premium: "1/y",
    country_exposure: "1",
  },
  "1/y",
  "Cost of equity by the capital asset pricing model, with beta relevered and a country premium",
  "risk_free + relevered_beta(beta_unlevered, debt_to_equity, tax_rate) * market_premium + country_exposure * country_premium",
  "Capital asset pricing model; Damodaran's lambda for the exposure to the country",
);

export const wacc = define(
  "wacc",
  { equity: "US$", debt: "US$", cost_of_equity: "1/y", cost_of_debt: "1/y", tax_rate: "1" },
  "1/y",
  "Weighted average cost of capital after tax",
  "(equity * cost_of_equity + debt * cost_of_debt * (1 - tax_rate)) / (equity + debt)",
  "Definition; interest saves tax",
);
