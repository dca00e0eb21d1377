import { entryValues, type Inputs, inputValue, lagOf, periodsOf } from "../program/inputs";
import type { Kernel } from "./kernel";
import { type Places, placesOf } from "./layout";

/** Numbers where a kernel left them: `count` of them, the first at `offset`, each `stride` behind the one before. */
export interface Stored {
  readonly data: Float64Array;
  readonly offset: number;
  readonly stride: number;
  readonly count: number;
}

/** Runs a kernel on a set of inputs. Errors: a missing input, a count of periods or a lag that cannot be. */
export function runKernel(kernel: Kernel, inputs: Inputs): KernelRun {
  const run = new KernelRun(kernel, inputs);
  run.trial();
  return run;
}

/** A kernel with the memory of a run: set up when it is made, then computed as often as there are trials. */
export class KernelRun {
  readonly periods: number;
  /** Lines that are one number, and rows, as the kernel left them. */
  readonly numbers: Float64Array;
  readonly rows: Float64Array;
  private readonly places: Places;
  private readonly inputs: Float64Array;
  private readonly tables: Float64Array[];

  constructor(
    private readonly kernel: Kernel,
    inputs: Inputs,
  ) {
    const places = placesOf(kernel.layout);
    this.places = places;
    this.inputs = new Float64Array(places.inputs.length);
    for (const [k, input] of places.inputs.entries()) this.inputs[k] = inputValue(inputs, input);
    this.tables = places.tables.map((table) => entryValues(table, inputs));
    this.periods = periodsOf(kernel.layout.periods, kernel.periods(this.inputs));
    this.numbers = new Float64Array(places.scalars.length);
    this.rows = new Float64Array(places.rows.length * this.periods);
    this.setUp();
  }

  private setUp(): void {
    this.kernel.setup(this.inputs, this.tables, this.numbers, this.rows, this.periods);
    for (const id of this.kernel.layout.lags) lagOf(this.number(id));
  }

  /**
   * Sets up anew for inputs that the kernel does not let vary, in the same memory; whether it can: with another count of periods
   * nothing is done but that they are given. Errors: a count of periods or a lag that cannot be.
   */
  setUpAgain(): boolean {
    if (periodsOf(this.kernel.layout.periods, this.kernel.periods(this.inputs)) !== this.periods) return false;
    this.setUp();
    return true;
  }

  /** Gives an input, or all entries of a table or row, for the trials to come. Only what the kernel lets vary can be given. */
  give(id: string, ...values: readonly number[]): void {
    const slot = this.kernel.layout.slots.find((known) => known.id === id);
    if (!slot || !("varies" in slot) || !slot.varies) throw new RangeError(`the kernel does not let '${id}' vary`);
    const table = this.places.placeOf("tables", id);
    if (table !== undefined) this.tables[table] = Float64Array.from(values);
    else this.inputs.set(values, this.places.placeOf("inputs", id));
  }

  /** Gives all inputs, tables and rows anew; where one is another that may not vary, `setUpAgain`. Errors: a missing input. */
  giveAll(inputs: Inputs): void {
    const { inputs: known, tables } = this.places;
    for (const [k, input] of known.entries()) this.inputs[k] = inputValue(inputs, input);
    for (const [k, table] of tables.entries()) this.tables[k] = entryValues(table, inputs);
  }

  /** Gives one input that is a number, by its place among the inputs of the layout (`placesOf`). */
  giveAt(place: number, value: number): void {
    this.inputs[place] = value;
  }

  /** Computes everything that differs from trial to trial. */
  trial(): void {
    this.kernel.trial(this.inputs, this.tables, this.numbers, this.rows, this.periods);
  }

  /** Whether an id has one value a period. */
  isRow(id: string): boolean {
    return this.places.placeOf("rows", id) !== undefined;
  }

  /** The one number of a scalar or an input, or the first of several. */
  number(id: string): number {
    const { data, offset } = this.known(id);
    return data[offset] ?? Number.NaN;
  }

  /** Where the values of an id lie: one of a scalar or an input, one a period of a row, the entries of a table. */
  stored(id: string): Stored | undefined {
    const { placeOf, rows } = this.places;
    const row = placeOf("rows", id);
    if (row !== undefined) return { data: this.rows, offset: row, stride: rows.length, count: this.periods };
    const number = placeOf("scalars", id);
    if (number !== undefined) return { data: this.numbers, offset: number, stride: 1, count: 1 };
    const input = placeOf("inputs", id);
    if (input !== undefined) return { data: this.inputs, offset: input, stride: 1, count: 1 };
    const table = this.tables[placeOf("tables", id) ?? -1];
    return table && { data: table, offset: 0, stride: 1, count: table.length };
  }

  /** The values themselves, in an array of their own where they do not lie side by side. */
  values(id: string): Float64Array {
    const { data, offset, stride, count } = this.known(id);
    if (stride === 1) return data.subarray(offset, offset + count);
    const values = new Float64Array(count);
    for (let k = 0; k < count; k++) values[k] = data[offset + k * stride] ?? Number.NaN;
    return values;
  }

  /** An id that the kernel does not keep is a defect of the asker. */
  private known(id: string): Stored {
    const stored = this.stored(id);
    if (!stored) throw new RangeError(`the kernel keeps no '${id}'`);
    return stored;
  }
}
