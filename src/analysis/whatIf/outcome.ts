import { measures, whyAbsent } from "../../model/measures";
import type { ProjectRun } from "../../model/run";
import { IronError } from "../../quantities/errors";

/** What a line comes to in a variation, or why it comes to nothing: the run is refused, or a measure does not exist. */
export type Outcome = number | IronError;

/** The one number of a line, an input or a measure. Errors: argument for a row; noSolution for a measure that does not exist. */
export function outcomeOf(run: ProjectRun, id: string): number {
  const value = run.value(id);
  if (Number.isNaN(value) && measures.has(id)) throw IronError.of("noSolution", whyAbsent(run, id));
  return value;
}

/** From the least to the greatest of some outcomes; nil where none is a number. */
export function spreadOf(outcomes: readonly Outcome[]): number {
  const numbers = outcomes.filter((outcome) => typeof outcome === "number");
  return numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers);
}
