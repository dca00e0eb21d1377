import { balance, flow, section } from "../../formula/language/model";

/** The project's cash flow as if all equity. Outflows are negative here; every cost line above is positive. */
export const cashSection = section(
  "cash_flow",
  "Cash flow",
  [
    flow("cash.revenue", "US$", "Revenue, delivered", "annual.revenue"),
    flow("cash.freight", "US$", "Freight and border adjustment", "-(annual.freight + annual.cbam_seller)"),
    flow("cash.operating", "US$", "Operating cost", "-annual.cost"),
    flow("cash.working_capital", "US$", "Working capital", "-working_capital.increase"),
    flow("cash.capital", "US$", "Capital until start-up", "-capital.spent"),
    flow("cash.sustaining", "US$", "Sustaining capital", "-capital.sustained"),
    flow(
      "cash.closure",
      "US$",
      "Closure",
      "-(capital.closed + closure_fund.paid_in)",
      "As it is paid into a fund, where there is one.",
    ),
    flow(
      "cash.before_tax",
      "US$",
      "Cash flow before all taxes",
      "cash.revenue + cash.freight + cash.operating + cash.working_capital + cash.capital + cash.sustaining + cash.closure",
      "Before taxes on operation, rent tax and profit tax.",
    ),
    flow(
      "cash.tax_on_operation",
      "US$",
      "Taxes on operation",
      "-tax.on_operation",
      "Mining tax or royalty, property and export tax; under an agreement the state's share of production.",
    ),
    flow("cash.rent_tax", "US$", "Rent tax", "-tax.rent"),
    flow("cash.profit_tax", "US$", "Profit tax", "-tax.profit"),
    flow("cash.vat", "US$", "VAT refunded less VAT paid", "vat.refunded - vat.paid", "Nil over the life."),
    flow(
      "cash.flow",
      "US$",
      "Cash flow after tax",
      "cash.before_tax + cash.tax_on_operation + cash.rent_tax + cash.profit_tax + cash.vat",
      "Unlevered, money of the day.",
    ),
    balance("cash.cumulative", "US$", "Cash flow after tax, cumulative", "PREV(cash.cumulative, 0) + cash.flow"),
  ],
  [
    "The project's cash flow as if all equity, in money of the day. Outflows are below nil here; every cost line of other sections is positive.",
    "It takes sales, cost, capital, working capital, taxes and VAT, and returns and debt stand on it (cash.flow).",
  ],
);
