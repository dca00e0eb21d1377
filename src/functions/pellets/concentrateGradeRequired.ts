import { concentrateGradeRequired as formula } from "../../model/formulas/pellets";
import { publish } from "../publish";
import { binder, binder_loi, magnetite_share, pellet_grade } from "../technical/arguments";
import { pelletPossible } from "../technical/rules";

export const concentrateGradeRequired = publish(formula, {
  id: "CONCENTRATE_GRADE_REQUIRED",
  family: "Pellets",
  summary: "Fe of the concentrate that a fired pellet of a grade needs.",
  args: { pellet_grade, magnetite_share, binder, binder_loi },
  rules: [pelletPossible],
  refuses: "the concentrate would have to be richer than its pure oxides",
  examples: [
    { args: [0.67], gives: 0.6958801203031275, source: "worked case B: a 67 % pellet needs 69.59 %" },
    { args: [0.6458507895259494], gives: 0.67, source: "inverse of PELLET_GRADE in worked case A" },
    { args: [0.699], gives: { raises: "domain" }, source: "it would need 0.727, pure magnetite holds 0.7236" },
    { args: ["67 %"], gives: { raises: "argument" } },
  ],
  seeAlso: ["PELLET_GRADE"],
});
