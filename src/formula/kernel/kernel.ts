import { IronError } from "../../quantities/errors";
import type { Program } from "../program/resolve";
import { entriesOf, type Inputs, inputValue, lagOf } from "../readers/interpret";
import { type Layout, layoutOf } from "./layout";

/** The generated functions of a program; they only read and write the arrays they are given, laid out as layoutOf says. */
export interface Kernel {
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
  const { layout, places } = placesOf(program);
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

type List = "inputs" | "scalars" | "rows" | "tables";
interface Places {
  readonly layout: Layout;
  readonly places: ReadonlyMap<string, { readonly list: List; readonly k: number }>;
}
const known = new WeakMap<Program, Places>();

/** Where each id lies; a program is laid out once. Profiles are rows, though their entries come as a table. */
function placesOf(program: Program): Places {
  const before = known.get(program);
  if (before) return before;
  const layout = layoutOf(program);
  const places = new Map<string, { list: List; k: number }>();
  const lists: readonly List[] = ["tables", "inputs", "scalars", "rows"];
  for (const list of lists) for (const [k, id] of layout[list].entries()) places.set(id, { list, k });
  const found = { layout, places };
  known.set(program, found);
  return found;
}
