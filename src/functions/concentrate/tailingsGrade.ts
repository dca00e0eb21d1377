import { defineFunction } from "../define";
import { concentrateGrade, feedGrade, recovery, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { feedBelowConcentrate } from "../technical/rules";

const compute = formula("tailings_grade");

export const tailingsGrade = defineFunction({
  id: "TAILINGS_GRADE",
  family: "Concentrate",
  summary: "Fe that a concentrator leaves in its tailings at a recovery.",
  args: { feed_grade: feedGrade, concentrate_grade: concentrateGrade, recovery },
  returns: { type: "number", shape: "scalar", unit: "t/t", doc: "Fe of the tailings, a fraction" },
  ...published("tailings_grade"),
  errors: {
    argument: TYPE_ERROR,
    domain: "the feed is as rich as the concentrate, a grade is above pure magnetite, or the recovery is above 1",
  },
  examples: [
    { args: [0.4, 0.67, 0.8], gives: 0.15314285714285714, source: "worked case A of the process balance" },
    { args: [0.4, 0.67, 1], gives: 0, source: "all iron recovered" },
    { args: [0.4, 0.67, 1.1], gives: { raises: "domain" } },
    { args: [0.4, 0.67, ""], gives: { raises: "argument" } },
  ],
  seeAlso: ["FE_RECOVERY"],
  compute: ({ feed_grade, concentrate_grade, recovery }) => {
    feedBelowConcentrate(feed_grade, concentrate_grade);
    return compute(feed_grade, concentrate_grade, recovery);
  },
});
