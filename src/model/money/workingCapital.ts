import { balance, flow, section } from "../../formula/language/model";

/** Working capital by days of revenue and cash cost, given back in the last year of work. */
export const workingCapitalSection = section(
  "working_capital",
  "Working capital",
  [
    balance(
      "working_capital.receivables",
      "US$",
      "Receivables",
      "annual.revenue / calendar.year * working_capital.receivable_days / calendar.days",
    ),
    balance(
      "working_capital.inventory",
      "US$",
      "Stores and ore",
      "annual.cost / calendar.year * working_capital.inventory_days / calendar.days",
      "HBI stock is nil: all that is made is sold.",
    ),
    balance(
      "working_capital.payables",
      "US$",
      "Payables",
      "annual.cost / calendar.year * working_capital.payable_days / calendar.days",
    ),
    balance(
      "working_capital.balance",
      "US$",
      "Working capital",
      "IF(plan.final, 0, working_capital.receivables + working_capital.inventory - working_capital.payables)",
    ),
    flow(
      "working_capital.increase",
      "US$",
      "Increase of working capital",
      "working_capital.balance - PREV(working_capital.balance, 0)",
    ),
  ],
  [
    "Receivables, stores and payables by days of revenue and cash cost, given back in the last year of work.",
    "Days are of a year of revenue or cost; there is no stock of HBI, because all that is made is sold.",
    "It takes revenue and cost of the year (annual.revenue, annual.cost), and the cash flow has the change of the balance, not the balance (working_capital.increase).",
  ],
);
