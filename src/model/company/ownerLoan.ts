import { balance, flow, section } from "../../formula/language/model";

/** What shareholders pay in as a loan that ranks behind all lenders. */
export const ownerLoanSection = section(
  "shareholders_loan",
  "Shareholders' loan",
  [
    flow(
      "owner_loan.drawn",
      "US$",
      "Paid in by shareholders as a loan",
      "booked(funds.contributed * equity.shareholder_loan_share)",
    ),
    balance("owner_loan.opening", "US$", "Shareholders' loan at the start of the year", "PREV(owner_loan.balance, 0)"),
    flow(
      "owner_loan.interest",
      "US$",
      "Interest on the shareholders' loan",
      "booked(equity.shareholder_loan_rate * calendar.year * owner_loan.opening)",
      "On the balance at the start of the year.",
    ),
    flow(
      "owner_loan.interest_paid",
      "US$",
      "Interest on the shareholders' loan paid",
      "MIN(owner_loan.interest, funds.distributable)",
      "What is not paid is capitalised.",
    ),
    flow(
      "owner_loan.repaid",
      "US$",
      "Shareholders' loan repaid",
      "MIN(funds.distributable - owner_loan.interest_paid, owner_loan.opening + owner_loan.drawn + owner_loan.interest - owner_loan.interest_paid)",
      "With interest that was capitalised.",
    ),
    flow("owner_loan.service", "US$", "Paid on the shareholders' loan", "owner_loan.interest_paid + owner_loan.repaid"),
    balance(
      "owner_loan.balance",
      "US$",
      "Shareholders' loan",
      "owner_loan.opening + owner_loan.drawn + owner_loan.interest - owner_loan.service",
    ),
    flow(
      "owner_loan.deducted",
      "US$",
      "Interest on the shareholders' loan deducted from profit",
      "IF(calendar.operating, owner_loan.interest * equity.shareholder_loan_deducted, 0)",
      "As far as profit tax accepts interest to owners.",
    ),
  ],
  [
    "The part of what shareholders pay in that is a loan, behind all lenders: cash beyond earnings comes back on it while earnings are still negative, when share capital could not be repaid.",
    "Of cash that may be distributed its interest comes first, then its principal; interest that is not paid is capitalised.",
    "It takes its part of what shareholders pay in (funds.contributed), and profit tax accepts its interest as far as equity.shareholder_loan_deducted says.",
  ],
);
