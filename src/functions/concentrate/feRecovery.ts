import { feRecovery as formula } from "../../model/formulas/concentrate";
import { publish } from "../publish";
import { concentrate_grade, feed_grade, tailings_grade } from "../technical/arguments";
import { feedBelowConcentrate, tailingsBelowFeed } from "../technical/rules";

export const feRecovery = publish(formula, {
  id: "FE_RECOVERY",
  family: "Concentrate",
  summary: "Iron recovery of a concentrator from three assays (two-product formula).",
  args: { feed_grade, concentrate_grade, tailings_grade },
  rules: [tailingsBelowFeed, feedBelowConcentrate],
  refuses: "grades must run tailings < feed < concentrate, none above pure magnetite (0.7236)",
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
});
