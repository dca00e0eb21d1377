import { line, section } from "../../formula/language/model";

/** The project's cash flow as if all equity. Outflows are negative here; every cost line above is positive. */
export const cashSection = section("cash_flow", "Cash flow", [
  line("cash.revenue", "US$", "Revenue, delivered", "annual.revenue"),
  line("cash.freight", "US$", "Freight and border adjustment", "-(annual.freight + annual.cbam_seller)"),
  line("cash.operating", "US$", "Operating cost", "-annual.cost"),
  line("cash.working_capital", "US$", "Working capital", "-working_capital.increase"),
  line("cash.capital", "US$", "Capital until start-up", "-capital.spent"),
  line("cash.sustaining", "US$", "Sustaining capital", "-capital.sustained"),
  line("cash.closure", "US$", "Closure", "-capital.closed"),
  line(
    "cash.before_tax",
    "US$",
    "Cash flow before all taxes",
    "cash.revenue + cash.freight + cash.operating + cash.working_capital + cash.capital + cash.sustaining + cash.closure",
    "Before taxes on operation, rent tax and profit tax.",
  ),
  line(
    "cash.tax_on_operation",
    "US$",
    "Taxes on operation",
    "-tax.on_operation",
    "Mining tax or royalty, property and export tax; under an agreement the state's share of production.",
  ),
  line("cash.rent_tax", "US$", "Rent tax", "-tax.rent"),
  line("cash.profit_tax", "US$", "Profit tax", "-tax.profit"),
  line("cash.vat", "US$", "VAT refunded less VAT paid", "vat.refunded - vat.paid", "Nil over the life."),
  line(
    "cash.flow",
    "US$",
    "Cash flow after tax",
    "cash.before_tax + cash.tax_on_operation + cash.rent_tax + cash.profit_tax + cash.vat",
    "Unlevered, money of the day.",
  ),
  line("cash.cumulative", "US$", "Cash flow after tax, cumulative", "PREV(cash.cumulative, 0) + cash.flow"),
]);
