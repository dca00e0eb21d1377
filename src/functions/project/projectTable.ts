import { word } from "../args";
import { defineFunction } from "../define";
import { sectionLines } from "./lines";
import { assumptions, cell, errors, projectOf, SOURCE, spill, tableOverrides, withoutHeaders } from "./shared";

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
    doc: "Header row, then a row a line: label, unit, one number for lines that are one, then one number a year",
  },
  errors: { ...errors, argument: `the section does not exist, or ${errors.argument}` },
  source: SOURCE,
  examples: [
    {
      args: ["Cash flow"],
      gives: { begins: [["Line", "Unit", "Value", 2026, 2027]] },
      source: "first construction year of the reference set",
    },
    {
      args: ["cash", null, "headers", false],
      gives: { begins: [["", 0, 0, 0]] },
      source: "no revenue during construction",
    },
    { args: ["Profits"], gives: { raises: "argument" } },
    { args: ["Cash flow", null, "ore.grade", 0.75], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_LINE", "PROJECT_SUMMARY"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const { run } = projectOf({ ...args, overrides }, context);
    const lines = sectionLines(run, args.section);
    const years = lines.some(({ row }) => row) ? run.years : [];
    return spill(headers, 2, [
      ["Line", "Unit", "Value", ...years],
      ...lines.map(({ id, label, unit, row }) =>
        row ? [label, unit, "", ...run.row(id)] : [label, unit, cell(run.value(id)), ...years.map(() => "")],
      ),
    ]);
  },
});
