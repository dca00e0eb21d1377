import { number, optional } from "../args";
import { defineFunction } from "../define";
import { carbon, TYPE_ERROR } from "../technical/arguments";
import { constant, formula, published } from "../technical/formula";
import { carbonSupplied } from "../technical/rules";
import { gasFactor } from "./arguments";

const compute = formula("co2_intensity");
const dioxidePerCarbon = constant("carbon_dioxide_per_carbon");

export const co2Intensity = defineFunction({
  id: "CO2_INTENSITY",
  family: "Energy and carbon",
  summary: "Direct CO2 (scope 1) per tonne of HBI: gas burnt, less the carbon that leaves in the HBI.",
  args: {
    reduction_gas: number("GJ/t HBI", "Gas of reduction, as GAS_DEMAND gives it", { min: 0 }),
    pellet_gas: optional(number("GJ/t HBI", "Gas of the pellet plant", { min: 0 }), 0),
    carbon,
    gas_factor: gasFactor,
  },
  returns: { type: "number", shape: "scalar", unit: "t CO2/t HBI", doc: "Direct emissions" },
  ...published("co2_intensity"),
  notes: ["Electricity (scope 2) and hydrogen made elsewhere are not in it."],
  errors: { argument: TYPE_ERROR, domain: "the gas brings less carbon than the HBI holds, or a value is negative" },
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
  compute: ({ reduction_gas, pellet_gas, carbon, gas_factor }) => {
    carbonSupplied((reduction_gas * gas_factor) / dioxidePerCarbon, carbon);
    return compute(reduction_gas, pellet_gas, gas_factor, carbon);
  },
});
