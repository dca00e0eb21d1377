import type { Message } from "../../messages/message";
import type { Inputs } from "../../model/inputs/keys";
import { runProject } from "../../model/run";
import { seeded } from "../../numerics/random";
import { IronError } from "../../quantities/errors";
import { type Distributions, drawn } from "./drawn";

/** A refusal, with how many draws it met. */
export interface Refused {
  readonly count: number;
  /** The first of them. */
  readonly example: Message;
}

/** What became of draws. */
export interface Simulated {
  /** The results of those that ran, the least first. */
  readonly results: readonly number[];
  /** Those that the model refuses, by the rule that does. */
  readonly refused: ReadonlyMap<string, Refused>;
}

/** Runs the project on draws of all its inputs, each for itself, and keeps one number of each. */
export function simulated(
  standing: Inputs,
  distributions: Distributions,
  { line, seed, trials }: { readonly line: string; readonly seed: number; readonly trials: number },
): Simulated {
  const random = seeded(seed);
  const results: number[] = [];
  const refused = new Map<string, Refused>();
  for (let k = 0; k < trials; k++)
    try {
      results.push(runProject(drawn(standing, distributions, random)).value(line));
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      const known = refused.get(error.id);
      refused.set(error.id, { count: (known?.count ?? 0) + 1, example: known?.example ?? error });
    }
  return { results: results.sort((a, b) => a - b), refused };
}
