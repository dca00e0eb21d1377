import type { ProjectRun } from "../../model/run";

/** A number of a row, and the calendar year in which it stands. */
export interface Extreme {
  readonly value: number;
  readonly year: number;
}

/** The first of the numbers that goes before all others; nothing where there is none. */
function first(
  run: ProjectRun,
  values: readonly number[],
  before: (a: number, b: number) => boolean,
): Extreme | undefined {
  let found: Extreme | undefined;
  values.forEach((value, k) => {
    const year = run.years[k];
    if (Number.isFinite(value) && year !== undefined && (found === undefined || before(value, found.value)))
      found = { value, year };
  });
  return found;
}

export const highest = (run: ProjectRun, values: readonly number[]): Extreme | undefined =>
  first(run, values, (a, b) => a > b);
export const lowest = (run: ProjectRun, values: readonly number[]): Extreme | undefined =>
  first(run, values, (a, b) => a < b);
