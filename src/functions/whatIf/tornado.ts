import { number, optional } from "../args";
import { defineFunction } from "../define";
import { pairsEarlier } from "../pairsEarlier";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { LINE_ERRORS, line_id } from "./arguments";
import { whatIfRows } from "./whatIfRows";

export const tornado = defineFunction({
  id: "TORNADO",
  family: "What-if",
  summary: "What moves a line most: every assumption alone at both ends of its range, the largest swing first.",
  args: {
    line_id,
    assumptions,
    swing: optional(
      number("1", "0.1 moves each by a tenth; left out, over its usual range", {
        above: 0,
        max: 1,
      }),
    ),
    count: optional(number("1", "How many rows", { min: 1, whole: true })),
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "A row an assumption, the largest swing first: key, the line at its low and at its high value, swing from the least to the greatest of these and the base, label, low, base and high value, unit, remark",
  },
  notes: [
    "The line of the assumptions as they are stands in the first header cell.",
    "An assumption that a choice has put out of use stands last, with no swing, and says so. An end that the process or a limit rules out shows its error in its cell, with the reason; the swing is then that of the other end.",
    "Values by year move with their assumption, by the same factor; parts of a whole give way in proportion, and another number of construction years stretches the spending curve. The remark says what gave way.",
    "Equal swings leave out what no share can move: choices, whole numbers, and what is nil. A share of a range that was chosen with care says more than equal swings.",
    "The loan is sized anew at each end, as the assumptions say; FINANCING below them holds it.",
  ],
  errors: {
    ...errors,
    argument: `${LINE_ERRORS}, or ${errors.argument}`,
    domain: `swing lies outside 0 to 1, count is no whole number, or ${errors.domain}`,
  },
  source: SOURCE,
  examples: [
    {
      args: ["returns.npv", "spec-consistent@1", null, 1, "headers", false],
      gives: {
        begins: [
          [-1973898812.9851506, 1874606307.692072, 3848505120.6772223, "HBI reference price, CFR Italy", 240, 320],
        ],
      },
      source: "PROJECT_NPV at 240 and at 490 US$/t, the ends of the price's usual range",
    },
    { args: ["returns.npw"], gives: { raises: "argument" } },
    { args: ["returns.npv", null, 2], gives: { raises: "domain" } },
  ],
  seeAlso: ["SENSITIVITY", "SPIDER", "NPV_BRIDGE", "REVERSE_STRESS"],
  arrange: pairsEarlier(2, 4),
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    return whatIfRows.use(({ tornadoRows }) => tornadoRows(context.session, project, args, headers));
  },
});
