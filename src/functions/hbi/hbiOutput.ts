import { hbiOutput as formula } from "../../model/formulas/reduction";
import { publish } from "../publish";
import {
  binder,
  binder_loi,
  briquette_yield,
  carbon,
  concentrate_grade,
  dust_loss,
  feed_grade,
  magnetite_share,
  metallisation,
  ore,
  recovery,
  screen_loss,
} from "../technical/arguments";
import { concentrateWithinOxides, feedBelowConcentrate } from "../technical/rules";

export const hbiOutput = publish(formula, {
  id: "HBI_OUTPUT",
  family: "HBI",
  summary: "Saleable HBI made from ore, through concentrator, pellet plant, furnace and briquetting.",
  args: {
    ore,
    feed_grade,
    concentrate_grade,
    recovery,
    metallisation,
    carbon,
    magnetite_share,
    binder,
    binder_loi,
    dust_loss,
    screen_loss,
    briquette_yield,
  },
  rules: [feedBelowConcentrate, concentrateWithinOxides],
  notes: ["Screened fines return to the pellet plant. ORE_REQUIRED is the exact inverse."],
  refuses: "a share lies outside its limits, the concentrate is poorer than the feed or richer than its pure oxides",
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
});
