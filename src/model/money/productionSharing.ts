import { balance, flow, section } from "../../formula/language/model";

/**
 * A production sharing agreement in place of the tax code, after the one of Anglo Asian Mining in Azerbaijan.
 *
 * Costs are recovered from at most 75 % of sales; what is left of sales goes 51 % to the state and 49 % to the company.
 * Costs above the cap wait for later years and are not increased by any interest. Sales of 100 with costs of 140 give:
 * recovered 75, state 51 % x 25 = 12.75, company 75 + 12.25 = 87.25, carried forward 65. As long as costs wait, the
 * state's share is 12.75 % of sales.
 *
 * It takes the place of mining tax, property tax, export duty and import duty. Profit tax is 32 % on the company's share
 * less cost, with depreciation of 25 % of the declining balance a year; losses may be used without limit in time, and
 * the incentives of the tax code do not apply. VAT remains a switch of its own.
 *
 * Recoverable: operating cost, freight, any border adjustment, capital as it is spent, sustaining capital and closure.
 * Construction has no sales, so recovery from the day of spending and from start-up come to the same. Working capital
 * is no cost. Sales are delivered revenue. Every row is nil unless the agreement is chosen.
 */
export const productionSharingSection = section(
  "production_sharing",
  "Production sharing",
  [
    flow(
      "psa.sales",
      "US$",
      "Sales to share",
      "IF(tax.psa = 'yes', MAX(0, annual.revenue), 0)",
      "Delivered; a year whose price is below nil has nothing to share.",
    ),
    flow(
      "psa.cost",
      "US$",
      "Recoverable cost of the year",
      "IF(tax.psa = 'yes', annual.cost + annual.freight + annual.cbam_seller + capital.spent + capital.sustained + capital.closed, 0)",
    ),
    balance("psa.pool", "US$", "Cost to recover", "PREV(psa.unrecovered, 0) + psa.cost"),
    flow("psa.recovered", "US$", "Cost recovered", "cost_recovered(psa.pool, tax.psa_cost_cap, psa.sales)"),
    balance(
      "psa.unrecovered",
      "US$",
      "Cost carried forward",
      "psa.pool - psa.recovered",
      "Without interest or uplift.",
    ),
    flow("psa.profit", "US$", "Sales after cost recovery", "psa.sales - psa.recovered"),
    flow("psa.state", "US$", "State's share of production", "tax.psa_state_share * psa.profit"),
    flow(
      "psa.company",
      "US$",
      "Company's share of production",
      "psa.recovered + (1 - tax.psa_state_share) * psa.profit",
      "Cost recovered and the company's part of the rest.",
    ),
    flow(
      "psa.added",
      "US$",
      "Put into service under the agreement",
      "IF(tax.psa = 'yes', IF(t = calendar.construction, capital.initial, 0) + capital.sustained, 0)",
      "All capital in one class; construction in the first operating year.",
    ),
    balance("psa.before", "US$", "Book value under the agreement before the charge", "PREV(psa.book, 0) + psa.added"),
    flow(
      "psa.charge",
      "US$",
      "Depreciation under the agreement",
      "IF(plan.final, psa.before, IF(plan.worked, declining_charge(psa.before, tax.psa_depreciation_rate * calendar.year), 0))",
      "Declining balance; what is left in the last year of work is written off in it.",
    ),
    balance("psa.book", "US$", "Book value under the agreement", "psa.before - psa.charge"),
  ],
  [
    "A production sharing agreement in place of the tax code, after that of Anglo Asian Mining in Azerbaijan; off by default (tax.psa), and every row is then nil.",
    "Costs are recovered from a capped part of sales, and wait without interest where the cap holds them back; what is left of sales goes to the state and to the company by their shares.",
    "It takes sales, cost and capital, and what the state receives stands among the taxes on operation (tax.production_share).",
  ],
);
