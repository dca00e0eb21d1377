import { cells, optional } from "../args";
import { defineFunction } from "../define";
import { errors } from "../project/shared";
import { LINE_ERRORS, line_id } from "./arguments";
import { whatIfRows } from "./whatIfRows";

export const npvBridge = defineFunction({
  id: "NPV_BRIDGE",
  family: "What-if",
  summary:
    "What each changed assumption adds to NPV, or to another line, between two sets of assumptions, whatever their order.",
  args: {
    from: cells("Assumptions to begin with"),
    to: cells("Assumptions to end with"),
    line_id: optional(line_id, "returns.npv"),
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "A row a change, the largest effect first: key, value before and after, effect, label, unit, standard error where there is one; last the line itself, whose difference the effects add up to",
  },
  notes: [
    "Changing one assumption after the other gives each an effect that hangs on the order. This is the Shapley value: the mean over all orders, which knows none and adds up.",
    "Up to twelve changes all combinations are run, 4,096 at most. Beyond, orders are drawn, always the same ones, each with its reverse; every order adds up by itself, and so do the means, whose standard errors stand beside them.",
    "What cannot change alone is one change: parts of a whole, entries of a table, an input with its values by year, a choice with the keys that it puts in use, and changes of which some combination breaks a rule.",
  ],
  errors: { ...errors, argument: `${LINE_ERRORS}, or ${errors.argument}` },
  source:
    "L. S. Shapley (1953), A value for n-person games, Contributions to the Theory of Games II, Princeton, 307-317",
  examples: [
    {
      args: ["spec-consistent@1", "spec-consistent@1; market.hbi_price=400"],
      gives: [
        [
          "Key (spec-consistent@1, 0 values differ; to spec-consistent@1, 1 value differs)",
          "From",
          "To",
          "Effect",
          "Label",
          "Unit",
          "Standard error",
        ],
        ["market.hbi_price", 320, 400, 1191252752.5678, "HBI reference price, CFR Italy", "US$/t HBI", ""],
        ["returns.npv", -652444289.2965, 538808463.2713, 1191252752.5678, "NPV after tax", "US$", ""],
      ],
      source: "PROJECT_NPV at 320 and at 400 US$/t: of one change the effect is the difference",
    },
    { args: ["spec-consistent", "announcd"], gives: { raises: "argument" } },
    { args: ["spec-consistent", "ore.grade=0.75"], gives: { raises: "domain" } },
  ],
  seeAlso: ["SCENARIOS", "TORNADO"],
  compute: ({ from, to, line_id: line }, { session }) => {
    const [before, after] = [session.project(from), session.project(to)];
    return whatIfRows.use(({ bridgeRows }) => bridgeRows(session, before, after, line));
  },
});
