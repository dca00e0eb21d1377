import { breakevenPrice as breakeven } from "../../analysis/breakeven";
import { optional } from "../args";
import { defineFunction } from "../define";
import { Shown } from "../shown";
import { assumptions, errors, overrides, projectOf, SOURCE } from "./shared";
import { target } from "./target";
import { targetSecond } from "./targetSecond";

export const breakevenPrice = defineFunction({
  id: "BREAKEVEN_PRICE",
  family: "Project",
  summary:
    "HBI price at which the project's NPV after tax is nil, or shareholders, lenders or both get what they ask for; all other assumptions as they are.",
  args: {
    assumptions,
    target: optional(target, "npv"),
    overrides,
  },
  returns: {
    type: "number",
    shape: "scalar",
    unit: "US$/t HBI",
    doc: "Reference price CFR Italy (market.hbi_price) in prices of the base year, for HBI of reference quality; with prices by year that of the first year of operation, the whole path being moved by one factor",
  },
  formula: "returns.npv = 0, equity.npv = 0, cover.dscr_lender_least = 1, or verdict.bankable = yes",
  notes: [
    "The discount rate of the assumptions is the return that the price pays for; of shareholders it is their cost of equity. market.hbi_price itself does not matter, except to dscr, whose loan is sized at it, nor do the valuation date and the timing within a year, which move all flows alike, except for interest until start-up.",
    "The loan of dscr is the one that FINANCING spills: its amounts, draws and repayments stay while the price moves, and cover is that of the lender's case. In the other targets the loan is sized anew at each price, as the assumptions say.",
    "At the price of bankable the verdict is yes, a hundred-millionth of a dollar below it no: it is the highest of what all reasons of the verdict ask for. Where no price makes it yes, the message has the verdict at the highest price allowed, with the reasons that stay.",
    "NPV rises with the price, so there is one answer. Only a slab royalty can make it fall, where a band begins (and an economic stop, project.stop, just where going on begins to pay); then the answer is the lowest price above which the target stays met, looked at in steps of 1 % up to twice the price.",
    "Prices by year, market.hbi_price.2035, are moved together by one factor; the answer is then the price of the first year of operation, real growth included, and the others stand to it as they do now.",
    "The target may be left out altogether, with its comma: a text with a dot in second place is a key.",
    "About a dozen runs of the model the first time, of bankable forty, none for the same assumptions again.",
  ],
  errors: {
    ...errors,
    argument: `the target is none of the four, or ${errors.argument}`,
    domain: `prices by year begin at nil, or ${errors.domain}`,
    noSolution:
      "the target is met even at a price of nil, or not even at the highest price allowed, or there is no debt to cover",
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
    {
      args: ["spec-consistent@1", "equity"],
      gives: 418.8415597829162,
      source: "the model; equity.npv is nil at that price",
    },
    {
      args: ["announced@1", "bankable", "debt.gearing", 0.7, "equity.available", 450000000],
      gives: 350.3460903316736,
      source: "the model; NPV is nil at 311, equity NPV at 341, and the equity asked for is there from 350 on",
    },
    { args: [null, "irr"], gives: { raises: "argument" }, source: "no such target" },
    { args: [null, "reduction.carbon", 0.07], gives: { raises: "domain" } },
    { args: [null, "ramp.maximum", 0.00001], gives: { raises: "noSolution" }, source: "almost nothing is sold" },
    { args: [null, "market.hbi_prise", 400], gives: { raises: "argument" } },
  ],
  seeAlso: ["PROJECT_NPV", "EQUITY_NPV", "FINANCING", "LEVELISED_COST"],
  arrange: targetSecond,
  compute: (args, context) => {
    const project = projectOf(args, context);
    return new Shown(breakeven(context.session, project.assumptions.values, args.target), project);
  },
});
