import { outsideUsualRange } from "../../analysis/assumptions/outside";
import { message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import { writtenModel } from "../../model/writtenModel";
import { release } from "../../quantities/release";
import { defineFunction } from "../define";
import { showing, spilled } from "../shown";
import { BLANK } from "../values";
import { KEY_RESULTS, LATER_RESULTS } from "./keyResults";
import { remarkRows } from "./remarkRows";
import {
  assumptions,
  cellsOf,
  errors,
  projectColumns,
  projectOf,
  SOURCE,
  tableOverrides,
  warningsOf,
  withoutHeaders,
} from "./shared";

export const projectSummary = defineFunction({
  id: "PROJECT_SUMMARY",
  family: "Project",
  summary:
    "Key results of the whole project: is it bankable, value, return, capital, debt and its cover, cost, product, the state, checks, carbon and who bears its cost at the border, the valuation date and what other timings give.",
  args: { assumptions, overrides: tableOverrides },
  returns: { type: "any", shape: "matrix", doc: "Result, value and unit, one result a row" },
  notes: [
    "A measure that does not exist, such as the payback of a project that never pays back, is #N/A in its cell, and its message says why.",
    "Warnings counts what does not stop the run but should be looked at: rules of the product and the market that are broken, such as HBI below its specification, assumptions outside their usual range, and numbers written as text. PROJECT_CHECKS names each.",
    "Behind the results stands what to know of the assumptions: what is outside its usual range, estimates of the reference data among what moves NPV of the base most, and what is decided for the reader, such as who bears the EU border cost. Their number differs from table to table.",
    "Where HBI misses its specification the verdict begins with what it misses.",
    "Where an input is ten times outside its usual range, as it is in another unit, the verdict begins with the inputs that are implausible.",
  ],
  errors,
  source: SOURCE,
  examples: [
    {
      args: ["spec-consistent@1"],
      gives: {
        begins: [
          ["Result (spec-consistent@1, 0 values differ)", "Value", "Unit"],
          ["Bankable as assumed", "no: NPV < 0, equity NPV < 0", "1"],
          ["NPV after tax", -652444289.2965, "US$"],
        ],
      },
      agrees: { figure: -651e6, within: 0.01 },
      source:
        "the model; an independent quick model of the reference set of version 1 gives -651 million US$ (within 1 %)",
    },
    {
      args: ["spec-consistent@1", "headers", false],
      gives: { begins: [["no: NPV < 0, equity NPV < 0"], [-652444289.2965]] },
      agrees: { figure: -651e6, within: 0.01 },
      source: "the same, figures only",
    },
    { args: [[["project.life_cap", "thirty"]]], gives: { raises: "argument" } },
    { args: [null, "discount.rate", -1], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_NPV", "PROJECT_CHECKS"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    const warnings = warningsOf(project).length + outsideUsualRange(run.inputs).length;
    return writtenModel.use(({ namedLine }) => {
      const rowsOf = (ids: readonly string[]) =>
        ids
          .map((id) => namedLine(run, id))
          .map((line) =>
            showing(line.id, headers ? [line.label, ...cellsOf(run, line), line.unit] : cellsOf(run, line)),
          );
      const remarks = remarkRows(run.inputs);
      if (!headers)
        return spilled(project, [
          ...rowsOf(KEY_RESULTS),
          [warnings],
          ...rowsOf(LATER_RESULTS),
          ...remarks.map(([, value = BLANK]) => [value]),
          [verbatim(release)],
        ]);
      return spilled(project, [
        projectColumns(project, "result", "value", "unit"),
        ...rowsOf(KEY_RESULTS),
        [message("row.warnings"), warnings, verbatim(1)],
        ...rowsOf(LATER_RESULTS),
        ...remarks,
        [message("row.release"), verbatim(release), BLANK],
      ]);
    });
  },
});
