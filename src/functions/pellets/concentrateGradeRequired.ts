import { defineFunction } from "../define";
import { binder, binderLoi, magnetiteShare, pelletGrade, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { pelletPossible } from "../technical/rules";

const compute = formula("concentrate_grade_required");

export const concentrateGradeRequired = defineFunction({
  id: "CONCENTRATE_GRADE_REQUIRED",
  family: "Pellets",
  summary: "Fe of the concentrate that a fired pellet of a grade needs.",
  args: { pellet_grade: pelletGrade, magnetite_share: magnetiteShare, binder, binder_loi: binderLoi },
  returns: { type: "number", shape: "scalar", unit: "t/t", doc: "Fe of the concentrate, a fraction" },
  ...published("concentrate_grade_required"),
  errors: { argument: TYPE_ERROR, domain: "the concentrate would have to be richer than its pure oxides" },
  examples: [
    { args: [0.67], gives: 0.6958801203031275, source: "worked case B: a 67 % pellet needs 69.59 %" },
    { args: [0.6458507895259494], gives: 0.67, source: "inverse of PELLET_GRADE in worked case A" },
    { args: [0.699], gives: { raises: "domain" }, source: "it would need 0.727, pure magnetite holds 0.7236" },
    { args: ["67 %"], gives: { raises: "argument" } },
  ],
  seeAlso: ["PELLET_GRADE"],
  compute: ({ pellet_grade, magnetite_share, binder, binder_loi }) => {
    const required = compute(pellet_grade, magnetite_share, binder, binder_loi);
    pelletPossible(pellet_grade, required, magnetite_share);
    return required;
  },
});
