import { choice, number, optional, series } from "../args";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { slidingRate } from "./slidingRate";

export const royaltySliding = defineFunction({
  id: "ROYALTY_SLIDING",
  family: "Tax",
  summary: "Royalty whose rate slides with a price, a margin, a volume or an R-factor.",
  args: {
    base: number("US$", "What the rate is charged on", { min: 0 }),
    index: number("1", "What the rate depends on, in the unit of the thresholds"),
    thresholds: series("1", "Where each rate begins, ascending"),
    rates: series("1", "A rate for each threshold", { min: 0, max: 1 }),
    method: optional(
      choice("Whether a rate is charged on the whole base or on its band", ["slab", "marginal"]),
      "slab",
    ),
  },
  returns: { type: "number", shape: "scalar", unit: "US$", doc: "Royalty" },
  formula:
    "slab: base · rate of the band that holds the index; marginal: base · Σ rate_j · part of the index in band j / index",
  notes: [
    "Below the first threshold the rate is 0; at a threshold the new rate holds.",
    "A slab royalty jumps at each threshold: earning a dollar more can cost more than a dollar, and a break-even price may lie in the gap. A marginal one does not jump.",
    "Marginal counts the parts of the index from 0: at an index of 0 or below nothing is due.",
  ],
  errors: {
    argument: `${BAD_RANGE}, there are more thresholds than rates or fewer, or the method is another word`,
    domain: "the base is negative, a rate lies outside 0 to 1, or the thresholds do not ascend",
  },
  source: "Definition of sliding-scale royalties; IMF, Fiscal Analysis of Resource Industries (2016)",
  examples: [
    {
      args: [1000, 120, [[0, 80, 100]], [[0.02, 0.04, 0.06]]],
      gives: 60,
      source: "the whole base at 6 %",
    },
    {
      args: [1000, 120, [[0], [80], [100]], [[0.02], [0.04], [0.06]], "marginal"],
      gives: 30,
      source: "1000 · (80 · 0.02 + 20 · 0.04 + 20 · 0.06) / 120",
    },
    { args: [1000, 50, [[80, 100]], [[0.04, 0.06]]], gives: 0, source: "below the first threshold" },
    { args: [1000, 120, [[80, 0]], [[0.04, 0.06]]], gives: { raises: "domain" } },
    { args: [1000, 120, [[0, 80]], [[0.02]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["RENT_TAX", "PROFIT_TAX"],
  compute: ({ base, index, thresholds, rates, method }) => base * slidingRate(index, thresholds, rates, method),
});
