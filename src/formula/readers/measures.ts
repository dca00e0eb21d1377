import type { Program } from "../language/resolve";

/** The measures of a run by id: plain functions of finished rows. NaN where a measure does not exist. */
export function measuresOf(program: Program, valuesOf: (id: string) => Float64Array): Map<string, number> {
  return new Map(program.measures.map(({ id, solver, lines }) => [id, solver.solve(...lines.map(valuesOf))]));
}
