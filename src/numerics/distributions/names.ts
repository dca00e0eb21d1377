/** Distributions as people name them; what each takes says `named.ts`. */
export const DISTRIBUTION_NAMES = [
  "uniform",
  "triangular",
  "pert",
  "normal",
  "lognormal",
  "metalog",
  "metalog_coefficients",
  "metalog_coefficients_above",
  "metalog_coefficients_below",
  "metalog_coefficients_within",
  "discrete",
] as const;

export type DistributionName = (typeof DISTRIBUTION_NAMES)[number];
