import { reserveLife as formula } from "../../model/formulas/ore";
import { parameter } from "../parameter";
import { publish } from "../publish";

export const reserveLife = publish(formula, {
  id: "RESERVE_LIFE",
  family: "Ore",
  summary: "Years that an ore reserve lasts at a rate of ore.",
  args: {
    reserve: parameter("Ore in the ground", { min: 0 }, undefined, "dryTonnes"),
    ore_rate: parameter("Ore fed to the mill", { above: 0 }),
    mining_recovery: parameter("Ore recovered per ore in the ground", { above: 0, max: 1 }, 1),
    dilution: parameter("Waste that comes along per recovered ore", { min: 0 }, 0, "dilution"),
  },
  notes: [
    "Leave mining recovery at 1 and dilution at 0 for a reserve after the JORC Code, which contains both already.",
  ],
  refuses: "the ore rate is not positive, or a share lies outside its limits",
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
});
