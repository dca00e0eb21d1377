import { tailingsGrade as formula } from "../../model/formulas/concentrate";
import { publish } from "../publish";
import { concentrate_grade, feed_grade, recovery } from "../technical/arguments";
import { feedBelowConcentrate } from "../technical/rules";

export const tailingsGrade = publish(formula, {
  id: "TAILINGS_GRADE",
  family: "Concentrate",
  summary: "Fe that a concentrator leaves in its tailings at a recovery.",
  args: { feed_grade, concentrate_grade, recovery },
  rules: [feedBelowConcentrate],
  refuses: "the feed is as rich as the concentrate, a grade is above pure magnetite, or the recovery is above 1",
  examples: [
    { args: [0.4, 0.67, 0.8], gives: 0.15314285714285714, source: "worked case A of the process balance" },
    { args: [0.4, 0.67, 1], gives: 0, source: "all iron recovered" },
    { args: [0.4, 0.67, 1.1], gives: { raises: "domain" } },
    { args: [0.4, 0.67, ""], gives: { raises: "argument" } },
  ],
  seeAlso: ["FE_RECOVERY"],
});
