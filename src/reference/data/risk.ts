import { ENGINEERING_ESTIMATE, type ReferenceRow, type Source } from "../assumption";

/** What a simulation is done by: no formula reads it, and nothing of it is drawn. */
const chosen = (key: string, value: number | string, note: string): ReferenceRow => ({
  key,
  value,
  low: value,
  high: value,
  distribution: "fixed",
  source: { title: "Choice of method", date: "undated", kind: "estimate" },
  note,
});

const estimate = (
  key: string,
  value: number,
  low: number,
  high: number,
  note: string,
  source: Source<string> = ENGINEERING_ESTIMATE,
): ReferenceRow => ({ key, value, low, high, distribution: "fixed", source, note });

const SCHWARTZ: Source<string> = {
  title:
    "E. Schwartz (1997), The Stochastic Behavior of Commodity Prices, Journal of Finance 52: one-factor model of copper and oil",
  url: "https://doi.org/10.1111/j.1540-6261.1997.tb02721.x",
  date: "1997-07",
  kind: "published",
};

export const riskRows: readonly ReferenceRow[] = [
  chosen("risk.sampling", "sobol", "Needs about a tenth of the trials of random numbers for the same error"),
  chosen(
    "risk.financing",
    "by the outputs",
    "The loan of the base is held as soon as an output reads debt, cover, funds or equity; otherwise there is none to hold",
  ),
  chosen("risk.replicates", 16, "From what they differ by comes the error of each result"),
  estimate(
    "risk.price_volatility",
    0.23,
    0.18,
    0.35,
    "With the half-life below, prices of a year have a spread of logarithms of 0.27, as those of the five times behind the price have (0.28). Copper 0.23, oil 0.33; figures from memory",
    SCHWARTZ,
  ),
  estimate(
    "risk.price_half_life",
    2,
    1,
    4,
    "Copper 1.9 years, oil 2.3: the logarithm of 2 over a rate of 0.37 and 0.30; figures from memory",
    SCHWARTZ,
  ),
  estimate("risk.gas_volatility", 0.1, 0, 0.3, "A council sets it: it stands for years, then steps"),
  estimate("risk.gas_half_life", 0, 0, 10, "A tariff that was raised is not lowered again"),
  estimate(
    "risk.carbon_volatility",
    0.3,
    0.2,
    0.5,
    "Between 2018 and 2025 the allowance went from 8 to 100 and back to 70 EUR/t",
  ),
  estimate("risk.carbon_half_life", 5, 2, 10, "The reserve of allowances pulls it back, slowly"),
  estimate("risk.euro_volatility", 0.08, 0.06, 0.1, "Between 1999 and 2025 it moved 7 to 10 % a year"),
  estimate("risk.euro_half_life", 0, 0, 10, "No exchange rate is known to come back soon"),
  estimate("risk.price_with_scrap", 0.8, 0.6, 0.95, "HBI is bought in place of scrap, at 0.87 to 0.99 of its price"),
  estimate("risk.price_with_pellets", 0.7, 0.4, 0.85, "Both follow the demand for steel"),
  estimate(
    "risk.price_with_gas",
    0.1,
    0,
    0.4,
    "A tariff at home hardly follows world prices; those of other producers do",
  ),
  estimate(
    "risk.price_with_carbon",
    0.2,
    -0.1,
    0.5,
    "Demand for steel moves both; dear allowances make HBI sought for",
  ),
  estimate("risk.capital_with_cost", 0.3, 0, 0.6, "The same wages and the same market for steel and services"),
];
