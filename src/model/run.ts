import { checkFresh } from "../formula/kernel/kernel";
import { runKernel } from "../formula/kernel/run";
import type { Program, Resolved } from "../formula/program/program";
import { resolve } from "../formula/program/resolve";
import { IronError } from "../quantities/errors";
import { kernel } from "./generated/kernel";
import type { Inputs } from "./inputs/keys";
import { type Finding, judge } from "./judgement/judge";
import { projectModel } from "./model";
import { checkInputs } from "./schema";
import { suggested } from "./suggestions";

/** One run of the project, complete or not at all. */
export interface ProjectRun {
  readonly program: Program;
  /** The fingerprint of the formulas. */
  readonly formulas: string;
  /** The assumptions as the formulas read them. */
  readonly inputs: Inputs;
  readonly periods: number;
  /** The calendar year of every period. */
  readonly years: readonly number[];
  /** Rules that only warn. */
  readonly warnings: readonly Finding[];
  /** Values of a line, input or measure: one number, or one a period. Errors: argument for an unknown line. */
  values(id: string): Float64Array;
  /** The one number of a scalar or a measure; a measure that does not exist (no IRR) is NaN. */
  value(id: string): number;
  /** One number a period; a scalar is repeated. */
  row(id: string): Float64Array;
}

let resolved: Program | undefined;

/** The project's formulas, parsed once and only when something is asked of them; they are those of the kernel. */
export function projectProgram(): Program {
  if (resolved) return resolved;
  checkFresh(kernel, projectModel);
  resolved = resolve(projectModel);
  return resolved;
}

/**
 * Runs the project on a complete set of assumptions.
 * Errors: those of checkInputs; domain when a rule of the process is broken or a line has no finite value. Then nothing
 * of the run can be read.
 */
export function runProject(assumptions: Readonly<Record<string, unknown>>): ProjectRun {
  const program = projectProgram();
  const inputs = checkInputs(assumptions);
  const computed = runKernel(kernel, inputs);
  const read = new Map<string, Float64Array>();
  const lines = (id: string): Float64Array => {
    const known = read.get(id);
    if (known) return known;
    // an entry of a table or profile is an input like any other, but no line of its own
    const entry = inputs[id];
    if (entry !== undefined && !program.items.has(id)) return Float64Array.of(entry);
    if (!program.items.has(id)) return unknownLine(program, id);
    const found = computed.values(id);
    read.set(id, found);
    return found;
  };

  const findings = judge((id) => lines(id)[0] ?? Number.NaN, inputs);
  const [worst] = findings;
  if (worst?.severity === "error") throw new IronError("domain", worst.id, worst.values);
  for (const item of program.items.values()) refuseNotFinite(item, lines(item.id));

  const values = (id: string): Float64Array => {
    const measure = read.has(id) ? undefined : program.measures.find((m) => m.id === id);
    if (!measure) return lines(id);
    const found = Float64Array.of(measure.solver.solve(...measure.lines.map(lines)));
    read.set(id, found);
    return found;
  };
  const isRow = (id: string): boolean => program.items.get(id)?.shape === "series";
  const years = lines("calendar.date");
  return {
    program,
    formulas: kernel.stamp,
    inputs,
    periods: years.length,
    years: Array.from(years),
    warnings: findings,
    values,
    value: (id) => {
      const [value = Number.NaN, ...more] = values(id);
      if (isRow(id) || more.length > 0) throw new IronError("argument", "model.notOneNumber", { line: id });
      return value;
    },
    row: (id) => {
      const found = values(id);
      return isRow(id) ? found : new Float64Array(years.length).fill(found[0] ?? Number.NaN);
    },
  };
}

function refuseNotFinite({ id, label }: Resolved, values: Float64Array): void {
  for (const value of values)
    if (!Number.isFinite(value)) throw new IronError("domain", "model.notFinite", { line: id, label });
}

function unknownLine(program: Program, id: string): never {
  const known = [...program.items.values(), ...program.measures].map((line) => [line.id, line] as const);
  const meant = suggested(id, new Map(known));
  if (meant === undefined) throw new IronError("argument", "model.unknownLine", { line: id });
  throw new IronError("argument", "model.unknownLineMeant", { line: id, ...meant });
}
