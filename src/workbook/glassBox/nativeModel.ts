import type { Inputs } from "../../formula/program/inputs";
import type { Program } from "../../formula/program/program";
import type { Values } from "../../formula/readers/interpret";
import { NativeRows, openingColumns } from "../../formula/readers/native/rows";
import type { NativeSolvers } from "../../formula/readers/native/solver";
import { atOnce, type Pieces } from "../../quantities/pieces";
import { Layout, type LineSheet } from "./layout";
import type { Written } from "./written";

/** What a native model is written from: a program with its values. */
export interface Source {
  readonly program: Program;
  readonly solvers: NativeSolvers;
  readonly sheets: readonly LineSheet[];
  readonly inputs: Inputs;
  readonly values: Values;
  readonly periods: number;
  readonly measure: (id: string) => number;
  readonly reason: (id: string) => string | undefined;
  readonly grows: Written["grows"];
  readonly year?: string;
  readonly named: boolean;
}

/** A program laid out over sheets, with all that its lines are written from. */
export const written = (source: Source, inputs: Written["inputs"]): Written => atOnce(writing(source, inputs));

/** The same, a measure a piece. */
export function* writing(source: Source, inputs: Written["inputs"]): Pieces<Written> {
  const { program, solvers, values, periods, named, sheets } = source;
  const counted = new Map<string, number>();
  const read = new Set<number>();
  let openings = 1;
  for (const most of openingColumns(program)) {
    openings = Math.max(openings, most);
    yield;
  }
  const options = { sheets, inputs, periods, named, openings, numbers: read };
  // a measure has as many rows as its formula needs, whatever they are called, and one for what is said of it
  const draft = new Layout(program, { ...options, stepsOf: () => 0, reads: (value) => read.add(value) });
  yield;
  const rows = new NativeRows(program, draft);
  for (const { id } of program.measures) {
    counted.set(id, rows.measure(id, solvers, values).steps.length + 1);
    yield;
  }
  const layout = new Layout(program, { ...options, stepsOf: (id) => counted.get(id) ?? 1 });
  yield;
  const { measure, reason, grows, year } = source;
  return { program, layout, values, solvers, measure, reason, grows, inputs, ...(year !== undefined && { year }) };
}
