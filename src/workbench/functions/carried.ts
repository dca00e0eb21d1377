/** What Excel lets the calls of one calculation carry, "by design": OfficeDev/office-js#4654. */
export const MOST_BYTES = 5_000_000;

/** So many cells at least may call a function of the whole project with the name Assumptions in one calculation. */
export const CELLS_CARRIED = 240;
