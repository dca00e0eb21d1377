import { number, optional } from "../args";
import { defineFunction } from "../define";
import { TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("cbam_cost");

export const cbamCost = defineFunction({
  id: "CBAM_COST",
  family: "Energy and carbon",
  summary: "Cost of the EU border adjustment per tonne of HBI.",
  args: {
    intensity: number("t CO2/t HBI", "Direct emissions, as CO2_INTENSITY gives them", { min: 0 }),
    price: number("US$/t CO2", "Price of an EU allowance", { min: 0 }),
    benchmark: optional(number("t CO2/t HBI", "Benchmark of the free allocation", { min: 0 }), 0.4),
    free_share: optional(number("t/t", "Part of the benchmark still free; 0 from 2034", { min: 0, max: 1 }), 0),
  },
  returns: { type: "number", shape: "scalar", unit: "US$/t HBI", doc: "Cost per HBI, never negative" },
  ...published("cbam_cost"),
  notes: ["Who bears it, seller or buyer, is a matter of the contract."],
  errors: { argument: TYPE_ERROR, domain: "a value is negative, or the free share is above 1" },
  examples: [
    { args: [0.54, 85], gives: 45.9, source: "0.54 · 85, no free allocation left" },
    { args: [0.54, 85, 0.4, 0.775], gives: 19.55, source: "(0.54 - 0.4 · 0.775) · 85, the free share of 2029" },
    { args: [0.3, 85, 0.4, 0.975], gives: 0, source: "below the free part" },
    { args: [0.54, 85, 0.4, 1.5], gives: { raises: "domain" } },
    { args: [0.54], gives: { raises: "argument" } },
  ],
  seeAlso: ["CO2_INTENSITY"],
  compute: ({ intensity, price, benchmark, free_share }) => compute(intensity, benchmark, free_share, price),
});
