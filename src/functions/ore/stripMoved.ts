import { stripMoved as formula } from "../../model/formulas/ore";
import { parameter } from "../parameter";
import { publish } from "../publish";
import { ore } from "../technical/arguments";

export const stripMoved = publish(formula, {
  id: "STRIP_MOVED",
  family: "Ore",
  summary: "Ore and waste moved in the mine.",
  args: { ore, strip_ratio: parameter("Waste moved per ore", { min: 0 }) },
  refuses: "ore or strip ratio is negative",
  examples: [
    { args: [5569595.819543241, 2.5], gives: 19493585.36840134, source: "worked case A of the process balance" },
    { args: [1e6, -1], gives: { raises: "domain" } },
    { args: [1e6], gives: { raises: "argument" } },
  ],
  seeAlso: ["ORE_REQUIRED", "POWER_DEMAND"],
});
