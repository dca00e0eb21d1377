import { block, calendar, choice, inputSection } from "../../formula/language/model";

const CORRELATION = { min: -1, max: 1 } as const;

/** A path that a price or a rate takes around its course: how far it moves in a year, and how soon it comes back. */
const fluctuation = (name: string, what: string) => [
  calendar(`risk.${name}_volatility`, "1/y", `${what}: volatility of a year's change`, { min: 0, max: 2 }),
  calendar(`risk.${name}_half_life`, "y", `${what}: half-life of a deviation, 0 for a random walk`, {
    min: 0,
    max: 100,
  }),
];

/** How a simulation is done. No formula reads these: they decide what is drawn, not what the project comes to. */
export const riskInputs = inputSection(
  "risk_inputs",
  "Simulation inputs",
  "Simulation",
  [
    choice("risk.sampling", "How trials are sampled", ["sobol", "random", "latin"]),
    choice("risk.financing", "Financing of trials", ["by the outputs", "held", "sized", "none"]),
    calendar("risk.replicates", "1", "Independent repetitions that trials are divided into", {
      min: 2,
      max: 64,
      whole: true,
    }),
    block(
      "Paths in time",
      fluctuation("price", "HBI price"),
      fluctuation("gas", "Gas tariff"),
      fluctuation("carbon", "EU allowance price"),
      fluctuation("euro", "US$ per euro"),
    ),
    block(
      "Correlation",
      calendar("risk.price_with_scrap", "1", "Correlation of HBI price and scrap", CORRELATION),
      calendar("risk.price_with_pellets", "1", "Correlation of HBI price and iron ore index", CORRELATION),
      calendar("risk.price_with_gas", "1", "Correlation of HBI price and gas tariff", CORRELATION),
      calendar("risk.price_with_carbon", "1", "Correlation of HBI price and EU allowance price", CORRELATION),
      calendar("risk.capital_with_cost", "1", "Correlation of capital overrun and operating costs", CORRELATION),
    ),
  ],
  [
    "How a simulation is done: how its trials are sampled and financed, how prices move from year to year, and what goes together.",
    "No formula reads these inputs. What is drawn are the ranges of all other inputs; prices and rates move in time around what is drawn for their life, by factors with a mean of 1 in each year (market.hbi_price_path and others).",
    "A deviation halves in its half-life, or is a random walk without one. A volatility of 0 leaves a price on its course.",
    "Correlations are those of a Gaussian copula, of levels and of paths alike; two that go with a third go together by the product of both. A matrix given in their place that no numbers can have is repaired to the nearest that they can, and by how much is said.",
  ],
);
