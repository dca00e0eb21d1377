import type { Pieces } from "../../quantities/pieces";
import { convergenceOf, type Stage } from "./convergence";
import { type Driver, driversOfEach } from "./driversOf";
import { trialNearest } from "./histogram";
import type { Results } from "./results";
import type { LineSummary } from "./summary";

/** What else is told of a line that is one number. */
export interface Details {
  readonly line: string;
  /** For each of its percentiles the trial in which the line comes nearest to it, from 0 on; nothing where it has a value in none. */
  readonly trials: readonly (number | undefined)[];
  /** What it came to after ever more trials, with the same percentiles. */
  readonly stages: readonly Stage[];
  /** What decides it most. */
  readonly drivers: readonly Driver[];
}

/** The trials behind the percentiles of lines, how they settled, and so many of their drivers. */
export function* detailsOf(
  results: Results,
  lines: readonly LineSummary[],
  drivers: number,
): Pieces<readonly Details[]> {
  const ids = lines.map(({ line }) => line);
  const driving = yield* driversOfEach(results, ids, drivers);
  const details: Details[] = [];
  for (const { line, percentiles } of lines) {
    const trials: (number | undefined)[] = [];
    for (const { value } of percentiles) trials.push(yield* trialNearest(results, line, value));
    const shares = percentiles.map(({ share }) => share);
    const stages = yield* convergenceOf(results, line, shares);
    details.push({ line, trials, stages, drivers: driving.get(line) ?? [] });
  }
  return details;
}
