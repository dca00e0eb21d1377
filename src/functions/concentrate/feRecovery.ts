import { defineFunction } from "../define";
import { concentrateGrade, feedGrade, TYPE_ERROR, tailingsGrade } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { assaysInOrder } from "../technical/rules";

const compute = formula("fe_recovery");

export const feRecovery = defineFunction({
  id: "FE_RECOVERY",
  family: "Concentrate",
  summary: "Iron recovery of a concentrator from three assays (two-product formula).",
  args: { feed_grade: feedGrade, concentrate_grade: concentrateGrade, tailings_grade: tailingsGrade },
  returns: { type: "number", shape: "scalar", unit: "t/t", doc: "Fe in the concentrate per Fe in the feed" },
  ...published("fe_recovery"),
  errors: {
    argument: TYPE_ERROR,
    domain: "grades must run tailings < feed < concentrate, none above pure magnetite (0.7236)",
  },
  examples: [
    {
      args: [0.4, 0.67, 0.137],
      gives: 0.8265009380863039,
      source: "0.67 · (0.4 - 0.137) / (0.4 · (0.67 - 0.137)); tailings of the Abakan skarn mill, geokniga.org 23194",
    },
    { args: [0.4, 0.67, 0.15314285714285714], gives: 0.8, source: "worked case A of the process balance" },
    { args: [0.4, 0.67, 0.45], gives: { raises: "domain" } },
    { args: [0.4, 0.75, 0.1], gives: { raises: "domain" } },
    { args: ["0.4", 0.67, 0.1], gives: { raises: "argument" } },
  ],
  seeAlso: ["MASS_YIELD", "TAILINGS_GRADE"],
  compute: ({ feed_grade, concentrate_grade, tailings_grade }) => {
    assaysInOrder(feed_grade, concentrate_grade, tailings_grade);
    return compute(feed_grade, concentrate_grade, tailings_grade);
  },
});
