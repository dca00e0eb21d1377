import { furnaceHydrogen as formula } from "../../model/formulas/energy";
import { publish } from "../publish";
import {
  carbon,
  gas,
  gas_factor,
  gas_heat,
  hydrogen_heater,
  hydrogen_loss,
  hydrogen_share,
  metallisation,
  pellet_grade,
  reference_carbon,
  reference_grade,
  reference_metallisation,
} from "../technical/arguments";
import { carbonFromFurnaceGas, energyAboveFloor, heatWithinGas } from "../technical/rules";

export const hydrogenDemand = publish(formula, {
  id: "HYDROGEN_DEMAND",
  family: "Energy and carbon",
  summary: "Imported hydrogen per tonne of HBI at a share of the reduction.",
  args: {
    pellet_grade,
    hydrogen_share,
    metallisation,
    carbon,
    hydrogen_heater,
    hydrogen_loss,
    gas,
    gas_heat,
    gas_factor,
    reference_grade,
    reference_metallisation,
    reference_carbon,
  },
  rules: [heatWithinGas, energyAboveFloor, carbonFromFurnaceGas],
  result: "Hydrogen; times 1000 for kg per tonne",
  notes: [
    "By lower heating value, 120 GJ/t: a heater fired with hydrogen takes gas_heat / 120.",
    "With hydrogen alone there is no carbon source: carbon must be 0.",
    "Hydrogen that heats follows the furnace as gas does in GAS_DEMAND: gas_heat holds at the reference point. In the project's model it does so where reduction.gas_follows is yes; at no it is that of the reference point, whatever the pellet, metallisation and carbon.",
  ],
  refuses:
    "more gas heats than there is, the energy is below the heat of reaction, the carbon supplied below that of the HBI, or a share outside its limits",
  examples: [
    {
      args: [0.67, 0.3],
      gives: 0.014679916333593,
      agrees: { figure: 0.0147, within: 2e-3 },
      source: "the formula; process reference, 30 % hydrogen: 14.7 kg/t (within 0.2 %)",
    },
    {
      args: [0.67, 1, 0.94, 0, 1],
      gives: 0.0654207284239293,
      agrees: { figure: 0.0656, within: 0.01 },
      source: "the formula; process reference, all hydrogen: 65.6 kg/t at 1.3 % carbon (within 1 %)",
    },
    { args: [0.67, 1.3], gives: { raises: "domain" } },
    { args: [0.67], gives: { raises: "argument" } },
  ],
  seeAlso: ["GAS_DEMAND"],
});
