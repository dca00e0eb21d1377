import { cells, optional, word } from "../args";
import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, wished, withoutHeaders } from "../project/shared";
import { LINE_ERRORS, line_ids } from "./arguments";
import { whatIfRows } from "./whatIfRows";

export const sensitivity = defineFunction({
  id: "SENSITIVITY",
  family: "What-if",
  summary: "Lines of the model over values of one or two assumptions: a whole table in one call.",
  args: {
    line_id: line_ids,
    key: word("Key of the assumption that is changed, such as market.hbi_price"),
    values: cells("The values that it takes"),
    key2: optional(word("A second key")),
    values2: optional(cells("Its values")),
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: 'With one key a row a value, a column a line; with two keys and one line a row a value of the first and a column a value of the second; with two keys and several lines, or the pair "long", TRUE, a row a pair of values: both, then the lines',
  },
  notes: [
    'Each cell is what a call with these values as overrides gives: SENSITIVITY("returns.npv", "market.hbi_price", 350, , , Assumptions) and PROJECT_NPV(Assumptions, "market.hbi_price", 350) are one number. A value for all years takes the place of values by year; .times changes them alike.',
    "Parts of a whole that are left out give way in proportion, as in an override.",
    "A value outside its limits, one of a key that a choice has put out of use, or one that breaks a rule of the process is an error in its own cells, with the reason; the others stand.",
    "Excel's Data Table does not work on functions of add-ins. This one runs the model once for each pair of values, and not at all when the same is asked again.",
  ],
  errors: {
    ...errors,
    argument: `${LINE_ERRORS}, no line is named, only one of second key and its values is given, a value is blank, or ${errors.argument}`,
  },
  source: SOURCE,
  examples: [
    {
      args: ["returns.npv", "market.hbi_price", [[320], [400]], null, null, "spec-consistent@1"],
      gives: [
        ["market.hbi_price (spec-consistent@1, 0 values differ)", "NPV after tax, US$"],
        [320, -652444289.2965],
        [400, 538808463.2713],
      ],
      source: "PROJECT_NPV at both prices",
    },
    {
      args: [
        "returns.npv",
        "market.hbi_price",
        [[320, 400]],
        "ore.grade",
        [[0.4, 0.9]],
        "spec-consistent@1",
        "headers",
        false,
      ],
      gives: { begins: [[-652444289.2965]] },
      source: "PROJECT_NPV; a grade of 0.9 is an error in its cells",
    },
    { args: ["returns.npv", "market.hbi_prise", [[320]]], gives: { raises: "argument" } },
    {
      args: ["returns.npv", "market.hbi_price", [[320]], null, null, null, "ore.grade", 0.75],
      gives: { raises: "domain" },
    },
    { args: ["cash.flow", "market.hbi_price", [[320]]], gives: { raises: "argument" } },
    { args: ["returns.npv", "market.hbi_price", [["dear"]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["TORNADO", "SPIDER", "SOLVE_FOR", "SCENARIOS"],
  compute: (args, context) => {
    const { wish: long, overrides: others } = wished(args.overrides, "long", false);
    const { headers, overrides } = withoutHeaders(others);
    const project = projectOf({ ...args, overrides }, context);
    return whatIfRows.use(({ sensitivityRows }) => sensitivityRows(context.session, project, args, { headers, long }));
  },
});
