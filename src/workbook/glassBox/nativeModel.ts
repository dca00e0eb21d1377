import type { Inputs } from "../../formula/program/inputs";
import type { Program } from "../../formula/program/program";
import type { Values } from "../../formula/readers/interpret";
import { NativeRows } from "../../formula/readers/native/rows";
import type { NativeSolvers } from "../../formula/readers/native/solver";
import { Layout, type LineSheet } from "./layout";
import type { Written } from "./lineSheet";

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
  readonly early: Written["early"];
  readonly year?: string;
  readonly named: boolean;
}

/** A program laid out over sheets, with all that its lines are written from. */
export function written(source: Source, inputs: Written["inputs"]): Written {
  const { program, solvers, values, periods, named, sheets } = source;
  const counted = new Map<string, number>();
  const read = new Set<number>();
  const options = { sheets, inputs, periods, named, numbers: read };
  // a measure has as many rows as its formula needs, whatever they are called, and one for what is said of it
  const draft = new Layout(program, { ...options, stepsOf: () => 0, reads: (value) => read.add(value) });
  for (const { id } of program.measures)
    counted.set(id, new NativeRows(program, draft).measure(id, solvers, values).steps.length + 1);
  const layout = new Layout(program, { ...options, stepsOf: (id) => counted.get(id) ?? 1 });
  const { measure, reason, early, year } = source;
  return { program, layout, values, solvers, measure, reason, early, inputs, ...(year !== undefined && { year }) };
}
