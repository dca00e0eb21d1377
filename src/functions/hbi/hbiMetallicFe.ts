import { defineFunction } from "../define";
import { carbon, metallisation, pelletGrade, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("hbi_metallic_fe");

export const hbiMetallicFe = defineFunction({
  id: "HBI_METALLIC_FE",
  family: "HBI",
  summary: "Metallic Fe of HBI reduced from a pellet.",
  args: { pellet_grade: pelletGrade, metallisation, carbon },
  returns: { type: "number", shape: "scalar", unit: "t/t", doc: "Metallic Fe, a fraction" },
  ...published("hbi_metallic_fe"),
  errors: {
    argument: TYPE_ERROR,
    domain:
      "the pellet is richer than pure hematite, metallisation lies outside 0 to 1, or carbon is above that of cementite",
  },
  examples: [
    { args: [0.6458507895259494], gives: 0.8168511810595097, source: "worked case A of the process balance" },
    { args: [0.67, 0.94, 0.013], gives: 0.8590614485306066, source: "worked case B of the process balance" },
    { args: [0.67, 1.01], gives: { raises: "domain" } },
    { args: ["0.67"], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_GRADE", "HBI_SPEC"],
  compute: ({ pellet_grade, metallisation, carbon }) => compute(pellet_grade, metallisation, carbon),
});
