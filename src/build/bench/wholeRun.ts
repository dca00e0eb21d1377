import { Session } from "../../analysis/session";
import { findFunction } from "../../functions/catalog";
import { answer } from "../../functions/invoke";
import { runProject } from "../../model/run";
import { defaultSet, referenceSet } from "../../reference/index";
import { processorTime } from "./clock";
import { operationsOfTrial } from "./risk/operations";
import { type Row, within } from "./row";

const BATCH = 200;

/** A whole run as a worksheet function pays it: checks of the inputs, kernel, rules; all rows are at hand after it. */
export function wholeRun(rounds: number): Row {
  const inputs = referenceSet(defaultSet);
  const batch = (): number => processorTime(BATCH, () => runProject(inputs));
  batch();
  const times = Array.from({ length: rounds }, batch);
  return within("A run of the project with all rows at hand", 250_000, times, operationsOfTrial());
}

/** A project function on a table it has seen: what most of a thousand cells on one table pay. */
export function rememberedCall(rounds: number): Row {
  const definition = findFunction("PROJECT_NPV");
  if (!definition) throw new Error("the catalog has lost PROJECT_NPV");
  const context = { session: new Session() };
  // Excel hands over a table of its own at every call
  const tables = Array.from({ length: BATCH }, () =>
    Object.entries(referenceSet(defaultSet)).map(([key, value]) => [key, value]),
  );
  let call = 0;
  const batch = (): number => processorTime(BATCH, () => answer(definition, [tables[call++ % BATCH] ?? []], context));
  batch();
  return within("A project function on a table already seen", 20_000, Array.from({ length: rounds }, batch));
}
