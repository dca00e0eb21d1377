import { balance, flow, line, section } from "../../formula/language/model";
import { PAID } from "./debt";

/** Payments to lenders in their order, each from the cash that those before it leave. */
const payments = PAID.flatMap(({ id, due, label }, k) => [
  balance(
    `funds.for_${id}`,
    "US$",
    `Cash for ${label}`,
    k === 0
      ? "funds.before_support + funds.service_support"
      : `funds.for_${PAID[k - 1]?.id} - funds.paid_${PAID[k - 1]?.id}`,
  ),
  flow(`funds.paid_${id}`, "US$", `Paid: ${label}`, `MIN(debt.${due}, funds.for_${id})`),
]);

/** The company's cash, in the order in which it may be used. */
export const fundSection = section(
  "funds",
  "Funds",
  [
    flow(
      "company.cfads",
      "US$",
      "Cash flow available for debt service",
      "IF(calendar.operating, flows.operation + flows.investment, 0)",
      "After the profit tax really paid, before movements of reserves.",
    ),
    balance(
      "funds.available",
      "US$",
      "Cash before debt service",
      "PREV(funds.cash, 0) + PREV(funds.reserves, 0) + company.cfads",
      "With cash kept from earlier years and what the reserves hold.",
    ),
    flow(
      "funds.operation_support",
      "US$",
      "Paid in by shareholders for operation",
      "IF(calendar.operating, MAX(0, -funds.available), 0)",
      "What operation itself lacks, they always pay.",
    ),
    balance(
      "funds.before_support",
      "US$",
      "Cash for debt service",
      "IF(calendar.operating, MAX(0, funds.available), 0)",
    ),
    balance(
      "funds.support_left",
      "US$",
      "What shareholders still pay of debt service",
      "IF(debt.support = 'yes', MAX(0, debt.support_cap - PREV(funds.service_supported, 0)), 0)",
    ),
    flow(
      "funds.service_support",
      "US$",
      "Paid in by shareholders for debt service",
      "IF(calendar.operating, booked(MIN(funds.support_left, MAX(0, debt.payable - funds.before_support))), 0)",
      "Up to its cap over the life, where they have promised it (debt.support).",
    ),
    balance(
      "funds.service_supported",
      "US$",
      "Paid in by shareholders for debt service so far",
      "PREV(funds.service_supported, 0) + funds.service_support",
    ),
    flow(
      "funds.support",
      "US$",
      "Paid in by shareholders in operation",
      "funds.operation_support + funds.service_support",
    ),
    line("funds.support_total", "US$", "Paid in by shareholders in operation, all years", "TOTAL(funds.support)"),
    ...payments,
    flow(
      "funds.reserve_drawn",
      "US$",
      "Reserves drawn",
      "IF(calendar.operating, MAX(0, MIN(PREV(funds.reserves, 0), debt.service - funds.service_support - company.cfads - PREV(funds.cash, 0))), 0)",
      "For what operation lacks and for debt service, after the cash of the year and what was kept.",
    ),
    line("funds.reserve_drawn_total", "US$", "Reserves drawn, all years", "TOTAL(funds.reserve_drawn)"),
    balance(
      "funds.after_service",
      "US$",
      "Cash after debt service",
      "funds.before_support + funds.service_support - debt.service",
    ),
    balance(
      "funds.reserves",
      "US$",
      "Reserves held",
      "IF(calendar.operating, MIN(debt.reserve_target, funds.after_service), debt.reserve_funded)",
    ),
    balance(
      "funds.free",
      "US$",
      "Cash after reserves",
      "IF(calendar.operating, funds.after_service - funds.reserves, 0)",
    ),
    flow(
      "funds.swept",
      "US$",
      "Cash sweep",
      "IF(debt.grace, 0, booked(MIN(debt.sweep * funds.free, debt.sweepable)))",
      "A share of cash after reserves, before anything is distributed.",
    ),
    balance("funds.after_sweep", "US$", "Cash after reserves and sweep", "funds.free - funds.swept"),
    balance(
      "funds.distributable",
      "US$",
      "Cash that may be distributed",
      "IF(AND(OR(cover.locked, debt.grace, cover.unpaid), debt.balance > debt.dust), 0, funds.after_sweep)",
      "Nothing in the grace of a loan, in a year of lock-up or while debt is overdue; the cash is kept until the debt is repaid or covered again.",
    ),
    balance(
      "funds.after_loan",
      "US$",
      "Cash that may be distributed after the shareholders' loan",
      "funds.distributable - owner_loan.service",
    ),
    balance("funds.earned", "US$", "Retained earnings before dividends", "PREV(funds.retained, 0) + income.net"),
    flow(
      "funds.dividends",
      "US$",
      "Dividends",
      "MIN(funds.after_loan, MAX(0, funds.earned))",
      "No more than has been earned: withholding is due on them.",
    ),
    balance("funds.retained", "US$", "Retained earnings", "funds.earned - funds.dividends"),
    flow(
      "funds.contributed",
      "US$",
      "Paid in by shareholders",
      "IF(calendar.operating, funds.support, MAX(0, debt.uses - debt.drawn - PREV(funds.cash, 0)))",
      "Until start-up, all uses that debt and cash at hand do not pay. A part of it is their loan.",
    ),
    line(
      "funds.winding_up",
      "flag",
      "The company is wound up",
      "AND(calendar.operating, OR(plan.final, NOT(plan.worked)))",
      "From the last year of work on.",
    ),
    flow(
      "funds.capital_repaid",
      "US$",
      "Share capital repaid",
      "IF(OR(equity.dividend_rule = 'cash', funds.winding_up), MIN(funds.after_loan - funds.dividends, PREV(funds.capital, 0) + funds.paid_in), 0)",
      "By the rule 'cash' as soon as there is cash beyond earnings, as if it were a loan; by the rule 'earnings' when the company is wound up.",
    ),
    flow("funds.paid_in", "US$", "Paid in by shareholders as share capital", "funds.contributed - owner_loan.drawn"),
    balance("funds.capital", "US$", "Share capital", "PREV(funds.capital, 0) + funds.paid_in - funds.capital_repaid"),
    balance(
      "funds.cash",
      "US$",
      "Cash",
      "IF(calendar.operating, funds.after_sweep - owner_loan.service - funds.dividends - funds.capital_repaid, PREV(funds.cash, 0) + debt.drawn + funds.contributed - debt.uses)",
      "Until start-up, what draws and refunds of VAT bring before it is needed; later, what may not be distributed.",
    ),
    balance(
      "funds.reserve_short",
      "US$",
      "Reserves below what they should be",
      "MAX(0, debt.reserve_target - funds.reserves)",
    ),
    line("funds.reserve_low", "flag", "Reserves are short", "funds.reserve_short > debt.dust"),
    line("funds.years_short", "1", "Years in which reserves are short", "TOTAL(funds.reserve_low)"),
  ],
  [
    "The company's cash in the order in which it may be used: operation and tax; interest on arrears, interest, arrears and principal of its lenders; reserves; a cash sweep; interest and principal of its shareholders' loan; dividends; repayment of share capital.",
    "Until start-up shareholders pay in what debt and cash at hand do not. In operation they pay what operation itself lacks (funds.operation_support), and debt service only where they have promised it (funds.service_support).",
    "In the grace, in a year of lock-up and while debt is overdue nothing is distributed.",
    "Dividends are no more than has been earned, because withholding is due on them. Cash beyond earnings goes back as their loan, and as share capital when equity.dividend_rule lets it; what is kept is paid out when the company is wound up.",
  ],
);
