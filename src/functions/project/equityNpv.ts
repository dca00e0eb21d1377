import { defineFunction } from "../define";
import { figure } from "../shown";
import { assumptions, errors, overrides, projectOf, SOURCE } from "./shared";

export const equityNpv = defineFunction({
  id: "EQUITY_NPV",
  family: "Project",
  summary: "Net present value to all shareholders at the cost of equity, after debt service, tax and withholding.",
  args: { assumptions, overrides },
  returns: {
    type: "number",
    shape: "scalar",
    unit: "US$",
    doc: "Value at the start of the year discount.valuation_year, money of the day",
  },
  formula:
    "NPV_TIMED(discount.equity_rate, equity.flow, discount.timing) * (1 + discount.equity_rate) ^ (discount.valuation_year - project.first_year)",
  notes: [
    "The valuation date is that of PROJECT_NPV, and does not move with the start of the project.",
    "Paid in: the uses of funds that debt does not pay. Received: dividends after withholding, and share capital repaid. The carry between partners moves nothing here.",
    "Without debt it still differs from PROJECT_NPV: another rate, withholding, and cash that waits for earnings.",
  ],
  errors,
  source: SOURCE,
  examples: [
    { args: ["spec-consistent@1"], gives: -973648233.1456469, source: "the model; regression" },
    { args: ["announced@1"], gives: -193140300.93992665, source: "the model; regression" },
    { args: [null, "partners.fonte", 0.4], gives: { raises: "argument" } },
    { args: [null, "debt.eca_tenor", 40], gives: { raises: "domain" } },
  ],
  seeAlso: ["EQUITY_IRR", "PROJECT_NPV"],
  compute: (args, context) => figure(projectOf(args, context), "equity.npv"),
});
