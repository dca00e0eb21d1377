import { message } from "../../messages/message";
import { choice, flag, number, optional, series } from "../args";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { within } from "../within";
import { slidingRate } from "./slidingRate";

/** A rate that is a share of the base. */
const SHARE = { min: 0, max: 1 };

export const royaltySliding = defineFunction({
  id: "ROYALTY_SLIDING",
  family: "Tax",
  summary: "Royalty whose rate slides with a price, a margin, a volume or an R-factor.",
  args: {
    base: number("US$", "What the rate is charged on; tonnes where rates are per tonne", { min: 0 }),
    index: number("1", "What the rate depends on, in the unit of the thresholds"),
    thresholds: series("1", "Where each rate begins, ascending"),
    rates: series("1", "A rate for each threshold: a share of the base, or US$/t with per_tonne", { min: 0 }),
    method: optional(
      choice("Whether a rate is charged on the whole base or on its band", ["slab", "marginal"]),
      "slab",
    ),
    inclusive: optional(flag("TRUE lets a band reach up to and including the next threshold"), false),
    per_tonne: optional(flag("TRUE takes rates as US$/t of a base in tonnes"), false),
  },
  returns: { type: "number", shape: "scalar", unit: "US$", doc: "Royalty" },
  formula:
    "slab: base · rate of the band that holds the index; marginal: base · Σ rate_j · part of the index in band j / index",
  notes: [
    "Below the first threshold the rate is 0; at a threshold the new rate holds, or the old one where bands are inclusive: 50 % up to and including 5,000, 55 % above.",
    "A slab royalty jumps at each threshold: earning a dollar more can cost more than a dollar, and a break-even price may lie in the gap. A marginal one does not jump.",
    "Marginal counts the parts of the index from 0: at an index of 0 or below nothing is due.",
  ],
  errors: {
    argument: `${BAD_RANGE}, there are more thresholds than rates or fewer, or the method is another word`,
    domain: "the base or a rate is negative, a rate is above 1 unless it is per tonne, or the thresholds do not ascend",
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
    {
      args: [1000, 10000, [[0, 5000, 10000, 20000]], [[0.5, 0.55, 0.6, 0.65]], "slab", true],
      gives: 550,
      source: "bands up to and including 5,000, 10,000 and 20,000 barrels a day",
    },
    {
      args: [2000000, 90, [[0, 100]], [[1.25, 1.5]], null, null, true],
      gives: 2500000,
      source: "Queensland: 1.25 a tonne of iron ore up to a price of 100",
    },
    { args: [1000, 50, [[80, 100]], [[0.04, 0.06]]], gives: 0, source: "below the first threshold" },
    { args: [1000, 120, [[80, 0]], [[0.04, 0.06]]], gives: { raises: "domain" } },
    { args: [1000, 120, [[0, 80]], [[0.02]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["RENT_TAX", "PROFIT_TAX"],
  compute: ({ base, index, thresholds, rates, method, inclusive, per_tonne }) => {
    if (!per_tonne)
      for (const [k, rate] of rates.entries()) within(SHARE, rate, message("item.of", { name: "rates", item: k + 1 }));
    return base * slidingRate(index, thresholds, rates, method, inclusive);
  },
});
