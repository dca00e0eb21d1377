import { number } from "../args";
import { defineFunction } from "../define";
import { chain, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { concentrateWithinOxides, feedBelowConcentrate } from "../technical/rules";

const compute = formula("ore_required");

export const oreRequired = defineFunction({
  id: "ORE_REQUIRED",
  family: "Ore",
  summary: "Ore that a quantity of saleable HBI needs, through concentrator, pellet plant, furnace and briquetting.",
  args: { hbi: number("t", "Saleable HBI; t/y gives t/y", { min: 0 }), ...chain },
  returns: { type: "number", shape: "scalar", unit: "t", doc: "Ore" },
  ...published("ore_required"),
  notes: ["Screened fines return to the pellet plant. It is the exact inverse of HBI_OUTPUT."],
  errors: {
    argument: TYPE_ERROR,
    domain: "a share lies outside its limits, the concentrate is poorer than the feed or richer than its pure oxides",
  },
  examples: [
    { args: [2e6, 0.4, 0.67, 0.8], gives: 5569595.819543241, source: "worked case A of the process balance" },
    {
      args: [2e6, 0.4, 0.6958801203031274, 0.77],
      gives: 6085611.590965916,
      source: "worked case B, DR-grade concentrate",
    },
    { args: [2e6, 0.7, 0.67, 0.8], gives: { raises: "domain" } },
    { args: [2e6, 0.4, 0.67], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_OUTPUT", "RESERVE_LIFE"],
  compute: (args) => {
    feedBelowConcentrate(args.feed_grade, args.concentrate_grade);
    concentrateWithinOxides(args.concentrate_grade, args.magnetite_share);
    return compute(
      args.hbi,
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
