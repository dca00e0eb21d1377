import { powerDemand as formula } from "../../model/formulas/energy";
import { parameter } from "../parameter";
import { publish } from "../publish";

const power = (doc: string, standard: number) => parameter(doc, { min: 0 }, standard);

export const powerDemand = publish(formula, {
  id: "POWER_DEMAND",
  family: "Energy and carbon",
  summary: "Electricity of mine, concentrator, pellet plant and reduction per tonne of HBI.",
  args: {
    ore_per_hbi: parameter("Ore per HBI", { min: 0 }),
    pellets_per_hbi: parameter(
      "New pellets per HBI; fines are fired again free of charge",
      { min: 0 },
      undefined,
      "perHbi",
    ),
    strip_ratio: power("Waste moved per ore", 2.5),
    mine_power: power("Electricity per rock moved", 1),
    concentrator_power: power("Electricity per ore", 25),
    pellet_power: power("Electricity per new pellet", 45),
    reduction_power: power("Electricity per HBI", 110),
  },
  result: "Electricity per HBI",
  refuses: "a value is negative",
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
});
