import { writtenModel } from "../../model/writtenModel";
import { word } from "../args";
import { columns } from "../columns";
import { defineFunction } from "../define";
import { showing, spilled } from "../shown";
import {
  assumptions,
  cellsOf,
  errors,
  projectColumns,
  projectOf,
  SOURCE,
  tableOverrides,
  withoutHeaders,
} from "./shared";

export const projectLine = defineFunction({
  id: "PROJECT_LINE",
  family: "Project",
  summary: "One line of the model over the years, years across.",
  args: {
    line_id: word("Id of a line, such as cash.flow; the manual lists all"),
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Header row with the years, then label, unit and one number a year; a line that is one number has one, and a line whose numbers stand for words has words",
  },
  notes: [
    'The total of a yearly amount over the life stands in the Value column of PROJECT_TABLE; SUM(PROJECT_LINE("annual.hbi", Assumptions, "headers", FALSE)) gives it too. Rates, prices and indices have no total.',
    'For other formulas leave the headers out: NPV_TIMED(0.095, PROJECT_LINE("cash.flow", Assumptions, "headers", FALSE)) is the NPV of the project.',
  ],
  errors: { ...errors, argument: `the line does not exist, or ${errors.argument}` },
  source: SOURCE,
  examples: [
    {
      args: ["annual.hbi", "spec-consistent@1"],
      gives: {
        begins: [
          ["Line (spec-consistent@1, 0 values differ)", "Unit", 2026, 2027, 2028],
          ["HBI made and sold", "t HBI", 0, 0, 0],
        ],
      },
      source: "three years of construction",
    },
    {
      args: ["carbon.intensity", "announced@1", "headers", false],
      gives: [[0.5404593281905347]],
      source: "worked case A of the process balance",
    },
    {
      args: ["bottleneck.binding", "spec-consistent@1", "headers", false, "logistics.port_capacity", 1_500_000],
      gives: { begins: [["no output yet", "no output yet", "no output yet", "HBI plant with its ramp-up", "port"]] },
      source: "93 % of 2.0 Mt/y do not fit through a port of 1.5 Mt/y; the first year's 42 % do",
    },
    { args: ["cash.flows"], gives: { raises: "argument" } },
    { args: ["cash.flow", null, "ore.grade", 0.75], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_TABLE", "EXPLAIN"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    return writtenModel.use(({ namedLine }) => {
      const line = namedLine(run, args.line_id);
      const { label, unit, row } = line;
      const rows = [
        [...projectColumns(project, "line", "unit"), ...(row ? run.years : columns("value"))],
        showing(line.id, [label, unit, ...cellsOf(run, line)], row ? run.years : [], 2),
      ];
      return spilled(project, rows, headers, 2);
    });
  },
});
