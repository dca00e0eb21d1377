import { scaleCapex as formula } from "../../model/formulas/market";
import { parameter } from "../parameter";
import { publish } from "../publish";

export const scaleCapex = publish(formula, {
  id: "SCALE_CAPEX",
  family: "Market and cost",
  summary: "Capital cost of a plant from the unit cost of another size of it.",
  args: {
    unit_cost: parameter("Capital per t/y of the reference plant", { min: 0 }),
    capacity: parameter("Capacity of the plant", { above: 0 }),
    reference_capacity: parameter("Capacity that the unit cost is of", { above: 0 }, 2_000_000),
    exponent: parameter("Scale exponent; 1 for no economy of scale", { min: 0, max: 2 }, 0.65),
  },
  result: "Capital cost, in the prices of the unit cost",
  notes: ["Trust it within a factor of two or so in capacity; beyond it, plants are built of several lines."],
  refuses: "the unit cost is negative, a capacity not positive, or the exponent outside 0 to 2",
  examples: [
    { args: [470, 2_000_000], gives: 940_000_000, source: "470 · 2,000,000, the reference size itself" },
    {
      args: [1111.111111111111, 2_000_000, 900_000],
      gives: 1680396878.2036068,
      agrees: { figure: 1.68e9, within: 2e-3 },
      source: "the formula; process reference: 1.0 bn US$ for 0.9 Mt/y is 1.68 bn US$ for 2.0 Mt/y",
    },
    { args: [470, 0], gives: { raises: "domain" } },
    { args: [470], gives: { raises: "argument" } },
  ],
  seeAlso: ["RAMP_UP"],
});
