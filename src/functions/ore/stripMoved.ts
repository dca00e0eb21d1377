import { number } from "../args";
import { defineFunction } from "../define";
import { ore, TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("strip_moved");

export const stripMoved = defineFunction({
  id: "STRIP_MOVED",
  family: "Ore",
  summary: "Ore and waste moved in the mine.",
  args: { ore, strip_ratio: number("t/t", "Waste moved per ore", { min: 0 }) },
  returns: { type: "number", shape: "scalar", unit: "t", doc: "Rock moved" },
  ...published("strip_moved"),
  errors: { argument: TYPE_ERROR, domain: "ore or strip ratio is negative" },
  examples: [
    { args: [5569595.819543241, 2.5], gives: 19493585.36840134, source: "worked case A of the process balance" },
    { args: [1e6, -1], gives: { raises: "domain" } },
    { args: [1e6], gives: { raises: "argument" } },
  ],
  seeAlso: ["ORE_REQUIRED", "POWER_DEMAND"],
  compute: ({ ore, strip_ratio }) => compute(ore, strip_ratio),
});
