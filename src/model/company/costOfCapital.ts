import { line, section } from "../../formula/language/model";

/** What equity and all capital should cost by the market. For comparison with the rates assumed: nothing is discounted with it. */
export const costOfCapitalSection = section(
  "cost_of_capital",
  "Cost of capital",
  [
    line(
      "discount.debt_to_equity",
      "1",
      "Debt per equity at start-up",
      "debt.gearing_reached / (1 - debt.gearing_reached)",
      "Of the debt that the project really carries.",
    ),
    line(
      "discount.cost_of_equity",
      "1/y",
      "Cost of equity by the capital asset pricing model, to judge the rate assumed",
      "cost_of_equity(discount.risk_free, discount.beta_unlevered, discount.market_premium, discount.debt_to_equity, tax.rate, discount.country_premium, discount.country_exposure)",
      "Nominal US$. The rate assumed may add to it for a single asset; the model discounts with the rate assumed.",
    ),
    line(
      "discount.country_exposure",
      "1",
      "Exposure to the country",
      "1",
      "Damodaran's lambda: all of the project stands in the country.",
    ),
    line(
      "discount.wacc",
      "1/y",
      "Weighted average cost of capital after tax, to judge the discount rate assumed",
      "(1 - debt.gearing_reached) * discount.cost_of_equity + debt.gearing_reached * debt.rate * (1 - tax.rate)",
      "At the gearing of start-up. Debt is repaid in a dozen years, so that a constant rate overstates what interest saves.",
    ),
  ],
  [
    "What equity and all capital should cost by the market, by the capital asset pricing model. It is there to judge the rates assumed (discount.rate, discount.equity_rate): nothing is discounted with it.",
  ],
);
