import { number, optional, word } from "../args";
import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { explanationRows } from "./explanationRows";
import { inPresentOrder } from "./formerOrder";

/** Deeper, a line of money is most of the model. */
const DEEPEST = 8;

export const explain = defineFunction({
  id: "EXPLAIN",
  family: "Explain",
  summary:
    "Where a number of the model comes from: its formula in words and with numbers, what it reads, what adds up to it by kind and by year; of an input its range and its source.",
  args: {
    line_id: word(
      "Id of a line, a measure or an input, such as cash.flow, returns.irr or market.hbi_price; the manual lists all",
    ),
    assumptions,
    year: {
      ...optional(number("y", "Calendar year; left out: the first year in which the line is not zero")),
      // a table stood here once
      shape: "matrix",
    },
    depth: optional(
      number(
        "1",
        "How far down: 1 for what the line reads and what adds up to it, 2 for the same of those, and so on",
        {
          min: 1,
          max: DEEPEST,
          whole: true,
        },
      ),
      1,
    ),
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "The line, its formula and its formula with numbers; every line it reads, with its value, and indented what these read, down to the depth; the formula in words and with units; a build-up that adds up to it; of a total or a measure the years. Of an input its source, link, note, range, values by year and the lines that it feeds",
  },
  notes: [
    "Arguments stand in the order of the other functions of the project: what is asked, assumptions, and then what else.",
    "A build-up is found from the formulas: sums are opened down to the depth, a product or a minimum is told as one; of a ratio what is divided and what by are built up, of a least cover those of its weakest year.",
    "With a depth a line that is read at several places is taken apart once, and what is read of other periods is not.",
    "The year stood before the assumptions once: such calls, EXPLAIN(line, year, assumptions), go on working.",
  ],
  errors: { argument: `the line or the year does not exist, or ${errors.argument}`, domain: errors.domain },
  source: SOURCE,
  examples: [
    {
      args: ["carbon.intensity", "announced@1"],
      gives: {
        begins: [
          ["Item (announced@1, 0 values differ)", "Value", "Unit", "Explanation"],
          ["Direct CO2 per HBI, at nameplate", 0.5404593281905347, "t CO2/t HBI", "carbon.intensity"],
        ],
      },
      source: "worked case A of the process balance",
    },
    {
      args: ["cash.flow", "spec-consistent@1", 2026, null, "headers", false],
      gives: { begins: [[-560176057.8765]] },
      agrees: { figure: -5.6e8, within: 0.01 },
      source: "the model; a quarter of 2.24 thousand million US$ is spent in 2026, -560 million (within 1 %)",
    },
    {
      args: ["carbon.intensity", 2030, "announced@1", "headers", false],
      gives: { begins: [[0.5404593281905347]] },
      source: "the same in the order of former calls",
    },
    {
      args: ["annual.gas_tariff", "spec-consistent@1; energy.gas_tariff.2030=300", 2032],
      gives: {
        begins: [
          ["Item (spec-consistent@1, 1 value differs)", "Value", "Unit", "Explanation"],
          ["Gas tariff, industry, net of VAT, of the year, 2032", 300, "AZN/1000 m3", "annual.gas_tariff"],
        ],
      },
      source: "the value by year that stands in 2032; a row below names its key",
    },
    {
      args: ["returns.irr", "announced@1"],
      gives: {
        begins: [
          ["Item (announced@1, 0 values differ)", "Value", "Unit", "Explanation"],
          ["IRR after tax", 0.10517618029262545, "1/y", "returns.irr"],
        ],
      },
      source: "the model; rows below have the present values of each year at this rate, which add up to nil",
    },
    {
      args: ["energy.gas_lhv", "announced@1"],
      gives: {
        begins: [
          ["Item (announced@1, 0 values differ)", "Value", "Unit", "Explanation"],
          ["Gas lower heating value", 34.5, "GJ/1000 m3", "energy.gas_lhv"],
        ],
      },
      source: "an input of the reference data; rows below have its source, range and what it feeds",
    },
    { args: ["cash.flow", null, 1990], gives: { raises: "argument" } },
    { args: ["cash.flow", null, 2030, 99], gives: { raises: "domain" } },
    { args: ["cash.flow", null, 2030, 1, "ore.grade", 0.75], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_LINE"],
  arrange: inPresentOrder,
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    return explanationRows.use(({ rowsOf }) => rowsOf(project, args, headers));
  },
});
