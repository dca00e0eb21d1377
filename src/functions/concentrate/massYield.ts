import { defineFunction } from "../define";
import { concentrateGrade, feedGrade, TYPE_ERROR, tailingsGrade } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { assaysInOrder } from "../technical/rules";

const compute = formula("mass_yield");

export const massYield = defineFunction({
  id: "MASS_YIELD",
  family: "Concentrate",
  summary: "Concentrate made per tonne of ore, from three assays (two-product formula).",
  args: { feed_grade: feedGrade, concentrate_grade: concentrateGrade, tailings_grade: tailingsGrade },
  returns: { type: "number", shape: "scalar", unit: "t/t", doc: "Concentrate per ore" },
  ...published("mass_yield"),
  errors: {
    argument: TYPE_ERROR,
    domain: "grades must run tailings < feed < concentrate, none above pure magnetite (0.7236)",
  },
  examples: [
    { args: [0.4, 0.67, 0.137], gives: 0.4934333958724203, source: "(0.4 - 0.137) / (0.67 - 0.137)" },
    { args: [0.4, 0.4, 0.1], gives: { raises: "domain" } },
    { args: [0.4, 0.67, null], gives: { raises: "argument" } },
  ],
  seeAlso: ["FE_RECOVERY", "CONCENTRATE_OUTPUT"],
  compute: ({ feed_grade, concentrate_grade, tailings_grade }) => {
    assaysInOrder(feed_grade, concentrate_grade, tailings_grade);
    return compute(feed_grade, concentrate_grade, tailings_grade);
  },
});
