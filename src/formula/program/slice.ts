import type { Program } from "./program";
import { neededBy } from "./reach";

/** A part of a program that can be computed alone. */
export interface Slice {
  readonly program: Program;
  /** Lines and inputs whose values are asked for; the others may be forgotten once they have served. */
  readonly kept: ReadonlySet<string>;
}

/** The program itself, every value kept. */
export const whole = (program: Program): Slice => ({ program, kept: new Set(program.items.keys()) });

/** Only what some lines, inputs and measures need. Errors: RangeError for an id that the program does not have. */
export function slice(program: Program, outputs: Iterable<string>): Slice {
  const asked = new Set(outputs);
  const measures = program.measures.filter(({ id }) => asked.has(id));
  const kept = new Set(measures.flatMap(({ lines }) => lines));
  for (const id of asked) {
    if (program.items.has(id)) kept.add(id);
    else if (!measures.some((measure) => measure.id === id)) throw new RangeError(`the model has no line '${id}'`);
  }
  const needed = neededBy(program.items, [program.periods, ...kept]);
  const isNeeded = (id: string): boolean => needed.has(id);
  return {
    kept,
    program: {
      ...program,
      items: new Map([...program.items].filter(([id]) => isNeeded(id))),
      asWritten: program.asWritten.filter(isNeeded),
      openings: new Map([...program.openings].filter(([id]) => isNeeded(id))),
      closings: new Map([...program.closings].filter(([id]) => isNeeded(id))),
      measures,
    },
  };
}
