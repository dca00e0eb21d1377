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
} as const;
