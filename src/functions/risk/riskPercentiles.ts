import { series, word } from "../args";
import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { seed, TRIAL_ERRORS, trials } from "./arguments";
import { riskRows } from "./riskRows";

export const riskPercentiles = defineFunction({
  id: "RISK_PERCENTILES",
  family: "Risk",
  summary: "Percentiles of a line in a simulation, with their errors; of a line with years, a fan over the years.",
  args: {
    line_id: word("Id of a line, such as returns.npv or cash.flow"),
    percentiles: series("1", "Shares of the trials, such as 0.1 for P10", { above: 0, below: 1 }),
    trials,
    seed,
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "A row a percentile: its share, the value and its standard error; of a line with years a value for each year",
  },
  notes: [
    "The trials are those of MONTE_CARLO with the same number, seed and lines, and are done once for all cells that ask for them.",
    "A fan is of the first 20,000 trials.",
  ],
  errors: {
    ...errors,
    argument: `the line does not exist, or ${errors.argument}`,
    domain: `a percentile is not between 0 and 1, ${TRIAL_ERRORS}, or ${errors.domain}`,
  },
  source: SOURCE,
  examples: [
    {
      args: ["returns.npv", [[0.1, 0.5, 0.9]], 100, 1, "spec-consistent", "headers", false],
      gives: { begins: [[0.1]] },
      source: "the shares that were asked for",
    },
    { args: ["returns.npv", 0, 1000], gives: { raises: "domain" } },
    { args: ["returns.npw", 0.5, 1000], gives: { raises: "argument" } },
  ],
  seeAlso: ["MONTE_CARLO", "RISK_DRIVERS", "DIST_QUANTILE"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    return riskRows.use(({ percentileRows }) => percentileRows(context, project, args, headers));
  },
});
