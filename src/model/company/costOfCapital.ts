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
      "discount.cost_of_debt",
      "1/y",
      "Cost of debt after tax",
      "debt.rate * (1 - tax.rate)",
      "Interest is deductible, so that the state bears its part.",
    ),
    line(
      "discount.wacc",
      "1/y",
      "Weighted average cost of capital after tax, to judge the discount rate assumed",
      "(1 - debt.gearing_reached) * discount.cost_of_equity + debt.gearing_reached * discount.cost_of_debt",
      "At the gearing of start-up. Debt is repaid in a dozen years, so that a constant rate overstates what interest saves.",
    ),
    line(
      "discount.rate_difference",
      "1/y",
      "Discount rate assumed, above (below, if negative) the weighted average cost of capital",
      "discount.rate - discount.wacc",
      "Below nil, the rate assumed is that of a project with more debt than the cash flow of this one carries (discount.gearing_implied), or with less risk, and NPV flatters; above nil, it asks for more than the market does.",
    ),
    line(
      "discount.gearing_implied",
      "1",
      "Debt share of capital at which the discount rate and the cost of equity assumed agree",
      "IF(discount.equity_rate > discount.cost_of_debt, (discount.equity_rate - discount.rate) / (discount.equity_rate - discount.cost_of_debt), 0)",
      "To be compared with debt.gearing, which is asked for, and debt.gearing_reached, which the cash flow carries. Nil where equity costs no more than debt.",
    ),
    line(
      "discount.equity_difference",
      "1/y",
      "Cost of equity assumed, above (below, if negative) that of the capital asset pricing model",
      "discount.equity_rate - discount.cost_of_equity",
      "What owners ask for a single asset and a single product, beyond what the market pays for risk that cannot be spread.",
    ),
  ],
  [
    "What equity and all capital should cost by the market, by the capital asset pricing model. It is there to judge the rates assumed (discount.rate, discount.equity_rate): nothing is discounted with it.",
    "Where they differ, discount.rate_difference and discount.equity_difference say by how much, and discount.gearing_implied which debt share the two rates assumed belong to.",
  ],
);
