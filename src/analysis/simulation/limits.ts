/** Fewer say nothing of a tail, and more than ten million add nothing that anybody reads. */
export const TRIALS = { least: 100, most: 10_000_000 } as const;

/** The seeds that a cell can hold exactly and every sampler takes. */
export const SEEDS = { least: 0, most: 2 ** 32 - 1 } as const;
