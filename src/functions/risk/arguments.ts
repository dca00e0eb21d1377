import { SEEDS, TRIALS } from "../../analysis/simulation/limits";
import { number, optional } from "../args";

// What functions of simulations take alike.

/** The most there may be is judged with the question, which says what to do. */
export const trials = number("1", "How many trials, 10,000,000 at most; the error falls with their number", {
  min: TRIALS.least,
  whole: true,
});

export const seed = optional(
  number("1", "What chooses the draws: the same seed, the same trials", {
    min: SEEDS.least,
    max: SEEDS.most,
    whole: true,
  }),
  1,
);

export const TRIAL_ERRORS = "trials or seed is no whole number within its limits";
