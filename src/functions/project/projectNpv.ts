import { defineFunction } from "../define";
import { figure } from "../shown";
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
    doc: "Value at the start of the year discount.valuation_year, money of the day",
  },
  formula:
    "NPV_TIMED(discount.rate, cash.flow, discount.timing) * (1 + discount.rate) ^ (discount.valuation_year - project.first_year)",
  notes: [
    "The valuation date, the start of the year discount.valuation_year, does not move with the start of the project: another project.first_year is valued on the same day, and flows before that day bear the rate until then. Without other assumptions it is the start of the first construction year of the reference set.",
    "Fifty project functions on one table run the model once for each edit: runs are remembered by content.",
    'A key with .times or .plus behind it multiplies or adds to what stands, times before plus: ("market.hbi_price.times", 0.9) is a tenth less. Without its number a key of a profile changes all its years alike. The same in tables, texts, files and on the command line.',
    "A row Key, Value inside the table begins a block whose rows override what stands above, so that VSTACK puts a few rows below a table; inside a block a key stands once.",
    "Where the table has a Unit column it is read: a multiple of the unit, such as Mt/y, m US$ or %, is converted and told among the warnings, any other unit refused. The name Assumptions hands over keys and values alone: values there stand in the units of the sheet.",
  ],
  errors,
  source: SOURCE,
  examples: [
    {
      args: ["spec-consistent@1"],
      gives: -652444289.2965,
      agrees: { figure: -651e6, within: 0.01 },
      source:
        "the model; an independent quick model of the reference set of version 1 gives -651 million US$ (within 1 %)",
    },
    {
      args: ["announced@1"],
      gives: 135093392.742,
      agrees: { figure: 135e6, within: 0.01 },
      source:
        "the model; an independent quick model of the announced set of version 1 gives 135 million US$ (within 1 %)",
    },
    {
      args: ["spec-consistent@1", "market.hbi_price", 400],
      gives: 538808463.2713,
      agrees: { figure: 539e6, within: 0.02 },
      source: "the model; an independent quick model at 400 US$/t gives 539 million US$ (within 2 %)",
    },
    {
      args: ["spec-consistent@1; market.hbi_price.times=1.25"],
      gives: 538808463.2713,
      source: "the same price, 320 times 1.25, as one text",
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
  compute: (args, context) => figure(projectOf(args, context), "returns.npv"),
});
