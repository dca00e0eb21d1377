import { massYield as formula } from "../../model/formulas/concentrate";
import { publish } from "../publish";
import { concentrate_grade, feed_grade, tailings_grade } from "../technical/arguments";
import { feedBelowConcentrate, tailingsBelowFeed } from "../technical/rules";

export const massYield = publish(formula, {
  id: "MASS_YIELD",
  family: "Concentrate",
  summary: "Concentrate made per tonne of ore, from three assays (two-product formula).",
  args: { feed_grade, concentrate_grade, tailings_grade },
  rules: [tailingsBelowFeed, feedBelowConcentrate],
  refuses: "grades must run tailings < feed < concentrate, none above pure magnetite (0.7236)",
  examples: [
    { args: [0.4, 0.67, 0.137], gives: 0.4934333958724203, source: "(0.4 - 0.137) / (0.67 - 0.137)" },
    { args: [0.4, 0.4, 0.1], gives: { raises: "domain" } },
    { args: [0.4, 0.67, null], gives: { raises: "argument" } },
  ],
  seeAlso: ["FE_RECOVERY", "CONCENTRATE_OUTPUT"],
});
