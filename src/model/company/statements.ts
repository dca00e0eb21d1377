import { balance, flow, section } from "../../formula/language/model";

/** The first of the company's three statements. */
export const incomeSection = section(
  "income_statement",
  "Income statement",
  [
    flow("income.revenue", "US$", "Revenue, delivered", "booked(annual.revenue)"),
    flow("income.delivery", "US$", "Freight and border adjustment", "booked(annual.freight + annual.cbam_seller)"),
    flow("income.operating", "US$", "Operating cost", "booked(annual.cost)"),
    flow("income.ebitda", "US$", "EBITDA of the statement", "income.revenue - income.delivery - income.operating"),
    flow("income.taxes", "US$", "Taxes on operation and rent tax", "booked(tax.on_operation + tax.rent)"),
    flow(
      "income.depreciation",
      "US$",
      "Depreciation of the statement",
      "IF(plan.final, PREV(balance.plants, 0) + PREV(balance.construction, 0) + flows.sustaining, booked(depreciation.charge))",
      "In the last year of work what the books still hold is written off, so that nothing is left of the rounding of the years before.",
    ),
    flow("income.closure", "US$", "Closure", "booked(capital.closed)"),
    flow(
      "income.ebit",
      "US$",
      "Profit before interest and profit tax",
      "income.ebitda - income.taxes - income.depreciation - income.closure",
    ),
    flow(
      "income.finance",
      "US$",
      "Interest, and cost of finance written off",
      "debt.interest + debt.cost_written + owner_loan.interest",
      "With interest to shareholders as it accrues. Until start-up that to lenders is carried as an asset.",
    ),
    flow("income.before_tax", "US$", "Profit before profit tax", "income.ebit - income.finance"),
    flow("income.profit_tax", "US$", "Profit tax of the company", "booked(company.profit_tax)"),
    flow("income.net", "US$", "Net profit", "income.before_tax - income.profit_tax"),
  ],
  [
    "The first of three statements of the company, in amounts as they are booked. Taxes are those due for the year; there is no deferred tax.",
    "It takes sales, cost and depreciation, interest and tax of the company; its net profit is what dividends are measured by (funds.earned).",
  ],
);

export const cashStatementSection = section(
  "cash_flow_statement",
  "Cash flow statement",
  [
    flow(
      "flows.operation",
      "US$",
      "Cash from operation",
      "income.ebitda - income.taxes - income.profit_tax - income.closure - flows.tied - flows.closure_fund",
    ),
    flow(
      "flows.tied",
      "US$",
      "Cash tied in receivables, stores and VAT, less payables",
      "balance.current - PREV(balance.current, 0)",
    ),
    flow(
      "flows.closure_fund",
      "US$",
      "Cash paid into the closure fund, less taken from it",
      "balance.closure_fund - PREV(balance.closure_fund, 0)",
    ),
    flow("flows.capital", "US$", "Capital until start-up paid", "booked(capital.spent)"),
    flow("flows.sustaining", "US$", "Sustaining capital paid", "booked(capital.sustained)"),
    flow("flows.investment", "US$", "Cash for investment", "-(flows.capital + flows.sustaining)"),
    flow("flows.debt", "US$", "Debt drawn less principal repaid", "debt.drawn - debt.principal"),
    flow(
      "flows.finance_cost",
      "US$",
      "Interest and cost of finance",
      "-(debt.interest + debt.financing_cost + owner_loan.interest)",
    ),
    flow(
      "flows.shareholders",
      "US$",
      "Paid in by shareholders less their loan and share capital repaid",
      "funds.contributed - (owner_loan.service - owner_loan.interest) - funds.capital_repaid",
    ),
    flow("flows.dividends", "US$", "Dividends paid", "-funds.dividends"),
    flow(
      "flows.change",
      "US$",
      "Change of cash and reserves",
      "flows.operation + flows.investment + flows.debt + flows.finance_cost + flows.shareholders + flows.dividends",
    ),
    balance("flows.closing", "US$", "Cash and reserves, from the flows", "PREV(flows.closing, 0) + flows.change"),
  ],
  [
    "Cash of the company by operation, investment and finance. Its closing cash must be that of the balance sheet, which is written from other lines.",
    "Sums carry the sign of cash; what is paid for capital or tied in working capital is above nil.",
    "It takes the income statement and changes of the balance sheet; debt draws on the first two of its sums until start-up (flows.operation, flows.investment).",
  ],
);

export const balanceSection = section(
  "balance_sheet",
  "Balance sheet",
  [
    balance(
      "balance.construction",
      "US$",
      "Plants under construction",
      "IF(calendar.operating, 0, PREV(balance.construction, 0) + flows.capital)",
    ),
    balance(
      "balance.plants",
      "US$",
      "Plants in operation",
      "IF(calendar.operating, PREV(balance.plants, 0) + PREV(balance.construction, 0) + flows.sustaining - income.depreciation, 0)",
    ),
    balance("balance.finance", "US$", "Cost of finance carried", "debt.cost_book"),
    balance("balance.receivables", "US$", "Receivables", "IF(plan.final, 0, booked(working_capital.receivables))"),
    balance("balance.stores", "US$", "Stores and ore", "IF(plan.final, 0, booked(working_capital.inventory))"),
    balance("balance.vat", "US$", "VAT to be refunded", "booked(vat.receivable)"),
    balance("balance.closure_fund", "US$", "Closure fund of the statement", "booked(closure_fund.held)"),
    balance("balance.reserves", "US$", "Reserves for debt service", "funds.reserves"),
    balance("balance.cash", "US$", "Cash", "funds.cash"),
    balance(
      "balance.assets",
      "US$",
      "Assets",
      "balance.construction + balance.plants + balance.finance + balance.receivables + balance.stores + balance.vat + balance.closure_fund + balance.reserves + balance.cash",
    ),
    balance("balance.payables", "US$", "Payables", "IF(plan.final, 0, booked(working_capital.payables))"),
    balance(
      "balance.current",
      "US$",
      "Receivables, stores and VAT less payables",
      "balance.receivables + balance.stores + balance.vat - balance.payables",
    ),
    balance("balance.eca", "US$", "Covered debt", "eca.balance"),
    balance("balance.commercial", "US$", "Commercial debt", "commercial.balance"),
    balance("balance.owner_loan", "US$", "Debt to shareholders", "owner_loan.balance"),
    balance(
      "balance.liabilities",
      "US$",
      "Liabilities",
      "balance.payables + balance.eca + balance.commercial + balance.owner_loan",
    ),
    balance("balance.capital", "US$", "Share capital", "funds.capital"),
    balance("balance.retained", "US$", "Retained earnings", "funds.retained"),
    balance("balance.equity", "US$", "Equity", "balance.capital + balance.retained"),
    balance(
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
    "Debt is the balance of both tranches, with arrears, and the shareholders' loan; equity is the share capital and retained earnings of the funds.",
  ],
);
