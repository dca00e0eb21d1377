import { defineFunction } from "../define";
import { chain, ore, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { concentrateWithinOxides, feedBelowConcentrate } from "../technical/rules";

const compute = formula("hbi_output");

export const hbiOutput = defineFunction({
  id: "HBI_OUTPUT",
  family: "HBI",
  summary: "Saleable HBI made from ore, through concentrator, pellet plant, furnace and briquetting.",
  args: { ore, ...chain },
  returns: { type: "number", shape: "scalar", unit: "t", doc: "Saleable HBI" },
  ...published("hbi_output"),
  notes: ["Screened fines return to the pellet plant. ORE_REQUIRED is the exact inverse."],
  errors: {
    argument: TYPE_ERROR,
    domain: "a share lies outside its limits, the concentrate is poorer than the feed or richer than its pure oxides",
  },
  examples: [
    { args: [5569595.819543241, 0.4, 0.67, 0.8], gives: 2e6, source: "worked case A: 67 % concentrate as announced" },
    {
      args: [6085611.590965916, 0.4, 0.6958801203031274, 0.77],
      gives: 2e6,
      source: "worked case B: DR-grade concentrate",
    },
    { args: [6e6, 0.4, 0.67, 1.2], gives: { raises: "domain" } },
    { args: [6e6, 0.4, 0.67, "0.8"], gives: { raises: "argument" } },
  ],
  seeAlso: ["ORE_REQUIRED", "STREAM_TABLE"],
  compute: (args) => {
    feedBelowConcentrate(args.feed_grade, args.concentrate_grade);
    concentrateWithinOxides(args.concentrate_grade, args.magnetite_share);
    return compute(
      args.ore,
      args.feed_grade,
      args.concentrate_grade,
      args.recovery,
      args.metallisation,
      args.carbon,
      args.magnetite_share,
      args.binder,
      args.binder_loi,
      args.dust_loss,
      args.screen_loss,
      args.briquette_yield,
    );
  },
});
