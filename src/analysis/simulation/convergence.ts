import { mean, percentile, type Sorted } from "../../numerics/percentiles";
import type { Pieces } from "../../quantities/pieces";
import { inOrder, merged } from "./inOrder";
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
  let some: Sorted = new Float64Array(0);
  let looked = 0;
  for (const trials of countsTo(values.length)) {
    some = yield* merged([some, yield* inOrder(values.subarray(looked, trials))]);
    looked = trials;
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
