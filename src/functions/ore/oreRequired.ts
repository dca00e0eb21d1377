import { oreRequired as formula } from "../../model/formulas/reduction";
import { parameter } from "../parameter";
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
  recovery,
  screen_loss,
} from "../technical/arguments";
import { concentrateWithinOxides, feedBelowConcentrate } from "../technical/rules";

export const oreRequired = publish(formula, {
  id: "ORE_REQUIRED",
  family: "Ore",
  summary: "Ore that a quantity of saleable HBI needs, through concentrator, pellet plant, furnace and briquetting.",
  args: {
    hbi: parameter("Saleable HBI; t/y gives t/y", { min: 0 }),
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
  notes: ["Screened fines return to the pellet plant. It is the exact inverse of HBI_OUTPUT."],
  refuses: "a share lies outside its limits, the concentrate is poorer than the feed or richer than its pure oxides",
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
});
