import { defineFunction } from "../define";
import { concentrateGrade, feedGrade, ore, recovery, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";
import { feedBelowConcentrate } from "../technical/rules";

const compute = formula("concentrate_output");

export const concentrateOutput = defineFunction({
  id: "CONCENTRATE_OUTPUT",
  family: "Concentrate",
  summary: "Concentrate made from ore at a recovery.",
  args: { ore, feed_grade: feedGrade, concentrate_grade: concentrateGrade, recovery },
  returns: { type: "number", shape: "scalar", unit: "t", doc: "Concentrate" },
  ...published("concentrate_output"),
  errors: {
    argument: TYPE_ERROR,
    domain: "the feed is as rich as the concentrate, a grade is above pure magnetite, or the recovery is above 1",
  },
  examples: [
    {
      args: [5569595.819543241, 0.4, 0.67, 0.8],
      gives: 2660105.4660505033,
      source: "worked case A of the process balance",
    },
    { args: [5569595.819543241, 0.7, 0.67, 0.8], gives: { raises: "domain" } },
    { args: [5569595.819543241, 0.4, 0.67], gives: { raises: "argument" } },
  ],
  seeAlso: ["MASS_YIELD", "PELLET_OUTPUT"],
  compute: ({ ore, feed_grade, concentrate_grade, recovery }) => {
    feedBelowConcentrate(feed_grade, concentrate_grade);
    return compute(ore, feed_grade, concentrate_grade, recovery);
  },
});
