import { IronError } from "../../quantities/errors";
import { defineFunction } from "../define";
import { figure } from "../shown";
import { assumptions, errors, overrides, projectOf, SOURCE } from "./shared";

export const projectIrr = defineFunction({
  id: "PROJECT_IRR",
  family: "Project",
  summary: "Internal rate of return of the whole project after tax, without debt.",
  args: { assumptions, overrides },
  returns: {
    type: "number",
    shape: "scalar",
    unit: "1/y",
    doc: "Rate per year; of several, the one that continues an investment",
  },
  formula: "Σ cash.flow_t / (1 + IRR)^t = 0",
  notes: ["Closure cost can give a second rate: PROJECT_SUMMARY tells how many there are, IRR_ALL lists them."],
  errors: { ...errors, noSolution: "no real rate makes the present value of the cash flow zero" },
  source: SOURCE,
  examples: [
    {
      args: ["spec-consistent@1"],
      gives: 0.06470621605789,
      agrees: { figure: 0.065, within: 0.01 },
      source: "the model; an independent quick model of the reference set of version 1 gives 6.5 % (within 1 % of it)",
    },
    {
      args: ["announced@1"],
      gives: 0.1051761802926,
      agrees: { figure: 0.105, within: 0.01 },
      source: "the model; an independent quick model of the announced set of version 1 gives 10.5 % (within 1 % of it)",
    },
    { args: [null, "market.hbi_price", 0], gives: { raises: "noSolution" }, source: "nothing is earned" },
    { args: ["press release"], gives: { raises: "argument" } },
    { args: [null, "reduction.metallisation", 1.2], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_NPV", "IRR_ALL"],
  compute: (args, context) => {
    const project = projectOf(args, context);
    if (Number.isNaN(project.run.value("returns.irr"))) throw new IronError("noSolution", "project.noRate");
    return figure(project, "returns.irr");
  },
});
