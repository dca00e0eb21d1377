import { number, optional } from "../args";
import { defineFunction } from "../define";
import { TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("reserve_life");

export const reserveLife = defineFunction({
  id: "RESERVE_LIFE",
  family: "Ore",
  summary: "Years that an ore reserve lasts at a rate of ore.",
  args: {
    reserve: number("t", "Ore in the ground", { min: 0 }),
    ore_rate: number("t/y", "Ore fed to the mill", { above: 0 }),
    mining_recovery: optional(number("t/t", "Ore recovered per ore in the ground", { above: 0, max: 1 }), 1),
    dilution: optional(number("t/t", "Waste that comes along per recovered ore", { min: 0 }), 0),
  },
  returns: { type: "number", shape: "scalar", unit: "y", doc: "Years" },
  ...published("reserve_life"),
  notes: [
    "Leave mining recovery at 1 and dilution at 0 for a reserve after the JORC Code, which contains both already.",
  ],
  errors: { argument: TYPE_ERROR, domain: "the ore rate is not positive, or a share lies outside its limits" },
  examples: [
    {
      args: [187e6, 5569595.819543241],
      gives: 33.57514729234621,
      source: "worked case A: 187 Mt for 2 Mt/y of HBI from 67 % concentrate",
    },
    { args: [187e6, 6e6, 0.95, 0.06], gives: 31.384833333333333, source: "187 · 0.95 · 1.06 / 6" },
    { args: [187e6, 0], gives: { raises: "domain" } },
    { args: ["187 Mt", 6e6], gives: { raises: "argument" } },
  ],
  seeAlso: ["ORE_REQUIRED", "FEED_GRADE"],
  compute: ({ reserve, ore_rate, mining_recovery, dilution }) => compute(reserve, ore_rate, mining_recovery, dilution),
});
