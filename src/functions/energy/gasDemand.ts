import { optional } from "../args";
import { defineFunction } from "../define";
import { carbon, metallisation, pelletGrade, TYPE_ERROR } from "../technical/arguments";
import { published } from "../technical/formula";
import { demands, gas, gasFactor, gasHeat, hydrogenHeater, hydrogenLoss, hydrogenShare } from "./arguments";

export const gasDemand = defineFunction({
  id: "GAS_DEMAND",
  family: "Energy and carbon",
  summary: "Natural gas of reduction per tonne of HBI, with part of the reductant replaced by hydrogen.",
  args: {
    pellet_grade: pelletGrade,
    metallisation,
    carbon,
    hydrogen_share: optional(hydrogenShare, 0),
    hydrogen_heater: hydrogenHeater,
    gas,
    gas_heat: gasHeat,
    hydrogen_loss: hydrogenLoss,
    gas_factor: gasFactor,
  },
  returns: { type: "number", shape: "scalar", unit: "GJ/t HBI", doc: "Gas, lower heating value" },
  ...published("gas_demand"),
  notes: [
    "Gas and hydrogen together must bring the heat of reaction (first law), and gas must bring the carbon that the HBI holds.",
    "The gas of the pellet plant comes on top.",
  ],
  errors: {
    argument: TYPE_ERROR,
    domain:
      "the energy is below the heat of reaction, the carbon supplied below that of the HBI, or a share outside its limits",
  },
  examples: [
    { args: [0.67], gives: 10, source: "no hydrogen: the gas of the plant" },
    { args: [0.67, 0.94, 0.013, 0.3], gives: 7.6, source: "process reference, 30 % hydrogen: 8 · 0.7 + 2" },
    {
      args: [0.67, 0.94, 0.013, 0, 0, 6],
      gives: { raises: "domain" },
      source: "6 GJ are less than the 6.90 of the reaction",
    },
    { args: [0.67, 0.94, 0.013, 1, 1], gives: { raises: "domain" }, source: "without gas there is no carbon source" },
    { args: [true], gives: { raises: "argument" } },
  ],
  seeAlso: ["HYDROGEN_DEMAND", "CO2_INTENSITY"],
  compute: (args) => demands(args).gas,
});
