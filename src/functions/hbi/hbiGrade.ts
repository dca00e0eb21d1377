import { hbiGrade as formula } from "../../model/formulas/reduction";
import { publish } from "../publish";
import { carbon, metallisation, pellet_grade } from "../technical/arguments";

export const hbiGrade = publish(formula, {
  id: "HBI_GRADE",
  family: "HBI",
  summary: "Total Fe of HBI reduced from a pellet.",
  args: { pellet_grade, metallisation, carbon },
  notes: ["Iron that is not metallic is counted as FeO. Buyers around the Mediterranean ask for 0.90 and more."],
  refuses:
    "the pellet is richer than pure hematite, metallisation lies outside 0 to 1, or carbon is above that of cementite",
  examples: [
    { args: [0.6458507895259494], gives: 0.8689906181484146, source: "worked case A of the process balance" },
    { args: [0.67, 0.94, 0.013], gives: 0.9138951580112837, source: "worked case B of the process balance" },
    { args: [0.72], gives: { raises: "domain" } },
    { args: [], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_METALLIC_FE", "HBI_SPEC"],
});
