import type { Model } from "../language/model";
import { fingerprint } from "../program/fingerprint";
import { entryValues, type Inputs, inputValue, lagOf, periodsOf } from "../program/inputs";
import type { Layout, Slot } from "./layout";

/**
 * What a build makes of a program: functions that only read and write the arrays they are given, where the numbers lie
 * in them, and the fingerprint of the formulas. With it a model runs without its formulas.
 */
export interface Kernel {
  readonly stamp: string;
  readonly layout: Layout;
  periods(x: Float64Array): number;
  calendar(x: Float64Array, T: readonly Float64Array[], s: Float64Array, a: Float64Array, n: number): void;
  project(x: Float64Array, T: readonly Float64Array[], s: Float64Array, a: Float64Array, n: number): void;
}

/** Every line of one run. */
export interface KernelRun {
  readonly periods: number;
  /** One number for a scalar or an input, one a period for a row. */
  values(id: string): Float64Array;
}

/** A kernel that was made from other formulas would give wrong numbers and say nothing: it is a defect of the build. */
export function checkFresh(kernel: Pick<Kernel, "stamp">, model: Model): void {
  const stamp = fingerprint(model);
  if (stamp === kernel.stamp) return;
  throw new Error(
    `the kernel was made from other formulas (${kernel.stamp}) than those that stand here (${stamp}): run "npm run build"`,
  );
}

/** Runs a kernel on a set of inputs and keeps all rows. Errors: a missing input, a count of periods or a lag that cannot be. */
export function runKernel(kernel: Kernel, inputs: Inputs): KernelRun {
  const { layout } = kernel;
  const places = placesOf(layout);
  const x = Float64Array.from(layout.inputs, ({ id }) => inputValue(inputs, id));
  const tables = layout.tables.map((table) => entryValues(table, inputs));
  const periods = periodsOf(layout.periods, kernel.periods(x));
  const s = new Float64Array(layout.scalars.length);
  const a = new Float64Array(layout.rows.length * periods);
  kernel.calendar(x, tables, s, a, periods);
  const values = (id: string): Float64Array => {
    const found = places.get(id);
    if (!found) throw new RangeError(`the model has no line '${id}'`);
    const { list, k } = found;
    if (list === "inputs") return x.subarray(k, k + 1);
    if (list === "scalars") return s.subarray(k, k + 1);
    if (list === "tables") return tables[k] ?? new Float64Array();
    const row = new Float64Array(periods);
    for (let t = 0; t < periods; t++) row[t] = a[t * layout.rows.length + k] ?? Number.NaN;
    return row;
  };
  for (const id of layout.lags) lagOf(values(id)[0] ?? Number.NaN);
  kernel.project(x, tables, s, a, periods);
  return { periods, values };
}

interface Place {
  readonly list: "inputs" | "scalars" | "rows" | "tables";
  readonly k: number;
}
const known = new WeakMap<Layout, ReadonlyMap<string, Place>>();

/** Where each id lies. Profiles are rows, though their entries come as a table. */
function placesOf(layout: Layout): ReadonlyMap<string, Place> {
  const before = known.get(layout);
  if (before) return before;
  const places = new Map<string, Place>();
  for (const list of ["tables", "inputs", "scalars", "rows"] as const) {
    const slots: readonly Slot[] = layout[list];
    for (const [k, { id }] of slots.entries()) places.set(id, { list, k });
  }
  known.set(layout, places);
  return places;
}
