import { hbiMetallicFe as formula } from "../../model/formulas/reduction";
import { publish } from "../publish";
import { carbon, metallisation, pellet_grade } from "../technical/arguments";

export const hbiMetallicFe = publish(formula, {
  id: "HBI_METALLIC_FE",
  family: "HBI",
  summary: "Metallic Fe of HBI reduced from a pellet.",
  args: { pellet_grade, metallisation, carbon },
  refuses:
    "the pellet is richer than pure hematite, metallisation lies outside 0 to 1, or carbon is above that of cementite",
  examples: [
    { args: [0.6458507895259494], gives: 0.8168511810595097, source: "worked case A of the process balance" },
    { args: [0.67, 0.94, 0.013], gives: 0.8590614485306066, source: "worked case B of the process balance" },
    { args: [0.67, 1.01], gives: { raises: "domain" } },
    { args: ["0.67"], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_GRADE", "HBI_SPEC"],
});
