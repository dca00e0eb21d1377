import { pelletGrade as formula } from "../../model/formulas/pellets";
import { publish } from "../publish";
import { binder, binder_loi, concentrate_grade, magnetite_share } from "../technical/arguments";
import { concentrateWithinOxides } from "../technical/rules";

export const pelletGrade = publish(formula, {
  id: "PELLET_GRADE",
  family: "Pellets",
  summary: "Fe of the fired pellet: firing adds oxygen to magnetite, so a pellet is poorer than its concentrate.",
  args: { concentrate_grade, magnetite_share, binder, binder_loi },
  rules: [concentrateWithinOxides],
  notes: ["A 67 % magnetite concentrate makes a 64.6 % pellet. Shaft furnaces ask for 66 % and more."],
  refuses: "the concentrate is richer than its pure oxides, or a share lies outside its limits",
  examples: [
    { args: [0.67], gives: 0.6458507895259494, source: "worked case A of the process balance" },
    {
      args: [0.67, 1, 0, 0],
      gives: 0.649230269771482,
      source: "1 / (1 / 0.67 + 0.0477482...) in 40-digit arithmetic, no binder",
    },
    { args: [0.71, 0], gives: { raises: "domain" }, source: "hematite holds 0.6994 at most" },
    { args: [null], gives: { raises: "argument" } },
  ],
  seeAlso: ["CONCENTRATE_GRADE_REQUIRED", "HBI_GRADE"],
});
