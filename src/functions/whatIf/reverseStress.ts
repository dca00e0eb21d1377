import { cells, optional } from "../args";
import { defineFunction } from "../define";
import { assumptions, errors, projectOf, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { target } from "../project/target";
import { whatIfRows } from "./whatIfRows";

export const reverseStress = defineFunction({
  id: "REVERSE_STRESS",
  family: "What-if",
  summary: "What must be true together for a verdict to turn: the nearest point, several assumptions moving at once.",
  args: {
    target,
    keys: optional(cells("Keys that may move; left out, the twelve that matter most")),
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "A row an assumption that moves, the largest share first: key, value as it stands and at the point, the way as a share of its usual range on that side, label, unit",
  },
  notes: [
    "The point is that of the least SQRT(SUM of shares^2). A share of 1 is the end of the usual range: a point at which no share is large is one to worry about, or to hope for. At half the way the verdict is still what it was, and no assumption alone, up to the end of its range, turns it nearer by.",
    "Values by year move with their assumption. Choices, whole numbers, parts of a whole and keys out of use do not move; limits are kept.",
    "The header says how far the point is and what the verdict rests on there. It is found by planes and proven on the model; a nearer point of a verdict that turns back and forth can stay unseen.",
    "Some thousand runs of the model the first time, none for the same assumptions again.",
  ],
  errors: {
    ...errors,
    argument: `the target is none of the four, a key cannot be moved, or ${errors.argument}`,
    noSolution: "no way within four ranges turns the verdict, or there is no debt to cover",
  },
  source: `${SOURCE}; the design point of A. M. Hasofer, N. C. Lind (1974), Exact and invariant second-moment code format, Journal of the Engineering Mechanics Division 100(1)`,
  examples: [
    {
      args: ["npv", "market.hbi_price", "spec-consistent@1", "headers", false],
      gives: { begins: [[320, 363.724509362]] },
      source: "BREAKEVEN_PRICE: alone, the price must reach it",
      tolerance: 1e-9,
    },
    { args: ["irr"], gives: { raises: "argument" } },
    { args: ["npv", null, null, "ore.grade", 0.75], gives: { raises: "domain" } },
    { args: ["dscr", null, null, "debt.gearing", 0], gives: { raises: "noSolution" } },
  ],
  seeAlso: ["SOLVE_FOR", "TORNADO", "BREAKEVEN_PRICE"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    return whatIfRows.use(({ stressRows }) => stressRows(context.session, project, args, headers));
  },
});
