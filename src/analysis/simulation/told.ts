/** Why a trial has no results: a value that its limits refuse, a rule that refuses the run, or a number that is not finite. */
export type Reason =
  | { readonly kind: "limit"; readonly key: string }
  | { readonly kind: "rule"; readonly code: string }
  | { readonly kind: "notFinite" };

/** A number of a trial that is not what the formulas say. */
export interface Disagreement {
  readonly line: string;
  readonly found: number;
  readonly wanted: number;
}

/** What is known of a simulation before its first trial. */
export interface Told {
  readonly reasons: readonly Reason[];
  readonly periods: number;
  /** What is told of a trial beside its results: keys that are drawn, and tables of the factors of paths. */
  readonly told: readonly string[];
  /** Which kernel computes it: one made for the question, or that of the product. */
  readonly kernel: "wasm" | "plain";
  /** Where the kernel made for the question did not agree with the formulas, so that the other computes. */
  readonly disagrees?: Disagreement;
}
