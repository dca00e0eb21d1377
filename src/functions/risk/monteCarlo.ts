import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { LINE_ERRORS, line_ids } from "../whatIf/arguments";
import { seed, TRIAL_ERRORS, trials } from "./arguments";
import { riskRows } from "./riskRows";

export const monteCarlo = defineFunction({
  id: "MONTE_CARLO",
  family: "Risk",
  summary: "A simulation of the model: what lines come to when all assumptions vary over their ranges.",
  args: { line_id: line_ids, trials, seed, assumptions, overrides: tableOverrides },
  streams: true,
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Down: trials done, of these refused, and those without a value; mean, P5, P10, P50, P90 and P95, standard deviation, mean of the worst twentieth, share below a threshold, the value of the assumptions as they are, and the share below it. Across: for each line its values and their standard errors",
  },
  notes: [
    "The cell fills while trials are done, and stops with its formula. The same seed gives the same numbers, whatever the machine's number of processors.",
    "What varies is what the reference data give a range: around the assumptions as they are, which move their range with them. Prices and rates also move from year to year, and some go together: keys that begin with risk. say how.",
    "One loan is held in all trials as soon as a line reads it (risk.financing); the calendar is one for all. The first header cell says so.",
    "The cut-off is that of the assumptions, in the trials and in the base alike; the override project.stop, no tells the same trials without it.",
    "P10 is the value that one trial in ten stays below. The threshold is 0, of a cover ratio 1.05.",
    "Refused trials break a rule of the process; they are counted, and not in the figures. A line without a value, such as an IRR that does not exist, is counted apart.",
    "Standard errors are what independent repetitions of the trials differ by (risk.replicates).",
  ],
  errors: {
    ...errors,
    argument: `${LINE_ERRORS}, no line is named, or ${errors.argument}`,
    domain: `${TRIAL_ERRORS}, or ${errors.domain}`,
  },
  source: SOURCE,
  examples: [
    {
      args: ["returns.npv", 100, 1, "spec-consistent", "headers", false],
      gives: { begins: [[100]] },
      source: "every trial is counted",
    },
    { args: ["returns.npv", 99.5], gives: { raises: "domain" } },
    { args: ["returns.npv", 20_000_000], gives: { raises: "domain" } },
    { args: ["returns.npw", 1000], gives: { raises: "argument" } },
  ],
  seeAlso: ["RISK_PERCENTILES", "RISK_DRIVERS", "TORNADO"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    return riskRows.use(({ monteCarloRows }) => monteCarloRows(context, project, args, headers));
  },
});
