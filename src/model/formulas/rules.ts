import { define } from "../../formula/language/model";
import { carbon, concentrate_grade, f80, feed_grade, gas, gas_heat, p80, tailings_grade } from "./parameters";

// The conditions that break a rule of nature or of the market. The rules of a run (judgement/feasibility.ts) and the guards of worksheet
// functions (functions/technical/rules.ts) read them here.

export const rounding = define("rounding", {}, "1", "Rounding that no rule minds", "0.000000000001", "Definition");

export const concentratePoor = define(
  "concentrate_poor",
  { feed_grade, concentrate_grade },
  "flag",
  "Concentrate is no richer than the feed",
  "OR(feed_grade <= 0, concentrate_grade <= feed_grade)",
  "Iron balance of the concentrator",
);

export const concentrateRich = define(
  "concentrate_rich",
  { concentrate_grade, concentrate_limit: concentrate_grade },
  "flag",
  "Concentrate is richer than its pure oxides",
  "concentrate_grade > concentrate_limit * (1 + rounding())",
  "Stoichiometry of magnetite and hematite",
);

export const tailingsImpossible = define(
  "tailings_impossible",
  { tailings_grade, feed_grade },
  "flag",
  "Tailings grade is negative or above the feed",
  "OR(tailings_grade < 0, tailings_grade >= feed_grade)",
  "Iron balance of the concentrator",
);

export const productCoarse = define(
  "product_coarse",
  { f80, p80 },
  "flag",
  "Product of grinding is coarser than its feed",
  "p80 > f80",
  "Definition of grinding",
);

export const energyShort = define(
  "energy_short",
  { energy_supplied: gas, energy_floor: gas },
  "flag",
  "Energy supplied is below the heat of reaction",
  "energy_supplied < energy_floor",
  "First law of thermodynamics",
);

export const carbonShort = define(
  "carbon_short",
  { carbon_supplied: carbon, carbon },
  "flag",
  "Carbon supplied is less than HBI holds",
  "carbon_supplied < carbon",
  "Carbon balance of reduction",
);

export const heatAboveGas = define(
  "heat_above_gas",
  { gas_heat, gas },
  "flag",
  "Heating gas is more than all gas",
  "gas_heat > gas",
  "Definition of the split",
);

export const tonnePerM3 = define("tonne_per_m3", {}, "t/m3", "One tonne per cubic metre", "1", "Definition");

const INCLUSIVE = "Limits of the market specification count as inside";

export const belowSpecification = define(
  "below_specification",
  { value: "1", lowest: "1" },
  "flag",
  "A property of HBI is below the lowest that is allowed",
  "value < lowest - rounding()",
  INCLUSIVE,
);

export const aboveSpecification = define(
  "above_specification",
  { value: "1", highest: "1" },
  "flag",
  "A property of HBI is above the highest that is allowed",
  "value > highest + rounding()",
  INCLUSIVE,
);
