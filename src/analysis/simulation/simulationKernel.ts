import type { Tree } from "../../formula/kernel/ir";
import { KernelRun, runKernel } from "../../formula/kernel/run";
import { specialise } from "../../formula/kernel/special/specialise";
import { toWasm, type WasmKernel } from "../../formula/kernel/wasm/emit";
import { type Fixed, type Kept, PAIR } from "../../formula/kernel/wasm/places";
import { place, WasmRun } from "../../formula/kernel/wasm/run";
import type { Program } from "../../formula/program/program";
import { slice } from "../../formula/program/slice";
import { kernel, rules } from "../../model/generated/project";
import type { Inputs } from "../../model/inputs/keys";
import { measures } from "../../model/measures";
import { type ColumnWork, plainly } from "../../numerics/columns/columnWork";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import type { Slot } from "./trialMaker";
import { type TrialMemory, trialMemory } from "./trialMemory";
import { bytesOfColumns, WasmColumns } from "./wasmColumns";

/** Rules that refuse a run, each with the lines that are not 0 where it is broken. */
export const refusingLines = rules.flatMap(({ code, severity, line, yearly }) =>
  severity === "error" ? [{ code, lines: yearly ? [line, yearly.years] : [line] }] : [],
);

/** What has to be kept for some lines and measures, and to tell which trials the model refuses. Errors: argument for an unknown line. */
export function keptFor(asked: readonly string[]): Kept {
  const ids = new Set(refusingLines.flatMap(({ lines }) => lines));
  for (const id of asked) for (const line of measures.get(id)?.lines ?? [id]) ids.add(line);
  const kinds = new Map(kernel.layout.slots.map(({ id, kind }) => [id, kind]));
  for (const id of ids)
    if (!["scalar", "row"].includes(kinds.get(id) ?? ""))
      throw new IronError("argument", "model.unknownLine", { line: shortened(id) });
  const of = (kind: string): string[] => [...ids].filter((id) => kinds.get(id) === kind);
  return { numbers: of("scalar"), rows: of("row") };
}

/** Computes trials, some at a time. */
export interface Computer {
  readonly kind: "wasm" | "plain";
  /** How many trials fit in. */
  readonly most: number;
  /** What trials are given, and what is kept of them, in the order of slots and of Kept. */
  readonly given: TrialMemory;
  readonly kept: TrialMemory;
  /** Room for what is drawn for as many trials, a column for each dimension, and how they are worked on. */
  readonly columns: readonly Float64Array[];
  readonly work: ColumnWork;
  compute(count: number): void;
}

/** The part of the model that an answer needs, in WebAssembly, for trials that are given some slots anew. */
export function wasmFor(program: Program, checked: Inputs, slots: readonly Slot[], kept: Kept): WasmKernel {
  const { tree, fixed } = treeFor(program, checked, slots, kept);
  return toWasm(tree, kept, fixed);
}

/** The same as a tree, and what is known when it is written. */
export function treeFor(
  program: Program,
  checked: Inputs,
  slots: readonly Slot[],
  kept: Kept,
): { readonly tree: Tree; readonly fixed: Fixed } {
  const base = runKernel(kernel, checked);
  const part = slice(program, [...kept.numbers, ...kept.rows]);
  // what the answer does not read may be given all the same
  const varying = slots.filter(({ id }) => part.program.items.has(id));
  // trials may be given entries of a table that has none by itself
  const standing = new Map(slots.map(({ id, values }) => [id, values]));
  const known = (id: string): Float64Array => standing.get(id) ?? base.values(id);
  const tree = specialise(part, new Map(varying.map(({ id }) => [id, "varying"])), known);
  const given = slots.map(({ id, values }) => ({ id, count: values.length }));
  return { tree, fixed: { periods: base.periods, given, entries: known } };
}

/** Two trials side by side. */
export class WasmComputer implements Computer {
  readonly kind = "wasm";
  readonly given: TrialMemory;
  readonly kept: TrialMemory;
  readonly work: WasmColumns;
  private readonly run: WasmRun;

  constructor(
    module: WasmKernel,
    readonly most: number,
    dimensions: number,
  ) {
    this.run = new WasmRun(module, most, bytesOfColumns(dimensions, most));
    this.work = new WasmColumns(this.run.memory, this.run.end, dimensions, most);
    const memory = (data: Float64Array, count: number): TrialMemory => {
      const from = Int32Array.from({ length: most }, (_, trial) => place(trial, 0, count));
      return trialMemory(data, from, 2);
    };
    this.given = {
      ...memory(this.run.given, module.givenCount),
      put: (k, column, count) =>
        this.work.put(column, count, this.run.given.byteOffset + k * PAIR, module.givenCount * PAIR),
    };
    this.kept = memory(this.run.kept, module.keptCount);
  }

  get columns(): readonly Float64Array[] {
    return this.work.columns;
  }

  compute(count: number): void {
    this.run.trials(count);
  }
}

/** The kernel of the product, trial by trial: for a few trials, and where there is no WebAssembly. */
export class PlainComputer implements Computer {
  readonly kind = "plain";
  readonly given: TrialMemory;
  readonly kept: TrialMemory;
  readonly columns: readonly Float64Array[];
  readonly work = plainly;
  private readonly run: KernelRun;

  constructor(
    checked: Inputs,
    private readonly slots: readonly Slot[],
    private readonly lines: Kept,
    readonly most: number,
    dimensions: number,
  ) {
    this.run = new KernelRun(kernel, checked);
    this.columns = Array.from({ length: dimensions }, () => new Float64Array(most));
    const memory = (count: number): TrialMemory => {
      const from = Int32Array.from({ length: most }, (_, trial) => trial * count);
      return trialMemory(new Float64Array(most * count), from, 1);
    };
    this.given = memory(slots.reduce((sum, { values }) => sum + values.length, 0));
    this.kept = memory(lines.numbers.length + lines.rows.length * this.run.periods);
  }

  compute(count: number): void {
    for (let trial = 0; trial < count; trial++) this.trial(trial);
  }

  private trial(trial: number): void {
    const from = this.given.from[trial] ?? 0;
    for (const { id, at, values } of this.slots)
      this.run.give(id, ...this.given.data.subarray(from + at, from + at + values.length));
    this.run.trial();
    let at = this.kept.from[trial] ?? 0;
    for (const id of this.lines.numbers) this.kept.data[at++] = this.run.number(id);
    for (const id of this.lines.rows) {
      const row = this.run.values(id);
      this.kept.data.set(row, at);
      at += row.length;
    }
  }
}
