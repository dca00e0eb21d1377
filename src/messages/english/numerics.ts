/** Texts of the numerics room of draws. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const numericsTexts = {
  "sampling.whole":
    "{what} must be a whole number from {least, number, exact} to {most, number, exact}, got {value, number, exact}",
  "sampling.sobolDimensions":
    "Sobol points have {most} dimensions at most, and {given} are asked for; draw fewer numbers a trial, or take random or Latin hypercube sampling",
  "sampling.latinTrials":
    "a Latin hypercube of {most} trials has no trial {given}; say how many trials there are before the first is drawn",
  "sampling.sobolTrials":
    "Sobol points are {most} at most, and {given} are asked for; ask for fewer trials, or take random sampling",
  "distribution.number": "{what} must be a number, got {value}",
  "distribution.positive": "{what} must be above 0, got {value, number, exact}",
  "distribution.parameters": "{distribution} takes {parameters}, got {given, number, exact} numbers",
  "distribution.lowBelowHigh":
    "low must lie below high, got {low, number, exact} and {high, number, exact}; a value that does not vary is given as it is",
  "distribution.modeBetween":
    "low, mode and high must rise, got {low, number, exact}, {mode, number, exact} and {high, number, exact}; the mode may be one of the ends",
  "distribution.truncatedAway":
    "a share of {share, number, exact} of all draws falls from {low, number, exact} to {high, number, exact}, and it must be {least, number, exact} or more; give wider bounds, or another distribution",
  "metalog.rising":
    "P10, P50 and P90 must rise, got {p10, number, exact}, {p50, number, exact} and {p90, number, exact}",
  "metalog.lower": "the lower bound must lie below P10, {p10, number, exact}, got {lower, number, exact}",
  "metalog.upper": "the upper bound must lie above P90, {p90, number, exact}, got {upper, number, exact}",
  "metalog.infeasible":
    "with P10 {p10, number, exact} and P90 {p90, number, exact} P50 must lie above {least} and below {most}, got {p50, number, exact}: no metalog of three terms leans further; move one of the three, or give a bound nearer to them",
  "metalog.coefficients":
    "a metalog has from {least, number, exact} to {most, number, exact} coefficients, got {given, number, exact}",
  "metalog.falls":
    "the quantile of these coefficients does not rise at a share of {share, number, exact} of all draws, as that of any distribution must; take fewer terms, or fit them anew",
  "correlation.square":
    "the correlations of {one} have {given} entries for {rows} rows; give a square table, with a row and a column for each",
  "correlation.entry": "the correlation of {one} with {other} must be a number from -1 to 1, got {value}",
  "correlation.diagonal": "the correlation of {one} with itself must be 1, got {value, number, exact}",
  "correlation.symmetric":
    "the correlation of {one} with {other} is {value, number, exact}, and that of {other} with {one} {mirrored, number, exact}; they must be the same",
} as const;
