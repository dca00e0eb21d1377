import { cells } from "../args";
import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { LINE_ERRORS, line_ids } from "./arguments";
import { whatIfRows } from "./whatIfRows";

export const scenarios = defineFunction({
  id: "SCENARIOS",
  family: "What-if",
  summary: "Lines side by side in several scenarios, less the base, and the assumptions that differ.",
  args: {
    line_ids,
    scenarios: cells("A row a scenario: its name, then key and value, key and value; or a set's name alone"),
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "A row a line: label, unit, the base, a column a scenario, then each scenario less the base; below, the same of the assumptions that differ",
  },
  notes: [
    "Pairs change the assumptions, relative keys and parts of a whole included, as overrides do. A set or a text that stands by itself is a scenario of its own, of which the assumptions say nothing.",
    "A scenario that limits, a choice or a rule of the process rule out shows its error in its cells, with the reason.",
    "The loan is sized anew in each scenario; LENDER_CASES holds it.",
  ],
  errors: {
    ...errors,
    argument: `${LINE_ERRORS}, no line is named, no scenario is there, a scenario begins with no name, asks for a cover, or holds what is no key and value, or ${errors.argument}`,
  },
  source: SOURCE,
  examples: [
    {
      args: ["returns.npv", [["Dear", "market.hbi_price", 400]], "spec-consistent@1"],
      gives: [
        ["Line (spec-consistent@1, 0 values differ)", "Unit", "Base", "Dear", "Dear less the base"],
        ["NPV after tax", "US$", -652444289.2965, 538808463.2713, 1191252752.5678],
        ["Assumptions that differ", "", "", "", ""],
        ["HBI reference price, CFR Italy", "US$/t HBI", 320, 400, 80],
      ],
      source: "PROJECT_NPV at 320 and at 400 US$/t",
    },
    { args: ["returns.npv", [["Dear", "market.hbi_prise", 400]]], gives: { raises: "argument" } },
    {
      args: ["returns.npv", [["Dear", "market.hbi_price", 400]], null, "ore.grade", 0.75],
      gives: { raises: "domain" },
    },
  ],
  seeAlso: ["NPV_BRIDGE", "LENDER_CASES", "SENSITIVITY"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    return whatIfRows.use(({ scenarioRows }) => scenarioRows(context.session, project, args, headers));
  },
});
