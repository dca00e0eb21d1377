import { verbatim } from "../../messages/words";
import { writtenModel } from "../../model/writtenModel";
import { defineFunction } from "../define";
import {
  assumptions,
  errors,
  projectColumns,
  projectOf,
  SOURCE,
  tableOverrides,
  withoutHeaders,
} from "../project/shared";
import { showingEach, spilled } from "../shown";

export const streamTable = defineFunction({
  id: "STREAM_TABLE",
  family: "HBI",
  summary: "Every stream from ore to HBI in a year at nameplate: mass, iron, oxygen, carbon and gangue.",
  args: { assumptions, overrides: tableOverrides },
  returns: { type: "any", shape: "matrix", doc: "Header row, then a row a stream in t/y" },
  notes: [
    "Each stream's composition is computed by itself; PROJECT_CHECKS shows that every node closes for every part.",
  ],
  errors,
  source: SOURCE,
  examples: [
    {
      args: ["announced"],
      gives: {
        begins: [
          ["Stream (announced, 0 values differ)", "Unit", "Mass", "Fe"],
          ["Ore", "t/y", 5569595.819543241, 2227838.3278172966],
        ],
      },
      source: "worked case A of the process balance",
    },
    {
      args: ["announced", "headers", false],
      gives: { begins: [[5569595.819543241, 2227838.3278172966]] },
      source: "the same, figures only",
    },
    { args: ["Announced!"], gives: { raises: "argument" } },
    { args: [null, "pellet.grade_target", 0.699], gives: { raises: "domain" } },
  ],
  seeAlso: ["HBI_OUTPUT", "HBI_SPEC", "PROJECT_CHECKS"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    return writtenModel.use(({ PARTS, streamLine, streams }) =>
      spilled(
        project,
        [
          projectColumns(project, "stream", "unit", ...PARTS),
          ...streams.map(({ id, label }) => {
            const lines = PARTS.map((part) => streamLine(id, part));
            const cells = [label, verbatim("t/y"), ...lines.map((line) => run.value(line))];
            return showingEach(cells, [lines[0], lines[0], ...lines]);
          }),
        ],
        headers,
        2,
      ),
    );
  },
});
