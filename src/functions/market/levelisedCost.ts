import { levelisedCost as levelised } from "../../numerics/levelisedCost";
import { number, optional, series } from "../args";
import { rate } from "../cashFlow/shared";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";

export const levelisedCost = defineFunction({
  id: "LEVELISED_COST",
  family: "Market and cost",
  summary: "Levelised cost: the price per tonne that just pays for costs spread over time.",
  args: {
    rate: rate({ above: -1, max: 1 }),
    costs: series("US$", "Costs by period, the first at time zero; capital, operation, closure, tax; credits negative"),
    tonnes: series("t", "Tonnes sold by period, as many as costs", { min: 0 }),
    growth: optional(number("1/period", "Growth of the price per period, such as inflation", { above: -1, max: 1 }), 0),
  },
  returns: {
    type: "number",
    shape: "scalar",
    unit: "US$/t",
    doc: "Price of period 0 that pays for all, growing as said",
  },
  formula: "Σ c_k / (1 + r)^k / Σ q_k · (1 + g)^k / (1 + r)^k, k = 0, 1, 2 ...",
  notes: [
    "Real levelised cost: real costs at a real rate, growth 0. The same from nominal costs at a nominal rate with growth at inflation.",
    "Nominal levelised cost: nominal costs at a nominal rate, growth 0: one price for all years in money of the day, higher at first and worth less later.",
    "Real costs at a nominal rate, or the other way round, give a number without meaning; the function cannot see it.",
    "Timing is not asked for: start, middle or end of the period moves costs and tonnes alike.",
    "The project's own is the line returns.levelised_cost. It is no break-even price, for taxes change with the price: BREAKEVEN_PRICE solves for that.",
  ],
  errors: {
    argument: `${BAD_RANGE}, or there are not as many tonnes as costs`,
    domain:
      "rate or growth lies outside -1 to 1, tonnes are negative or all nil, or the value, or what discounting leaves of the tonnes, is too large or too small for a number",
  },
  source:
    "Short, Packey and Holt (1995), A Manual for the Economic Evaluation of Energy Efficiency and Renewable Energy Technologies, NREL/TP-462-5173",
  examples: [
    {
      args: [0.1, [[1000, 100, 100]], [[0, 50, 50]]],
      gives: 13.523809523809524,
      source:
        "2 for operation, and 1000 as an annuity of two years at 10 %, 1000 · 0.1 / (1 - 1.1^-2), over 50 t a year",
    },
    {
      args: [0.1, [[1000, 100, 100]], [[0, 50, 50]], 0.1],
      gives: 11.735537190082646,
      source: "1173.5537190082646 over 100 t: growth at the rate leaves tonnes undiscounted",
    },
    { args: [0.1, [[1000, 100]], [[0, 50, 50]]], gives: { raises: "argument" } },
    { args: [0.1, [[1000, 100]], [[0, 0]]], gives: { raises: "domain" } },
  ],
  seeAlso: ["NPV_TIMED", "EQUIVALENT_ANNUITY", "CASH_COST"],
  compute: ({ rate, costs, tonnes, growth }) => levelised(rate, costs, tonnes, growth),
});
