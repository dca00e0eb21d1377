import { cells, series } from "../args";
import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { LINE_ERRORS, line_id } from "./arguments";
import { whatIfRows } from "./whatIfRows";

export const spider = defineFunction({
  id: "SPIDER",
  family: "What-if",
  summary: "A line at relative changes of each of several assumptions, one assumption at a time.",
  args: {
    line_id,
    keys: cells("Keys of assumptions"),
    steps: series("1", "Relative changes, -0.2 for a fifth less", { min: -1 }),
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "A row a step, a column a key: the line with the assumption at 1 + step times its value",
  },
  notes: [
    "Values by year move with their assumption; parts of a whole give way in proportion.",
    "A step outside the limits of a key, or of one that a choice has put out of use, is an error in its cell, with the reason.",
  ],
  errors: {
    ...errors,
    argument: `${LINE_ERRORS}, no key is named, a key is a choice or a whole number, or ${errors.argument}`,
    domain: `a step is below -1, or ${errors.domain}`,
  },
  source: SOURCE,
  examples: [
    {
      args: ["returns.npv", "market.hbi_price", [[0, 0.25]], "spec-consistent@1"],
      gives: [
        ["Step (spec-consistent@1, 0 values differ)", "market.hbi_price"],
        [0, -652444289.2965],
        [0.25, 538808463.2713],
      ],
      source: "PROJECT_NPV at 320 and at 400 US$/t",
    },
    { args: ["returns.npv", "discount.timing", [[0.1]]], gives: { raises: "argument" } },
    { args: ["returns.npv", "ore.grade", [[-2]]], gives: { raises: "domain" } },
  ],
  seeAlso: ["TORNADO", "SENSITIVITY"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    return whatIfRows.use(({ spiderRows }) => spiderRows(context.session, project, args, headers));
  },
});
