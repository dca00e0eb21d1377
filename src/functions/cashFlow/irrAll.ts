import { periodicFlows } from "../../numerics/flows";
import { nearestRate, requireRates } from "../../numerics/rates/allRates";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { behindFlows, labels, near, values } from "./shared";

export const irrAll = defineFunction({
  id: "IRR_ALL",
  family: "Cash-flow tools",
  summary: "Every internal rate of return of periodic cash flows, from the smallest, one a row.",
  args: { values, near: behindFlows(near("1/period")) },
  labels,
  returns: {
    type: "number",
    shape: "matrix",
    unit: "1/period",
    doc: "All real rates from -100 % + 2e-22 to 5e21, ascending, one a row; with near one number",
  },
  formula: "Σ v_k / (1 + r)^k = 0",
  notes: [
    "A project with a closure cost usually has two rates; Excel's IRR shows the one nearest to its guess and says nothing of the other.",
    "Within -100 % + 2e-22 to 5e21 the list is complete by proof, not by search: sign changes of the flows and of their running sums bound the number of rates, and where that leaves doubt the line is cut into boxes that hold at most one.",
    "With near the answer is one rate, that for which a dollar grows to nearly as much as at the rate given: near 10 %, 185 % comes before -77 %, for 2.85 is 2.6 times 1.1, and 1.1 is 4.8 times 0.23. It is as Excel's guess, but always the nearest.",
    "Two rates that agree in all digits appear once. A rate beyond that range is not found.",
  ],
  errors: {
    argument: BAD_RANGE,
    noSolution:
      "no rate from -100 % + 2e-22 to 5e21 makes the present value zero, or tens of thousands of amounts change sign too often to be searched; shown as #NUM!, as Excel's IRR does",
  },
  noSolution: "#NUM!",
  source: "Descartes' and Laguerre's rules of signs; interval bisection with Taylor bounds, in 32 digits",
  examples: [
    {
      args: [[[-70000, 12000, 15000, 18000, 21000, 26000]]],
      gives: [[0.08663094803653161]],
      source: "support.microsoft.com, IRR: 8.7 %",
    },
    {
      args: [[[-100], [60], [60], [60], [-60]]],
      gives: [[-0.3780335843971719], [0.17529578862299589]],
      source: "interval search in 50-digit arithmetic",
    },
    {
      args: [[[-1000, 3600, -4310, 1716]]],
      gives: [[0.1], [0.2], [0.3]],
      tolerance: 1e-11,
      source: "(x - 1.1)(x - 1.2)(x - 1.3) multiplied out",
    },
    {
      args: [[[-50, -100, 600, 300, -100]], 0.1],
      gives: 1.854417828456178,
      source: "numpy-financial, issue 28: what Excel shows",
    },
    { args: [[[1000, -3000, 2500]]], gives: { raises: "noSolution" }, source: "the discriminant is negative" },
    { args: [[[-100, "n/a", 60]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["XIRR_ALL", "MIRR_TIMED", "NPV_TIMED"],
  compute: ({ values, near }) => {
    const rates = requireRates(periodicFlows(values));
    return near === undefined ? rates.map(({ rate }) => [rate]) : nearestRate(rates, near);
  },
});
