/** Distributions as people name them; what each takes says `named.ts`. */
export const DISTRIBUTION_NAMES = [
  "uniform",
  "triangular",
  "pert",
  "normal",
  "lognormal",
  "metalog",
  "discrete",
] as const;

export type DistributionName = (typeof DISTRIBUTION_NAMES)[number];
