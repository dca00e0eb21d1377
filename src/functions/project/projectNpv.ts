import { defineFunction } from "../define";
import { assumptions, errors, overrides, projectOf, SOURCE } from "./shared";

export const projectNpv = defineFunction({
  id: "PROJECT_NPV",
  family: "Project",
  summary:
    "Net present value of the whole project after tax, without debt, at the discount rate and timing of its assumptions.",
  args: { assumptions, overrides },
  returns: {
    type: "number",
    shape: "scalar",
    unit: "US$",
    doc: "Value at the start of the first construction year, money of the day",
  },
  formula: "NPV_TIMED(discount.rate, cash.flow, discount.timing)",
  notes: ["Fifty project functions on one table run the model once for each edit: runs are remembered by content."],
  errors,
  source: SOURCE,
  examples: [
    { args: [], gives: -651e6, tolerance: 0.01, source: "independent model of the reference set, US$ -651 m" },
    { args: ["announced"], gives: 135e6, tolerance: 0.01, source: "independent model of the announced set, US$ 135 m" },
    {
      args: [null, "market.hbi_price", 400],
      gives: 539e6,
      tolerance: 0.02,
      source: "independent model at 400 US$/t, US$ 539 m",
    },
    { args: [null, "market.hbi_prise", 400], gives: { raises: "argument" } },
    {
      args: [
        [
          ["Key", "Value"],
          ["market.hbi_price", ""],
        ],
      ],
      gives: { raises: "argument" },
    },
    { args: [[["concentrate.recovery", 0.95]]], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_IRR", "PROJECT_SUMMARY", "PROJECT_LINE"],
  compute: (args, context) => projectOf(args, context).run.value("returns.npv"),
});
