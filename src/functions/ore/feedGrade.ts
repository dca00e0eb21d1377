import { number } from "../args";
import { defineFunction } from "../define";
import { MAGNETITE, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("feed_grade");

export const feedGrade = defineFunction({
  id: "FEED_GRADE",
  family: "Ore",
  summary: "Fe of the mill feed after waste rock has diluted the ore.",
  args: {
    ore_grade: number("t/t", "Fe of the ore in the ground, a fraction", { above: 0, max: MAGNETITE }),
    dilution: number("t/t", "Waste that comes along per recovered ore", { min: 0 }),
    waste_grade: number("t/t", "Fe of that waste, a fraction", { min: 0, max: MAGNETITE }),
  },
  returns: { type: "number", shape: "scalar", unit: "t/t", doc: "Fe of the feed, a fraction" },
  ...published("feed_grade"),
  errors: {
    argument: TYPE_ERROR,
    domain: "a grade is negative or richer than pure magnetite, or dilution is negative",
  },
  examples: [
    { args: [0.4, 0.06, 0.1], gives: 0.3830188679245283, source: "(0.4 + 0.06 · 0.1) / 1.06" },
    { args: [0.4, 0, 0.1], gives: 0.4, source: "no dilution" },
    { args: [40, 0.06, 0.1], gives: { raises: "domain" } },
    { args: [0.4, true, 0.1], gives: { raises: "argument" } },
  ],
  seeAlso: ["RESERVE_LIFE", "FE_RECOVERY"],
  compute: ({ ore_grade, dilution, waste_grade }) => compute(ore_grade, dilution, waste_grade),
});
