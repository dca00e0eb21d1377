import { breakevenPrice as breakeven } from "../../analysis/breakeven";
import { defineFunction } from "../define";
import { assumptions, errors, overrides, projectOf, SOURCE } from "./shared";

export const breakevenPrice = defineFunction({
  id: "BREAKEVEN_PRICE",
  family: "Project",
  summary: "HBI price at which the project's NPV after tax is nil, all other assumptions as they are.",
  args: { assumptions, overrides },
  returns: {
    type: "number",
    shape: "scalar",
    unit: "US$/t HBI",
    doc: "Reference price CFR Italy (market.hbi_price) in prices of the base year, for HBI of reference quality; with prices by year that of the first year of operation, the whole path being moved by one factor",
  },
  formula: "returns.npv = 0",
  notes: [
    "The discount rate of the assumptions is the return that the price pays for. market.hbi_price itself does not matter, nor do the valuation date and the timing within a year, which move all flows alike.",
    "NPV rises with the price, so there is one answer. Only a slab royalty can make it fall, where a band begins; then the answer is the lowest price above which NPV stays positive, looked at in steps of 1 % up to twice the price.",
    "Prices by year, market.hbi_price.2035, are moved together by one factor; the answer is then the price of the first year of operation, real growth included, and the others stand to it as they do now.",
    "About a dozen runs of the model the first time, none for the same assumptions again.",
  ],
  errors: {
    ...errors,
    domain: `prices by year begin at nil, or ${errors.domain}`,
    noSolution: "the project pays even at a price of nil, or not even at the highest price allowed",
  },
  source: SOURCE,
  examples: [
    {
      args: ["spec-consistent@1"],
      gives: 363.7245093619576,
      agrees: { figure: 364, within: 2e-3 },
      source: "the model; an independent quick model of the reference set of version 1 gives 364 US$/t (within 0.2 %)",
    },
    {
      args: ["announced@1"],
      gives: 310.92789255228246,
      agrees: { figure: 311, within: 2e-3 },
      source: "the model; an independent quick model of the announced set of version 1 gives 311 US$/t (within 0.2 %)",
    },
    {
      args: ["owner-2024@1"],
      gives: 392.3057410627653,
      agrees: { figure: 392, within: 2e-3 },
      source: "the model; an independent quick model of that set gives 392 US$/t (within 0.2 %)",
    },
    { args: [null, "reduction.carbon", 0.07], gives: { raises: "domain" } },
    { args: [null, "ramp.maximum", 0.00001], gives: { raises: "noSolution" }, source: "almost nothing is sold" },
    { args: [null, "market.hbi_prise", 400], gives: { raises: "argument" } },
  ],
  seeAlso: ["PROJECT_NPV", "LEVELISED_COST"],
  compute: (args, context) => breakeven(context.session, projectOf(args, context).assumptions.values),
});
