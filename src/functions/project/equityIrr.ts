import { IronError } from "../../quantities/errors";
import { defineFunction } from "../define";
import { figure } from "../shown";
import { assumptions, errors, overrides, projectOf, SOURCE } from "./shared";

export const equityIrr = defineFunction({
  id: "EQUITY_IRR",
  family: "Project",
  summary: "Internal rate of return of all shareholders, after debt service, tax and withholding on dividends.",
  args: { assumptions, overrides },
  returns: {
    type: "number",
    shape: "scalar",
    unit: "1/y",
    doc: "Rate per year; of several, the one that continues an investment",
  },
  formula: "Σ equity.flow_t / (1 + IRR)^t = 0",
  notes: ["PROJECT_TABLE of the section Shareholders gives the rate of each partner, IRR_ALL every rate of a row."],
  errors: { ...errors, noSolution: "no real rate makes the present value of the shareholders' cash flow zero" },
  source: SOURCE,
  examples: [
    { args: ["spec-consistent@1"], gives: 0.060492122321758914, source: "the model; regression" },
    { args: ["announced@1"], gives: 0.11441042199567847, source: "the model; regression" },
    { args: [null, "market.hbi_price", 0], gives: { raises: "noSolution" }, source: "nothing is earned" },
    { args: ["press release"], gives: { raises: "argument" } },
    { args: [null, "debt.gearing", 1], gives: { raises: "domain" } },
  ],
  seeAlso: ["EQUITY_NPV", "PROJECT_IRR", "IRR_ALL"],
  compute: (args, context) => {
    const project = projectOf(args, context);
    if (Number.isNaN(project.run.value("equity.irr"))) throw new IronError("noSolution", "project.noEquityRate");
    return figure(project, "equity.irr");
  },
});
