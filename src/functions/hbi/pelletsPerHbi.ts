import { defineFunction } from "../define";
import {
  briquetteYield,
  carbon,
  dustLoss,
  metallisation,
  pelletGrade,
  screenLoss,
  TYPE_ERROR,
} from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("pellets_per_hbi");

export const pelletsPerHbi = defineFunction({
  id: "PELLETS_PER_HBI",
  family: "HBI",
  summary: "Pellets received at the screen per tonne of saleable HBI.",
  args: {
    pellet_grade: pelletGrade,
    metallisation,
    carbon,
    dust_loss: dustLoss,
    screen_loss: screenLoss,
    briquette_yield: briquetteYield,
  },
  returns: { type: "number", shape: "scalar", unit: "t/t", doc: "Pellets per HBI" },
  ...published("pellets_per_hbi"),
  notes: ["Where screened fines return to the pellet plant, new pellets are this number times (1 - screen loss)."],
  errors: {
    argument: TYPE_ERROR,
    domain: "a share lies outside its limits, or the pellet is richer than pure hematite",
  },
  examples: [
    { args: [0.6458507895259494], gives: 1.4224589217130703, source: "worked case A of the process balance" },
    { args: [0.67], gives: 1.4420436759636117, source: "worked case B of the process balance" },
    { args: [0.67, 0.94, 0.013, 1], gives: { raises: "domain" } },
    { args: [0.67, "94 %"], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_OUTPUT", "PELLET_OUTPUT"],
  compute: ({ pellet_grade, metallisation, carbon, dust_loss, screen_loss, briquette_yield }) =>
    compute(pellet_grade, metallisation, carbon, dust_loss, screen_loss, briquette_yield),
});
