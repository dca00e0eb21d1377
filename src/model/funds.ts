import { line, section } from "../formula/language/model";

/**
 * The company's cash, in the order in which it may be used: operation and tax, debt service, reserves, dividends,
 * repayment of share capital. What is missing for debt service the shareholders pay in.
 */
export const fundSection = section("Funds", [
  line(
    "company.cfads",
    "US$",
    "Cash flow available for debt service",
    "IF(calendar.operating, flows.operation + flows.investment, 0)",
    "After the profit tax really paid, before movements of reserves.",
  ),
  line(
    "funds.available",
    "US$",
    "Cash before debt service",
    "PREV(funds.cash, 0) + PREV(funds.reserves, 0) + company.cfads",
    "With what the reserves hold.",
  ),
  line(
    "funds.support",
    "US$",
    "Paid in by shareholders in operation",
    "IF(calendar.operating, MAX(0, debt.service - funds.available), 0)",
    "Cash that operation and debt service lack.",
  ),
  line("funds.support_total", "US$", "Paid in by shareholders in operation, all years", "TOTAL(funds.support)"),
  line(
    "funds.after_service",
    "US$",
    "Cash after debt service",
    "IF(calendar.operating, MAX(0, funds.available - debt.service), 0)",
  ),
  line(
    "funds.reserves",
    "US$",
    "Reserves held",
    "IF(calendar.operating, MIN(debt.reserve_target, funds.after_service), debt.reserve_funded)",
  ),
  line("funds.free", "US$", "Cash after reserves", "IF(calendar.operating, funds.after_service - funds.reserves, 0)"),
  line(
    "funds.distributable",
    "US$",
    "Cash that may be distributed",
    "IF(AND(OR(cover.locked, debt.grace), debt.balance > debt.dust), 0, funds.free)",
    "Nothing in the grace of a loan, and nothing in a year of lock-up; the cash is kept until the debt is repaid or covered again.",
  ),
  line("funds.earned", "US$", "Retained earnings before dividends", "PREV(funds.retained, 0) + income.net"),
  line(
    "funds.dividends",
    "US$",
    "Dividends",
    "MIN(funds.distributable, MAX(0, funds.earned))",
    "No more than has been earned: withholding is due on them.",
  ),
  line("funds.retained", "US$", "Retained earnings", "funds.earned - funds.dividends"),
  line(
    "funds.contributed",
    "US$",
    "Paid in by shareholders",
    "IF(calendar.operating, funds.support, MAX(0, debt.uses - debt.drawn - PREV(funds.cash, 0)))",
    "Until start-up, all uses that debt and cash at hand do not pay.",
  ),
  line(
    "funds.capital_repaid",
    "US$",
    "Share capital repaid",
    "MIN(funds.distributable - funds.dividends, PREV(funds.capital, 0) + funds.contributed)",
    "Cash beyond earnings (depreciation) goes back as share capital, or as a shareholders' loan would.",
  ),
  line("funds.capital", "US$", "Share capital", "PREV(funds.capital, 0) + funds.contributed - funds.capital_repaid"),
  line(
    "funds.cash",
    "US$",
    "Cash",
    "IF(calendar.operating, funds.free - funds.dividends - funds.capital_repaid, PREV(funds.cash, 0) + debt.drawn + funds.contributed - debt.uses)",
    "Until start-up, what draws and refunds of VAT bring before it is needed.",
  ),
  line(
    "funds.reserve_short",
    "US$",
    "Reserves below what they should be",
    "MAX(0, debt.reserve_target - funds.reserves)",
  ),
  line("funds.reserve_low", "flag", "Reserves are short", "funds.reserve_short > debt.dust"),
  line("funds.years_short", "1", "Years in which reserves are short", "TOTAL(funds.reserve_low)"),
]);
