import { defineFunction } from "../define";
import { assumptions, errors, projectOf, tableOverrides, withoutHeaders } from "../project/shared";
import { LINE_ERRORS, line_id } from "../whatIf/arguments";
import { seed, TRIAL_ERRORS, trials } from "./arguments";
import { riskRows } from "./riskRows";

export const riskDrivers = defineFunction({
  id: "RISK_DRIVERS",
  family: "Risk",
  summary: "What decides a line in a simulation: each assumption that varies, the strongest first.",
  args: { line_id, trials, seed, assumptions, overrides: tableOverrides },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "A row an assumption: key, rank correlation, first-order index, value of knowing it, label. A key that ends in _path is how a price moves in time, by the mean of its factors",
  },
  notes: [
    "Rank correlation is Spearman's, from -1 to 1. The first-order index is the share of the line's variance that the assumption decides by itself; one that goes with another has part of its share.",
    "The value of knowing is what it is worth to know the assumption before the project is begun or left, in US$; of returns.npv and equity.npv only. Where hardly any trial is worth beginning, knowing one thing changes nothing and is worth nothing.",
    "They are found from the first 20,000 trials.",
  ],
  errors: {
    ...errors,
    argument: `${LINE_ERRORS}, or ${errors.argument}`,
    domain: `${TRIAL_ERRORS}, or ${errors.domain}`,
  },
  source:
    "Plischke, Borgonovo and Smith (2013), EJOR 226, for the index; Strong and Oakley (2013), Medical Decision Making 33, for the value of knowing",
  examples: [
    {
      args: ["returns.npv", 400, 1, "spec-consistent"],
      gives: {
        begins: [
          ["Key (spec-consistent, 0 values differ; no loan is read, the calendar is one for all trials)"],
          ["market.hbi_price"],
        ],
      },
      source: "the price decides most",
    },
    { args: ["cash.flow", 1000], gives: { raises: "argument" } },
    { args: ["returns.npv", 50], gives: { raises: "domain" } },
  ],
  seeAlso: ["MONTE_CARLO", "TORNADO"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    return riskRows.use(({ driverRows }) => driverRows(context, project, args, headers));
  },
});
