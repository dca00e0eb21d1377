import { message } from "../../messages/message";
import { checks } from "../../model/judgement/checks";
import { defineFunction } from "../define";
import type { ResultCell } from "../values";
import {
  assumptions,
  errors,
  outsideUsualRange,
  projectOf,
  SOURCE,
  spill,
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
          ["Check", "Value", "Unit", "Holds"],
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
    const outside = outsideUsualRange(run);
    const rows: ResultCell[][] = [
      ["Check", "Value", "Unit", "Holds", "Why it matters"],
      [
        "All checks",
        run.value("check.all"),
        "flag",
        run.value("check.all") === 1,
        "A model that fails one of its own identities is not to be read.",
      ],
      ...checks.map(({ id, label, unit, why }) => [
        label,
        run.value(`check.${id}`),
        unit,
        run.value(`pass.${id}`) === 1,
        why,
      ]),
      ["Assumptions outside their usual range", outside.length, "1", outside.length === 0, outside.join(", ")],
      ...warningsOf(project).map((warning) => [message("project.warning"), 1, "flag", false, warning]),
    ];
    return spill(headers, 1, rows);
  },
});
