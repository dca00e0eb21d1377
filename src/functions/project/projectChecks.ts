import { outsideUsualRange } from "../../analysis/assumptions/outside";
import { message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import { writtenModel } from "../../model/writtenModel";
import { defineFunction } from "../define";
import { type Row, showing, spilled } from "../shown";
import {
  assumptions,
  errors,
  projectColumns,
  projectOf,
  SOURCE,
  tableOverrides,
  warningsOf,
  withoutHeaders,
} from "./shared";

export const projectChecks = defineFunction({
  id: "PROJECT_CHECKS",
  family: "Project",
  summary: "Every check of the model with its value, whether it holds, and why it matters; then what is unusual.",
  args: { assumptions, overrides: tableOverrides },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Check, value, unit, TRUE where it holds, and why it matters; first the verdict on all checks",
  },
  notes: [
    "Checks are identities: one that fails is a defect of the model. Warnings at the end are about the assumptions: outside the market specification, outside the usual range, a number written as text.",
  ],
  errors,
  source: SOURCE,
  examples: [
    {
      args: [],
      gives: {
        begins: [
          ["Check (spec-consistent, 0 values differ)", "Value", "Unit", "Holds"],
          ["All checks", 1, "flag", true],
        ],
      },
      source: "every identity of the reference set holds",
    },
    {
      args: ["announced", "headers", false],
      gives: { begins: [[1, "flag", true]] },
      source: "the same, without names",
    },
    { args: [null, "market.hbi_price"], gives: { raises: "argument" } },
    { args: [null, "pellet.grade_target", 0.7], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_SUMMARY"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    const outside = outsideUsualRange(run.inputs).map(({ key }) => key);
    const all = run.value("check.all");
    return writtenModel.use(({ checks, namedLine }) =>
      spilled(
        project,
        [
          projectColumns(project, "check", "value", "unit", "holds", "why"),
          showing("check.all", [message("row.checks"), all, verbatim("flag"), all === 1, message("row.checks.why")]),
          ...checks.map((check): Row => {
            const id = `check.${check.id}`;
            const { label, unit, note } = namedLine(run, id);
            return showing(id, [label, run.value(id), unit, run.value(`pass.${check.id}`) === 1, note]);
          }),
          [message("row.unusual"), outside.length, verbatim(1), outside.length === 0, verbatim(outside.join(", "))],
          ...warningsOf(project).map((warning) => [message("row.warning"), 1, verbatim("flag"), false, warning]),
        ],
        headers,
        1,
      ),
    );
  },
});
