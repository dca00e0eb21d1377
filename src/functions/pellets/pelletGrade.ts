import { defineFunction } from "../define";
import { binder, binderLoi, concentrateGrade, magnetiteShare, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { concentrateWithinOxides } from "../technical/rules";

const compute = formula("pellet_grade");

export const pelletGrade = defineFunction({
  id: "PELLET_GRADE",
  family: "Pellets",
  summary: "Fe of the fired pellet: firing adds oxygen to magnetite, so a pellet is poorer than its concentrate.",
  args: { concentrate_grade: concentrateGrade, magnetite_share: magnetiteShare, binder, binder_loi: binderLoi },
  returns: { type: "number", shape: "scalar", unit: "t/t", doc: "Fe of the fired pellet, a fraction" },
  ...published("pellet_grade"),
  notes: ["A 67 % magnetite concentrate makes a 64.6 % pellet. Shaft furnaces ask for 66 % and more."],
  errors: {
    argument: TYPE_ERROR,
    domain: "the concentrate is richer than its pure oxides, or a share lies outside its limits",
  },
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
  compute: ({ concentrate_grade, magnetite_share, binder, binder_loi }) => {
    concentrateWithinOxides(concentrate_grade, magnetite_share);
    return compute(concentrate_grade, magnetite_share, binder, binder_loi);
  },
});
