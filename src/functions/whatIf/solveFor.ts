import { number, optional, word } from "../args";
import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, wished, withoutHeaders } from "../project/shared";
import { LINE_ERRORS, line_id } from "./arguments";
import { whatIfRows } from "./whatIfRows";

export const solveFor = defineFunction({
  id: "SOLVE_FOR",
  family: "What-if",
  summary: "The value of an assumption at which a line is a target; all other assumptions as they are.",
  args: {
    line_id,
    target: number("1", "What the line is to be"),
    key: word("Key of the assumption that is solved for"),
    low: optional(number("1", "Where the search begins")),
    high: optional(number("1", "Where it ends")),
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "unit of the key",
    doc: 'The value, of several the one nearest to what stands; with the pair "all", TRUE a row a solution: value, what the line is there, that less the target; and where in between there is no run',
  },
  notes: [
    "The line is looked at over the usual range and on from there to the limits, or over the bracket that is given, and each place where it passes the target is found to the last digits. Two solutions that lie within one step of the search can stay unseen: a narrower bracket finds them.",
    "Where the line jumps over the target, as a verdict or a count does, there is no value at which it is the target. Where there is none, the message has what the line spans over the bracket, and where the model refuses to run.",
    "As an override does, a value for all years takes the place of values by year, and parts of a whole give way. Excel's Goal Seek does not work on functions of add-ins.",
    "About eighty runs of the model the first time, none for the same assumptions again.",
  ],
  errors: {
    ...errors,
    argument: `${LINE_ERRORS}, the key is a choice or a relative key without low and high, or ${errors.argument}`,
    domain: `low is not below high, the key is put out of use by a choice, or ${errors.domain}`,
    noSolution: "the line is the target nowhere in the bracket, or there is no run in all of it",
  },
  source: `${SOURCE}; the crossing by T. R. Chandrupatla (1997), Advances in Engineering Software 28(3)`,
  examples: [
    {
      args: ["returns.npv", 0, "market.hbi_price", null, null, "spec-consistent@1"],
      gives: 363.7245093619576,
      source: "BREAKEVEN_PRICE, which finds it otherwise",
    },
    {
      args: ["returns.npv", 538808463.2713, "market.hbi_price.times", 0.5, 2, "spec-consistent@1"],
      gives: 1.25,
      source: "PROJECT_NPV at 400 US$/t, 320 times 1.25",
    },
    { args: ["returns.npv", 0, "discount.timing"], gives: { raises: "argument" } },
    { args: ["returns.npv", 0, "market.hbi_price", 400, 300], gives: { raises: "domain" } },
    { args: ["returns.npv", 1e15, "ore.grade"], gives: { raises: "noSolution" } },
  ],
  seeAlso: ["BREAKEVEN_PRICE", "SENSITIVITY", "REVERSE_STRESS"],
  compute: (args, context) => {
    const { wish: all, overrides: others } = wished(args.overrides, "all", false);
    const { headers, overrides } = withoutHeaders(others);
    const project = projectOf({ ...args, overrides }, context);
    return whatIfRows.use(({ solutionOf, solutionRows }) =>
      all ? solutionRows(context.session, project, args, headers) : solutionOf(context.session, project, args),
    );
  },
});
