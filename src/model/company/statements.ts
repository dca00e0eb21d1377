import { line, section } from "../../formula/language/model";

/** The first of the company's three statements. */
export const incomeSection = section("income_statement", "Income statement", [
  line("income.revenue", "US$", "Revenue, delivered", "booked(annual.revenue)"),
  line("income.delivery", "US$", "Freight and border adjustment", "booked(annual.freight + annual.cbam_seller)"),
  line("income.operating", "US$", "Operating cost", "booked(annual.cost)"),
  line("income.ebitda", "US$", "EBITDA of the statement", "income.revenue - income.delivery - income.operating"),
  line("income.taxes", "US$", "Taxes on operation and rent tax", "booked(tax.on_operation + tax.rent)"),
  line("income.depreciation", "US$", "Depreciation of the statement", "booked(depreciation.charge)"),
  line("income.closure", "US$", "Closure", "booked(capital.closed)"),
  line(
    "income.ebit",
    "US$",
    "Profit before interest and profit tax",
    "income.ebitda - income.taxes - income.depreciation - income.closure",
  ),
  line(
    "income.finance",
    "US$",
    "Interest, and cost of finance written off",
    "debt.interest + debt.cost_written",
    "Until start-up both are carried as an asset.",
  ),
  line("income.before_tax", "US$", "Profit before profit tax", "income.ebit - income.finance"),
  line("income.profit_tax", "US$", "Profit tax of the company", "booked(company.profit_tax)"),
  line("income.net", "US$", "Net profit", "income.before_tax - income.profit_tax"),
]);

export const cashStatementSection = section("cash_flow_statement", "Cash flow statement", [
  line(
    "flows.operation",
    "US$",
    "Cash from operation",
    "income.ebitda - income.taxes - income.profit_tax - income.closure - flows.tied",
  ),
  line(
    "flows.tied",
    "US$",
    "Cash tied in receivables, stores and VAT, less payables",
    "balance.current - PREV(balance.current, 0)",
  ),
  line("flows.capital", "US$", "Capital until start-up paid", "booked(capital.spent)"),
  line("flows.sustaining", "US$", "Sustaining capital paid", "booked(capital.sustained)"),
  line("flows.investment", "US$", "Cash for investment", "-(flows.capital + flows.sustaining)"),
  line("flows.debt", "US$", "Debt drawn less principal repaid", "debt.drawn - debt.principal"),
  line("flows.finance_cost", "US$", "Interest and cost of finance", "-(debt.interest + debt.financing_cost)"),
  line(
    "flows.shareholders",
    "US$",
    "Paid in by shareholders less share capital repaid",
    "funds.contributed - funds.capital_repaid",
  ),
  line("flows.dividends", "US$", "Dividends paid", "-funds.dividends"),
  line(
    "flows.change",
    "US$",
    "Change of cash and reserves",
    "flows.operation + flows.investment + flows.debt + flows.finance_cost + flows.shareholders + flows.dividends",
  ),
  line("flows.closing", "US$", "Cash and reserves, from the flows", "PREV(flows.closing, 0) + flows.change"),
]);

export const balanceSection = section(
  "balance_sheet",
  "Balance sheet",
  [
    line(
      "balance.construction",
      "US$",
      "Plants under construction",
      "IF(calendar.operating, 0, PREV(balance.construction, 0) + flows.capital)",
    ),
    line(
      "balance.plants",
      "US$",
      "Plants in operation",
      "IF(calendar.operating, PREV(balance.plants, 0) + PREV(balance.construction, 0) + flows.sustaining - income.depreciation, 0)",
    ),
    line("balance.finance", "US$", "Cost of finance carried", "debt.cost_book"),
    line("balance.receivables", "US$", "Receivables", "IF(plan.final, 0, booked(working_capital.receivables))"),
    line("balance.stores", "US$", "Stores and ore", "IF(plan.final, 0, booked(working_capital.inventory))"),
    line("balance.vat", "US$", "VAT to be refunded", "booked(vat.receivable)"),
    line("balance.reserves", "US$", "Reserves for debt service", "funds.reserves"),
    line("balance.cash", "US$", "Cash", "funds.cash"),
    line(
      "balance.assets",
      "US$",
      "Assets",
      "balance.construction + balance.plants + balance.finance + balance.receivables + balance.stores + balance.vat + balance.reserves + balance.cash",
    ),
    line("balance.payables", "US$", "Payables", "IF(plan.final, 0, booked(working_capital.payables))"),
    line(
      "balance.current",
      "US$",
      "Receivables, stores and VAT less payables",
      "balance.receivables + balance.stores + balance.vat - balance.payables",
    ),
    line("balance.eca", "US$", "Covered debt", "eca.balance"),
    line("balance.commercial", "US$", "Commercial debt", "commercial.balance"),
    line("balance.liabilities", "US$", "Liabilities", "balance.payables + balance.eca + balance.commercial"),
    line("balance.capital", "US$", "Share capital", "funds.capital"),
    line("balance.retained", "US$", "Retained earnings", "funds.retained"),
    line("balance.equity", "US$", "Equity", "balance.capital + balance.retained"),
    line(
      "balance.difference",
      "US$",
      "Assets less liabilities and equity",
      "balance.assets - balance.liabilities - balance.equity",
      "Nil.",
    ),
  ],
  [
    "Each of the three statements is written from its own lines, so that the balance sheet can fail to balance: balance.difference would show it.",
    "Amounts enter the statements as they are booked, rounded once, so that no rounding is left over.",
    "Until start-up, plants stand under construction and the cost of finance is carried as an asset; both are written off in operation.",
    "Taxes are those due for the year, paid in it; there is no deferred tax.",
    "Debt is the balance of both tranches, equity the share capital and retained earnings of the funds.",
  ],
);
