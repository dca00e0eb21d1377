import { defineFunction } from "../define";
import { carbon, metallisation, pelletGrade, TYPE_ERROR } from "../technical/arguments";
import { published } from "../technical/formula";
import { demands, gas, gasFactor, gasHeat, hydrogenHeater, hydrogenLoss, hydrogenShare } from "./arguments";

export const hydrogenDemand = defineFunction({
  id: "HYDROGEN_DEMAND",
  family: "Energy and carbon",
  summary: "Imported hydrogen per tonne of HBI at a share of the reduction.",
  args: {
    pellet_grade: pelletGrade,
    hydrogen_share: hydrogenShare,
    metallisation,
    carbon,
    hydrogen_heater: hydrogenHeater,
    hydrogen_loss: hydrogenLoss,
    gas,
    gas_heat: gasHeat,
    gas_factor: gasFactor,
  },
  returns: { type: "number", shape: "scalar", unit: "t H2/t HBI", doc: "Hydrogen; times 1000 for kg per tonne" },
  ...published("hydrogen_demand"),
  notes: ["With hydrogen alone there is no carbon source: carbon must be 0."],
  errors: {
    argument: TYPE_ERROR,
    domain:
      "the energy is below the heat of reaction, the carbon supplied below that of the HBI, or a share outside its limits",
  },
  examples: [
    {
      args: [0.67, 0.3],
      gives: 0.014679916333593,
      agrees: { figure: 0.0147, within: 2e-3 },
      source: "the formula; process reference, 30 % hydrogen: 14.7 kg/t (within 0.2 %)",
    },
    {
      args: [0.67, 1, 0.94, 0, 1],
      gives: 0.06624422942788,
      agrees: { figure: 0.0656, within: 0.01 },
      source: "the formula; process reference, all hydrogen: 65.6 kg/t at 1.3 % carbon (within 1 %)",
    },
    { args: [0.67, 1.3], gives: { raises: "domain" } },
    { args: [0.67], gives: { raises: "argument" } },
  ],
  seeAlso: ["GAS_DEMAND"],
  compute: (args) => demands(args).hydrogen,
});
