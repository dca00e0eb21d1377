import "#compared/model";
import { type KernelRun, runKernel } from "../formula/kernel/run";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { kernel } from "./generated/project";
import type { Inputs } from "./inputs/keys";
import { type Finding, judge } from "./judgement/judge";
import { measures } from "./measures";
import { checkInputs } from "./schema";

/** One run of the project, complete or not at all. */
export interface ProjectRun {
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

/**
 * Runs the project on a complete set of assumptions.
 * Errors: those of checkInputs; domain when a rule of the process is broken or a line has no finite value. Then nothing
 * of the run can be read.
 */
export function runProject(assumptions: Readonly<Record<string, unknown>>): ProjectRun {
  const inputs = checkInputs(assumptions);
  const run = runKernel(kernel, inputs);
  const warnings = judged(run, inputs);
  return readable(
    run,
    () => inputs,
    () => warnings,
  );
}

/**
 * The rules that a computed run only warns of.
 * Errors: domain where it breaks one of the others, or a line has no finite value.
 */
export function judged(run: KernelRun, inputs: Inputs): readonly Finding[] {
  const row = (id: string) => (run.isRow(id) ? run.values(id) : new Float64Array(run.periods).fill(run.number(id)));
  const warnings = judge({ number: (id) => run.number(id), row }, inputs);
  const [worst] = warnings;
  if (worst?.severity === "error") throw IronError.of("domain", worst);
  refuseNotFinite(run);
  return warnings;
}

/** Reads rows, and what else a run stands on, only when they are asked for, and solves a measure once. */
export function readable(run: KernelRun, inputs: () => Inputs, warnings: () => readonly Finding[]): ProjectRun {
  const known = new Map<string, Float64Array>();
  const values = (id: string): Float64Array => {
    const found = known.get(id) ?? find(id);
    known.set(id, found);
    return found;
  };
  const find = (id: string): Float64Array => {
    if (run.stored(id)) return run.values(id);
    const measure = measures.get(id);
    if (measure) return Float64Array.of(measure.solve(...measure.lines.map(values)));
    // an entry of a table or profile is an input like any other, but no line of its own
    const entry = inputs()[id];
    if (entry === undefined) throw new IronError("argument", "model.unknownLine", { line: shortened(id) });
    return Float64Array.of(entry);
  };
  return {
    formulas: kernel.stamp,
    get inputs() {
      return inputs();
    },
    periods: run.periods,
    get years() {
      return Array.from(run.values("calendar.date"));
    },
    get warnings() {
      return warnings();
    },
    values,
    value: (id) => {
      const [value = Number.NaN, ...more] = values(id);
      if (run.isRow(id) || more.length > 0) throw new IronError("argument", "model.notOneNumber", { line: id });
      return value;
    },
    row: (id) => {
      const found = values(id);
      return run.isRow(id) ? found : new Float64Array(run.periods).fill(found[0] ?? Number.NaN);
    },
  };
}

/**
 * One look at all numbers tells that they are finite; only where one is not, the first line that has it is looked for. A table
 * is what was given, and may have gaps.
 */
function refuseNotFinite(run: KernelRun): void {
  if (isFiniteThroughout(run)) return;
  const first = kernel.layout.slots.find(({ id, kind }) => kind !== "table" && !areFinite(run.values(id)));
  if (first) throw new IronError("domain", "model.notFinite", { line: first.id });
}

/** Whether every number that a run computed is finite. */
export const isFiniteThroughout = ({ numbers, rows }: Pick<KernelRun, "numbers" | "rows">): boolean =>
  areFinite(numbers) && areFinite(rows);

/**
 * The difference of a finite number to itself is zero. Counted out, for an iterator takes five times as long, and in several sums,
 * for one waits for each addition to end.
 */
function areFinite(values: Float64Array): boolean {
  const whole = values.length - (values.length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < whole; k += 4) {
    const p = values[k] ?? 0;
    const q = values[k + 1] ?? 0;
    const r = values[k + 2] ?? 0;
    const s = values[k + 3] ?? 0;
    a += p - p;
    b += q - q;
    c += r - r;
    d += s - s;
  }
  for (let k = whole; k < values.length; k++) a += (values[k] ?? 0) - (values[k] ?? 0);
  return a + b + c + d === 0;
}
