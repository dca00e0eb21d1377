import { Session } from "../../analysis/session";
import { findFunction } from "../../functions/catalog";
import { answer } from "../../functions/invoke";
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

/** Nanoseconds of a project function on a table it has seen: what most of a thousand cells on one table pay. */
export function rememberedCall(rounds: number): number {
  const definition = findFunction("PROJECT_NPV");
  if (!definition) throw new Error("the catalog has lost PROJECT_NPV");
  const context = { session: new Session() };
  // Excel hands over a table of its own at every call
  const table = () => Object.entries(referenceSet(defaultSet)).map(([key, value]) => [key, value]);
  const calls = Array.from({ length: 200 }, table);
  const batch = (): number => {
    const from = process.hrtime.bigint();
    for (const cells of calls) answer(definition, [cells], context);
    return Number(process.hrtime.bigint() - from) / calls.length;
  };
  batch();
  const times = Array.from({ length: rounds }, batch).toSorted((a, b) => a - b);
  return times[times.length >> 1] ?? Number.NaN;
}
