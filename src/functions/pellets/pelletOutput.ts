import { pelletOutput as formula } from "../../model/formulas/pellets";
import { publish } from "../publish";
import { binder, binder_loi, concentrate, concentrate_grade, magnetite_share } from "../technical/arguments";
import { concentrateWithinOxides } from "../technical/rules";

export const pelletOutput = publish(formula, {
  id: "PELLET_OUTPUT",
  family: "Pellets",
  summary: "Fired pellets made from concentrate: oxygen is taken up and the ash of the binder stays.",
  args: {
    concentrate,
    concentrate_grade,
    magnetite_share,
    binder,
    binder_loi,
  },
  rules: [concentrateWithinOxides],
  refuses: "the concentrate is richer than its pure oxides, or a share lies outside its limits",
  examples: [
    { args: [2660105.4660505033, 0.67], gives: 2759570.308123356, source: "worked case A of the process balance" },
    { args: [-1, 0.67], gives: { raises: "domain" } },
    { args: [1e6], gives: { raises: "argument" } },
  ],
  seeAlso: ["CONCENTRATE_OUTPUT", "PELLETS_PER_HBI"],
});
