import type { ColumnWork } from "../columns/columnWork";

/**
 * Numbers between 0 and 1, neither of which is ever drawn. Each has its address, a trial and a dimension, so that any part of
 * them is the same however the trials are divided among workers, on every machine.
 */
export interface Uniforms {
  /** How many dimensions there are; Infinity where there is no end to them. */
  readonly dimensions: number;
  /** Those of one dimension for trials first, first + 1 ..., as many as there is room for; both count from 0. */
  fill(into: Float64Array, dimension: number, first: number, work?: ColumnWork): void;
}

/** What a sequence of uniforms is chosen by: a whole number, and which of its independent repetitions. */
export interface Seed {
  readonly seed: number;
  /** Counts from 0; repetitions of one seed tell the error of what is computed from them. */
  readonly replicate?: number;
}
