import { percentile, sorted } from "../../numerics/percentiles";
import type { Pieces } from "../../quantities/pieces";
import { type Results, TOLD_TRIALS } from "./results";

/** A line over the years: shares of the trials that stay below these values. */
export interface Bands {
  readonly line: string;
  readonly shares: readonly number[];
  /** For each share a value a period. */
  readonly values: readonly Float64Array[];
  /** The trials that it is of: the first ones. */
  readonly trials: number;
}

/** What a row came to over the years, from the trials whose rows are kept. */
export function* bandsOf(results: Results, line: string, shares: readonly number[]): Pieces<Bands> {
  const kept = results.values(line);
  const told = Math.min(results.plan.trials, TOLD_TRIALS);
  const periods = kept.length / told;
  const values = shares.map(() => new Float64Array(periods));
  const ran = Array.from({ length: told }, (_, trial) => trial).filter((trial) => results.ran(trial));
  for (let t = 0; t < periods; t++) {
    const column = sorted(ran.map((trial) => kept[trial * periods + t] as number));
    for (const [k, share] of shares.entries()) (values[k] as Float64Array)[t] = percentile(column, share);
    yield;
  }
  return { line, shares, values, trials: ran.length };
}
