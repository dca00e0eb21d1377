import { number, optional } from "../args";

// What functions of simulations take alike. Their limits are those of the question, which names them.

export const trials = number("1", "How many trials, 100 to 10,000,000; the error falls with their number");

export const seed = optional(number("1", "A whole number that chooses the draws: the same seed, the same trials"), 1);

export const TRIAL_ERRORS = "trials or seed is not a whole number within its limits";
