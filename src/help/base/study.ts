import type { Words } from "../../messages/words";
import type { Assumption } from "../../reference/index";

/** What was found of an input that is drawn. */
export interface StudiedInput {
  readonly assumption: Assumption;
  readonly median: number;
  readonly mean: number;
  /** Where the base stands in its own distribution. */
  readonly percentile: number;
  readonly movement: Movement;
}

/** NPV with one input at its low and at its high, all others at base; or why there is none. */
export type Movement =
  | { readonly low: number; readonly high: number; readonly swing: number }
  | { readonly none: Words };

/** What became of draws of all inputs, each for itself. */
export interface DrawsTold {
  readonly seed: number;
  readonly trials: number;
  /** NPV of the base when they were drawn. */
  readonly base: number;
  /** The share of draws below the base, and above nil. */
  readonly belowBase: number;
  readonly aboveNil: number;
  readonly mean: number;
  /** NPV by the share of draws below it, in percent. */
  readonly percentiles: Readonly<Record<string, number>>;
  readonly refused: readonly { readonly count: number; readonly example: string }[];
}

/** The base of the reference data beside the ranges it is drawn from. */
export interface BaseStudy {
  readonly set: string;
  /** NPV with all inputs at their base, their median, their mean. */
  readonly npv: { readonly base: number; readonly median: number; readonly mean: number };
  readonly draws: DrawsTold;
  readonly inputs: readonly StudiedInput[];
  /** Inputs that only the owner can tell. */
  readonly questions: readonly Assumption[];
}
