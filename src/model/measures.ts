import type { Measure, Solver } from "../formula/language/model";
import type { Message } from "../messages/message";
import { measures as described } from "./generated/project";
import * as solvers from "./solvers";

/** What the model says of a measure, without its words. */
export interface MeasureFacts {
  readonly id: string;
  readonly unit: string;
  /** The name of its solver. */
  readonly solver: string;
  readonly lines: readonly string[];
  /** The id of the message that says why it does not exist, where it does not; null for one that always exists. */
  readonly absent: Measure["absent"];
}

export interface SolvedMeasure extends MeasureFacts, Pick<Solver, "solve" | "near"> {}

const byName = new Map<string, Solver>(Object.values(solvers).map((solver) => [solver.name, solver]));

/** Numbers of finished rows that formulas cannot express, by id. */
export const measures: ReadonlyMap<string, SolvedMeasure> = new Map(
  described.map((measure) => {
    const solver = byName.get(measure.solver);
    if (!solver) throw new RangeError(`there is no solver '${measure.solver}'`);
    const { solve, near } = solver;
    return [measure.id, { ...measure, solve, ...(near && { near }) }];
  }),
);

/** Why a measure does not exist for the flows of a run. */
export function whyAbsent(run: { readonly years: readonly number[]; value(id: string): number }, id: string): Message {
  const [first = 0] = run.years;
  const values = { first, last: run.years.at(-1) ?? first, rate: run.value("discount.rate") };
  return { id: measures.get(id)?.absent ?? "project.noMeasure", values };
}
