import { KernelRun, runKernel } from "../../formula/kernel/run";
import { specialise } from "../../formula/kernel/special/specialise";
import { toWasm, type WasmKernel } from "../../formula/kernel/wasm/emit";
import type { Kept } from "../../formula/kernel/wasm/places";
import { place, WasmRun } from "../../formula/kernel/wasm/run";
import type { Program } from "../../formula/program/program";
import { slice } from "../../formula/program/slice";
import { kernel, rules } from "../../model/generated/project";
import type { Inputs } from "../../model/inputs/keys";
import { measures } from "../../model/measures";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import type { Slot } from "./trialMaker";

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
  /** How many trials fit in. */
  readonly most: number;
  /** Numbers of what trials are given, and of what is kept of them, in the order of slots and of Kept. */
  readonly given: Float64Array;
  readonly kept: Float64Array;
  /** Where number k of a trial lies, and how far the next one is from it. */
  readonly givenAt: (trial: number) => number;
  readonly keptAt: (trial: number, k: number) => number;
  readonly stride: number;
  compute(count: number): void;
}

/** The part of the model that an answer needs, in WebAssembly, for trials that are given some slots anew. */
export function wasmFor(program: Program, checked: Inputs, slots: readonly Slot[], kept: Kept): WasmKernel {
  const base = runKernel(kernel, checked);
  const part = slice(program, [...kept.numbers, ...kept.rows]);
  // what the answer does not read may be given all the same
  const varying = slots.filter(({ id }) => part.program.items.has(id));
  const tree = specialise(part, new Map(varying.map(({ id }) => [id, "varying"])), (id) => base.values(id));
  return toWasm(tree, kept, {
    periods: base.periods,
    given: slots.map(({ id, values }) => ({ id, count: values.length })),
    entries: (id) => base.values(id),
  });
}

/** Two trials side by side. */
export class WasmComputer implements Computer {
  readonly given: Float64Array;
  readonly kept: Float64Array;
  readonly stride = 2;
  private readonly run: WasmRun;

  constructor(
    private readonly module: WasmKernel,
    readonly most: number,
  ) {
    this.run = new WasmRun(module, most);
    this.given = this.run.given;
    this.kept = this.run.kept;
  }

  givenAt = (trial: number): number => place(trial, 0, this.module.givenCount);
  keptAt = (trial: number, k: number): number => place(trial, k, this.module.keptCount);
  compute = (count: number): void => this.run.trials(count);
}

/** The kernel of the product, trial by trial: for a few trials, and where there is no WebAssembly. */
export class PlainComputer implements Computer {
  readonly given: Float64Array;
  readonly kept: Float64Array;
  readonly stride = 1;
  private readonly run: KernelRun;
  private readonly givenCount: number;
  private readonly keptCount: number;

  constructor(
    checked: Inputs,
    private readonly slots: readonly Slot[],
    private readonly lines: Kept,
    readonly most: number,
  ) {
    this.run = new KernelRun(kernel, checked);
    this.givenCount = slots.reduce((sum, { values }) => sum + values.length, 0);
    this.keptCount = lines.numbers.length + lines.rows.length * this.run.periods;
    this.given = new Float64Array(most * this.givenCount);
    this.kept = new Float64Array(most * this.keptCount);
  }

  givenAt = (trial: number): number => trial * this.givenCount;
  keptAt = (trial: number, k: number): number => trial * this.keptCount + k;

  compute(count: number): void {
    for (let trial = 0; trial < count; trial++) this.trial(this.givenAt(trial), this.keptAt(trial, 0));
  }

  private trial(from: number, to: number): void {
    for (const { id, at, values } of this.slots)
      this.run.give(id, ...this.given.subarray(from + at, from + at + values.length));
    this.run.trial();
    let at = to;
    for (const id of this.lines.numbers) this.kept[at++] = this.run.number(id);
    for (const id of this.lines.rows) {
      const row = this.run.values(id);
      this.kept.set(row, at);
      at += row.length;
    }
  }
}
