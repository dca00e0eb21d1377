import { flow, section } from "../../formula/language/model";
import { profitTaxLedger } from "../money/tax";

/** Profit tax of the company that borrows: the ledger of the project with interest deducted. */
export const companySection = section(
  "company_tax",
  "Company tax",
  [
    flow(
      "company.deductible",
      "US$",
      "Interest and cost of finance deducted, with that of shareholders",
      "debt.deductible + owner_loan.deducted",
    ),
    ...profitTaxLedger({
      group: "company",
      suffix: " of the company",
      deduction: "company.deductible",
      tax: "company.profit_tax",
    }),
  ],
  [
    "Profit tax of the company that borrows: as that of the project (tax.profit), with interest deducted. Debt is sized on the project's own tax, without that relief, so that nothing is circular.",
    "Interest reduces the tax of the company alone: NPV of the project is that without it. It takes interest from Debt and the shareholders' loan, and Funds pay the tax (company.profit_tax).",
  ],
);
