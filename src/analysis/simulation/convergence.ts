import { mean, percentile, sorted } from "../../numerics/percentiles";
import type { Pieces } from "../../quantities/pieces";
import type { Results } from "./results";

/** What was found after so many trials. */
export interface Stage {
  readonly trials: number;
  readonly mean: number;
  readonly percentiles: readonly number[];
}

/** The fewest trials that are looked at. */
const FROM = 64;

/** What a line came to after ever twice as many trials, up to all: where it no longer moves, more trials add nothing. */
export function* convergenceOf(results: Results, line: string, shares: readonly number[]): Pieces<readonly Stage[]> {
  const values = results.values(line);
  const stages: Stage[] = [];
  for (const trials of countsTo(values.length)) {
    const some = sorted(values.subarray(0, trials).filter((value) => !Number.isNaN(value)));
    stages.push({ trials, mean: mean(some), percentiles: shares.map((share) => percentile(some, share)) });
    yield;
  }
  return stages;
}

function countsTo(all: number): readonly number[] {
  const counts = [all];
  for (let count = Math.floor(all / 2); count >= FROM; count = Math.floor(count / 2)) counts.unshift(count);
  return counts;
}
