import { number, optional } from "../args";
import { defineFunction } from "../define";
import { TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("power_demand");
const power = (unit: string, doc: string, value: number) => optional(number(unit, doc, { min: 0 }), value);

export const powerDemand = defineFunction({
  id: "POWER_DEMAND",
  family: "Energy and carbon",
  summary: "Electricity of mine, concentrator, pellet plant and reduction per tonne of HBI.",
  args: {
    ore_per_hbi: number("t/t", "Ore per HBI", { min: 0 }),
    pellets_per_hbi: number("t/t", "New pellets per HBI; fines are fired again free of charge", { min: 0 }),
    strip_ratio: power("t/t", "Waste moved per ore", 2.5),
    mine_power: power("kWh/t", "Electricity per rock moved", 1),
    concentrator_power: power("kWh/t", "Electricity per ore", 25),
    pellet_power: power("kWh/t", "Electricity per new pellet", 45),
    reduction_power: power("kWh/t", "Electricity per HBI", 110),
  },
  returns: { type: "number", shape: "scalar", unit: "kWh/t HBI", doc: "Electricity per HBI" },
  ...published("power_demand"),
  errors: { argument: TYPE_ERROR, domain: "a value is negative" },
  examples: [
    {
      args: [2.7847979097716204, 1.379785154061678],
      gives: 251.45707236126668,
      source: "worked case A: 502,914,145 kWh for 2 Mt",
    },
    { args: [2.8, -1], gives: { raises: "domain" } },
    { args: [2.8], gives: { raises: "argument" } },
  ],
  seeAlso: ["ORE_REQUIRED", "PELLETS_PER_HBI", "BOND_ENERGY"],
  compute: ({
    ore_per_hbi,
    pellets_per_hbi,
    strip_ratio,
    mine_power,
    concentrator_power,
    pellet_power,
    reduction_power,
  }) =>
    compute(ore_per_hbi, strip_ratio, pellets_per_hbi, mine_power, concentrator_power, pellet_power, reduction_power),
});
