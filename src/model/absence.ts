import type { Message } from "../messages/message";
import { measures } from "./measures";
import type { ProjectRun } from "./run";

/** Why a measure does not exist for the flows of a run. */
export function absence(run: ProjectRun, id: string): Message {
  const [first = 0] = run.years;
  const values = { first, last: run.years.at(-1) ?? first, rate: run.value("discount.rate") };
  return { id: measures.get(id)?.absent ?? "project.noMeasure", values };
}
