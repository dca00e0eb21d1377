import { feedGrade as formula } from "../../model/formulas/ore";
import { MAGNETITE } from "../../model/inputs/pureOxides";
import { parameter } from "../parameter";
import { publish } from "../publish";

export const feedGrade = publish(formula, {
  id: "FEED_GRADE",
  family: "Ore",
  summary: "Fe of the mill feed after waste rock has diluted the ore.",
  args: {
    ore_grade: parameter("Fe of the ore in the ground, a fraction", { above: 0, max: MAGNETITE }),
    dilution: parameter("Waste that comes along per recovered ore", { min: 0 }, undefined, "dilution"),
    waste_grade: parameter("Fe of that waste, a fraction", { min: 0, max: MAGNETITE }),
  },
  refuses: "a grade is negative or richer than pure magnetite, or dilution is negative",
  examples: [
    { args: [0.4, 0.06, 0.1], gives: 0.3830188679245283, source: "(0.4 + 0.06 · 0.1) / 1.06" },
    { args: [0.4, 0, 0.1], gives: 0.4, source: "no dilution" },
    { args: [40, 0.06, 0.1], gives: { raises: "domain" } },
    { args: [0.4, true, 0.1], gives: { raises: "argument" } },
  ],
  seeAlso: ["RESERVE_LIFE", "FE_RECOVERY"],
});
