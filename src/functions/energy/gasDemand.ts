import { furnaceGas as formula } from "../../model/formulas/energy";
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

export const gasDemand = publish(formula, {
  id: "GAS_DEMAND",
  family: "Energy and carbon",
  summary: "Natural gas of reduction per tonne of HBI, with part of the reductant replaced by hydrogen.",
  args: {
    pellet_grade,
    metallisation,
    carbon,
    hydrogen_share: { ...hydrogen_share, standard: 0 },
    hydrogen_heater,
    gas,
    gas_heat,
    hydrogen_loss,
    gas_factor,
    reference_grade,
    reference_metallisation,
    reference_carbon,
  },
  rules: [heatWithinGas, energyAboveFloor, carbonFromFurnaceGas],
  result: "Gas, lower heating value",
  notes: [
    "Gas and hydrogen together must bring the heat of reaction (first law), and gas must bring the carbon that the HBI holds.",
    "This function's gas follows the furnace: [gas] holds at the reference point, and any other pellet, metallisation or carbon takes it in proportion to the least energy of reduction.",
    "In the project's model that is a choice: reduction.gas_follows = yes takes gas as here; at no it takes reduction.gas whatever the pellet, metallisation and carbon, which is what this function gives at the reference point. A part that is burnt whatever the output is reduction.gas_idle there, and not in this function.",
    "The gas of the pellet plant comes on top.",
  ],
  refuses:
    "more gas heats than there is, the energy is below the heat of reaction, the carbon supplied below that of the HBI, or a share outside its limits",
  examples: [
    { args: [0.67], gives: 10, source: "no hydrogen, at the reference point: the gas of the plant" },
    {
      args: [0.62, 0.8, 0],
      gives: 7.479866804035291,
      source: "10 · 5.164 / 6.903, the least energies of this product and of the reference point",
    },
    {
      args: [0.69, 0.99, 0.03],
      gives: 11.500176810507073,
      source: "10 · 7.939 / 6.903: a rich pellet, reduced far, with much carbon",
    },
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
});
