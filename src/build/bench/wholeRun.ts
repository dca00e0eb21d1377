import { runProject } from "../../model/run";
import { defaultSet, referenceSet } from "../../reference/index";

/** Nanoseconds of a whole run as a worksheet function pays it: input checks, kernel, feasibility rules, measures. */
export function wholeRun(rounds: number): { readonly first: number; readonly run: number } {
  const inputs = referenceSet(defaultSet);
  const once = (): number => {
    const from = process.hrtime.bigint();
    runProject(inputs);
    return Number(process.hrtime.bigint() - from);
  };
  const first = once();
  const rest = Array.from({ length: rounds * 20 }, once).toSorted((a, b) => a - b);
  return { first, run: rest[rest.length >> 1] ?? Number.NaN };
}
