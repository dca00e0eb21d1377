import { IronError } from "../../quantities/errors";
import type { Program } from "../language/resolve";
import { entriesOf, type Inputs, inputValue, lagOf } from "../readers/interpret";
import type { Layout } from "./layout";

/** The generated functions of a program; they only read and write the arrays they are given. */
export interface Kernel {
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

/** Runs a kernel on a set of inputs and keeps all rows. Errors: a missing input, a count of periods or a lag that cannot be. */
export function runKernel(program: Program, kernel: Kernel, inputs: Inputs): KernelRun {
  const { layout } = kernel;
  const x = Float64Array.from(layout.inputs, (id) => inputValue(inputs, id));
  const tables = layout.tables.map((id) => {
    const item = program.items.get(id)?.item;
    return Float64Array.from(item ? entriesOf(item, inputs) : []);
  });
  const periods = kernel.periods(x);
  if (!Number.isInteger(periods) || periods < 1)
    throw new IronError("domain", "formula.periodCount", { line: program.periods, value: periods });
  const s = new Float64Array(layout.scalars.length);
  const a = new Float64Array(layout.rows.length * periods);
  kernel.calendar(x, tables, s, a, periods);
  const place = placesOf(layout);
  const values = (id: string): Float64Array => {
    const found = place.get(id);
    if (!found) throw new RangeError(`the model has no line '${id}'`);
    const { list, k } = found;
    if (list === "inputs") return x.subarray(k, k + 1);
    if (list === "scalars") return s.subarray(k, k + 1);
    if (list === "tables") return tables[k] ?? new Float64Array();
    return Float64Array.from({ length: periods }, (_, t) => a[t * layout.rows.length + k] ?? Number.NaN);
  };
  for (const id of layout.lags) lagOf(values(id)[0] ?? Number.NaN);
  kernel.project(x, tables, s, a, periods);
  return { periods, values };
}

type List = "inputs" | "scalars" | "rows" | "tables";
const known = new WeakMap<Layout, Map<string, { list: List; k: number }>>();

/** Where each id lies; a layout is read once. Profiles are rows, though their entries come as a table. */
function placesOf(layout: Layout): Map<string, { list: List; k: number }> {
  let places = known.get(layout);
  if (!places) {
    places = new Map();
    const lists: readonly List[] = ["tables", "inputs", "scalars", "rows"];
    for (const list of lists) for (const [k, id] of layout[list].entries()) places.set(id, { list, k });
    known.set(layout, places);
  }
  return places;
}
