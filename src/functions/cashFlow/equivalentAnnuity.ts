import { equivalentAnnuity as equivalentAnnuityOf } from "../../numerics/equivalentAnnuity";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { labels, rate, values } from "./shared";

export const equivalentAnnuity = defineFunction({
  id: "EQUIVALENT_ANNUITY",
  family: "Cash-flow tools",
  summary: "The equal amount at the end of each period that is worth as much as the cash flows.",
  args: { rate: rate(), values },
  labels,
  returns: { type: "number", shape: "scalar", unit: "US$/period", doc: "Amount per period" },
  formula: "NPV · r / (1 - (1 + r)^-n), n = number of values - 1; NPV / n at a rate of zero",
  notes: ["The first value is at time 0, so n + 1 values make n annuities. It compares projects of unequal lives."],
  errors: {
    argument: BAD_RANGE,
    domain: "the rate is -1 or below or a whole number meant in percent, or there is only one value",
  },
  source: "Gitman (2003), Principles of Managerial Finance",
  examples: [
    { args: [0.1, [[100, 0, 0]]], gives: 57.61904761904762, source: "100 times 0.1 / (1 - 1.1^-2)" },
    { args: [0, [[-100, 60, 60]]], gives: 10, source: "20 over two periods" },
    { args: [0.1, [[5]]], gives: { raises: "domain" } },
    { args: [0.1, [[-100, false]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["NPV_TIMED", "PROFITABILITY_INDEX"],
  compute: ({ rate, values }) => equivalentAnnuityOf(rate, values),
});
