import { DISTRIBUTION_NAMES } from "../../numerics/distributions/names";
import { choice, number, series } from "../args";
import { defineFunction } from "../define";
import { riskRows } from "./riskRows";

export const distQuantile = defineFunction({
  id: "DIST_QUANTILE",
  family: "Risk",
  summary: "The value that a share of all draws of a distribution stays below.",
  args: {
    distribution: choice("How the number falls", DISTRIBUTION_NAMES),
    p: number("1", "Share of the draws below the value", { above: 0, below: 1 }),
    parameters: series("1", "What the distribution takes, in order, as a row"),
  },
  returns: { type: "number", shape: "scalar", unit: "that of the parameters", doc: "The quantile of p" },
  formula: "the x with P(X <= x) = p",
  notes: [
    "Parameters: uniform low, high; triangular low, mode, high; pert low, mode, high, [weight 4]; normal mean, deviation, [low], [high]; lognormal P10, P90, [low], [high]; metalog P10, P50, P90, [lower bound], [upper bound]; metalog_coefficients a1, a2 and up to 14 further ones in Keelin's order, behind the lower bound with _above, the upper bound with _below, both with _within; discrete value, weight, value, weight and so on, values rising.",
    "low and high behind a normal or a lognormal cut it off there; what is left keeps its proportions.",
    "Where Excel has the distribution it gives the same: NORM.INV, LOGNORM.INV with the logarithms of P10 and P90, BETA.INV for pert.",
    "p below 1E-300 or within 1E-16 of 1 is as far as numbers reach.",
  ],
  errors: {
    argument: "distribution is none of these words, a parameter is no number, or there are too few or too many",
    domain:
      "p is not between 0 and 1, or parameters do not rise, or leave nothing between bounds; or the quantile of coefficients falls",
  },
  source:
    "Johnson, Kotz and Balakrishnan (1994), Continuous univariate distributions; T. W. Keelin (2016), The metalog distributions, Decision Analysis 13",
  examples: [
    {
      args: ["triangular", 0.5, [[240, 360, 490]]],
      gives: 490 - Math.sqrt(16_250),
      source: "490 - SQRT(0.5 * 250 * 130)",
    },
    { args: ["normal", 0.975, [[0, 1]]], gives: 1.959963984540054, source: "Excel's NORM.S.INV(0.975)" },
    { args: ["uniform", 0.25, [[10, 20]]], gives: 12.5, source: "10 + 0.25 * 10" },
    { args: ["metalog", 0.5, [[240, 360, 490]]], gives: 360, source: "its P50" },
    {
      args: ["metalog_coefficients", 0.9, [[10, 2, 0.5]]],
      gives: 10 + 2.2 * Math.log(9),
      source: "10 + (2 + 0.5 * 0.4) * LN(9)",
    },
    { args: ["discrete", 0.5, [[1, 1, 2, 3]]], gives: 2, source: "a quarter of all draws is 1, the others 2" },
    { args: ["normal", 1, [[0, 1]]], gives: { raises: "domain" } },
    { args: ["triangular", 0.5, [[3, 2, 1]]], gives: { raises: "domain" } },
    { args: ["uniform", 0.5, [[1]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["MONTE_CARLO", "RISK_PERCENTILES"],
  compute: ({ distribution, p, parameters }) => riskRows.use(({ quantile }) => quantile(distribution, p, parameters)),
});
