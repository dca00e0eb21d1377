import { writtenModel } from "../../model/writtenModel";
import { word } from "../args";
import { defineFunction } from "../define";
import { showing, spilled } from "../shown";
import { BLANK } from "../values";
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

export const projectTable = defineFunction({
  id: "PROJECT_TABLE",
  family: "Project",
  summary: "All lines of a section of the model, years across.",
  args: {
    section: word("Title of a section, such as Cash flow; its first letters are enough"),
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Header row, then a row a line: label, unit, value, then one number a year; the value of a line that is one number, or the total over the life of a yearly amount",
  },
  notes: [
    "Value holds the total over the life for yearly amounts (US$, t, GJ, kWh, m3). It is blank for rates, prices and indices, which cannot be added up, and for balances such as book value or a cumulative cash flow, whose sum over years means nothing.",
  ],
  errors: { ...errors, argument: `the section does not exist, or ${errors.argument}` },
  source: SOURCE,
  examples: [
    {
      args: ["Cash flow", "spec-consistent@1"],
      gives: { begins: [["Line (spec-consistent@1, 0 values differ)", "Unit", "Value", 2026, 2027]] },
      source: "first construction year of the reference set",
    },
    {
      args: ["cash", "spec-consistent@1", "headers", false],
      gives: { begins: [[26260921047.618, 0, 0, 0]] },
      source: "revenue over the life, none of it during construction",
    },
    { args: ["Profits"], gives: { raises: "argument" } },
    { args: ["Cash flow", null, "ore.grade", 0.75], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_LINE", "PROJECT_SUMMARY"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    return writtenModel.use(({ sectionLines, lifeTotal }) => {
      const lines = sectionLines(args.section);
      const years = lines.some(({ row }) => row) ? run.years : [];
      const rows = [
        [...projectColumns(project, "line", "unit", "value"), ...years],
        ...lines.map((line) =>
          line.row
            ? showing(
                line.id,
                [line.label, line.unit, lifeTotal(run, line.id) ?? BLANK, ...cellsOf(run, line)],
                years,
                3,
              )
            : showing(line.id, [line.label, line.unit, ...cellsOf(run, line), ...years.map(() => BLANK)]),
        ),
      ];
      return spilled(project, rows, headers, 2);
    });
  },
});
