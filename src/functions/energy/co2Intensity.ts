import { co2Embedded as formula } from "../../model/formulas/energy";
import { parameter } from "../parameter";
import { publish } from "../publish";
import { carbon, gas_factor } from "../technical/arguments";
import { carbonFromGas } from "../technical/rules";

export const co2Intensity = publish(formula, {
  id: "CO2_INTENSITY",
  family: "Energy and carbon",
  summary:
    "Direct CO2 (scope 1) per tonne of HBI: gas burnt, less the carbon that leaves in the HBI; with precursors, the embedded CO2.",
  args: {
    reduction_gas: parameter("Gas of reduction, as GAS_DEMAND gives it", { min: 0 }, undefined, "reductionGas"),
    pellet_gas: parameter("Gas of the pellet plant", { min: 0 }, 0),
    carbon,
    gas_factor,
    other_direct: parameter("Other direct emissions: carbonate flux, diesel of the mine", { min: 0 }, 0),
    precursors: parameter("Emissions embedded in bought pellets and hydrogen", { min: 0 }, 0),
  },
  rules: [carbonFromGas],
  notes: [
    "Electricity (scope 2) is not in it, and of hydrogen made elsewhere only what is given as a precursor.",
    "At the EU border bought pellets count with direct and indirect emissions, hydrogen with direct ones; diesel of the mine does not count.",
  ],
  refuses: "the gas brings less carbon than the HBI holds, or a value is negative",
  examples: [
    {
      args: [10, 0.48292480392],
      gives: 0.5404593281905347,
      source: "worked case A of the process balance",
    },
    {
      args: [7.6],
      gives: 0.3787272466905,
      agrees: { figure: 0.379, within: 2e-3 },
      source: "the formula; process reference, 30 % hydrogen: 379 kg/t (within 0.2 %)",
    },
    {
      args: [10, 0.49095, 0.013, 0.0561, 0, 0.253],
      gives: 0.7939095416905336,
      source: "the formula; bought pellets of Brazil add 0.253",
    },
    { args: [0, 0, 0.013], gives: { raises: "domain" } },
    { args: ["ten"], gives: { raises: "argument" } },
  ],
  seeAlso: ["GAS_DEMAND", "CBAM_COST"],
});
