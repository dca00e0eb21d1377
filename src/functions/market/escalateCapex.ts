import { escalateCapex as formula } from "../../model/formulas/market";
import { parameter } from "../parameter";
import { publish } from "../publish";
import { plantCostIndex } from "./plantCostIndex";

export const escalateCapex = publish(formula, {
  id: "ESCALATE_CAPEX",
  family: "Market and cost",
  summary: "Capital cost in the money of another year, by an index of plant cost.",
  args: {
    cost: parameter("Capital cost as quoted, of a plant or per t/y of it", { min: 0 }),
    index_from: plantCostIndex("Index of the year that the cost is quoted in, not the year"),
    index_to: plantCostIndex("Index of the year it is wanted in, not the year"),
    usd_per_unit: parameter("US$ per unit of the currency that the cost is quoted in", { above: 0 }, 1),
  },
  result: "Capital cost in US$ of the other year",
  notes: [
    "Any index of plant cost will do if both values are of the same one; an index of consumer prices tells something else.",
    'Both years of the CEPCI as the reference data has it: REFERENCE("capital.index.2016") and REFERENCE("capital.index.2024").',
    "An index whose value is a whole number from 1950 to 2100 is taken for a year; divide both by ten, which changes nothing.",
    "An index carries a cost over some years; beyond ten, plants are built otherwise.",
  ],
  refuses: "the cost is negative, an index or the rate of exchange not positive, or a year is given for an index",
  examples: [
    {
      args: [506, 541.7, 798.8],
      gives: 746.156175004615,
      source: "506 · 798.8 / 541.7: a plant of 2016 for 506 US$ per t/y, in money of 2024",
    },
    { args: [400, 800, 800, 1.08], gives: 432, source: "400 EUR at 1.08 US$/EUR" },
    { args: [506, 0, 798.8], gives: { raises: "domain" } },
    {
      args: [506, 2016, 2024],
      gives: { raises: "domain" },
      source: "years; the index of 2016 is 541.7, and that of 2024 798.8",
    },
    { args: [506, 541.7], gives: { raises: "argument" } },
  ],
  seeAlso: ["SCALE_CAPEX"],
});
