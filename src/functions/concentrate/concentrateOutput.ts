import { concentrateOutput as formula } from "../../model/formulas/concentrate";
import { publish } from "../publish";
import { concentrate_grade, feed_grade, ore, recovery } from "../technical/arguments";
import { feedBelowConcentrate } from "../technical/rules";

export const concentrateOutput = publish(formula, {
  id: "CONCENTRATE_OUTPUT",
  family: "Concentrate",
  summary: "Concentrate made from ore at a recovery.",
  args: { ore, feed_grade, concentrate_grade, recovery },
  rules: [feedBelowConcentrate],
  refuses: "the feed is as rich as the concentrate, a grade is above pure magnetite, or the recovery is above 1",
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
});
