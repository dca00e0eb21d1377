import { co2Intensity as formula } from "../../model/formulas/energy";
import { parameter } from "../parameter";
import { publish } from "../publish";
import { carbon, gas_factor } from "../technical/arguments";
import { carbonFromGas } from "../technical/rules";

export const co2Intensity = publish(formula, {
  id: "CO2_INTENSITY",
  family: "Energy and carbon",
  summary: "Direct CO2 (scope 1) per tonne of HBI: gas burnt, less the carbon that leaves in the HBI.",
  args: {
    reduction_gas: parameter("Gas of reduction, as GAS_DEMAND gives it", { min: 0 }, undefined, "reductionGas"),
    pellet_gas: parameter("Gas of the pellet plant", { min: 0 }, 0),
    carbon,
    gas_factor,
  },
  rules: [carbonFromGas],
  notes: ["Electricity (scope 2) and hydrogen made elsewhere are not in it."],
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
    { args: [0, 0, 0.013], gives: { raises: "domain" } },
    { args: ["ten"], gives: { raises: "argument" } },
  ],
  seeAlso: ["GAS_DEMAND", "CBAM_COST"],
});
