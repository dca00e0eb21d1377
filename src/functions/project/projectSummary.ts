import { defineFunction } from "../define";
import { KEY_RESULTS } from "./keyResults";
import { namedLine } from "./lines";
import { assumptions, cell, errors, projectOf, SOURCE, spill, tableOverrides, withoutHeaders } from "./shared";

export const projectSummary = defineFunction({
  id: "PROJECT_SUMMARY",
  family: "Project",
  summary: "Key results of the whole project: value, return, payback, capital, cost, product and checks.",
  args: { assumptions, overrides: tableOverrides },
  returns: { type: "any", shape: "matrix", doc: "Result, value and unit, one result a row" },
  notes: ["A measure that does not exist, such as the payback of a project that never pays back, is #N/A in its cell."],
  errors,
  source: SOURCE,
  examples: [
    {
      args: [],
      gives: {
        begins: [
          ["Result", "Value", "Unit"],
          ["NPV after tax", -651e6, "US$"],
        ],
      },
      tolerance: 0.01,
      source: "independent model of the reference set",
    },
    {
      args: [null, "headers", false],
      gives: { begins: [[-651e6]] },
      tolerance: 0.01,
      source: "the same, figures only",
    },
    { args: [[["project.life_cap", "thirty"]]], gives: { raises: "argument" } },
    { args: [null, "discount.rate", -1], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_NPV", "PROJECT_CHECKS"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const { run } = projectOf({ ...args, overrides }, context);
    if (!headers) return KEY_RESULTS.map((id) => [cell(run.value(id))]);
    return spill(true, 1, [
      ["Result", "Value", "Unit"],
      ...KEY_RESULTS.map((id) => {
        const { label, unit } = namedLine(run, id);
        return [label, cell(run.value(id)), unit];
      }),
    ]);
  },
});
