import { operations } from "../../language/operations";
import { functionType, op, section, sized, unsigned } from "./bytes";
import type { WasmKernel } from "./emit";
import { splat } from "./exponential";
import { PAIR } from "./places";

/** What a host has of WebAssembly: browsers and Node alike, whose own types are not at hand here. */
interface Host {
  readonly Memory: new (size: { initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

const host = (): Host => (globalThis as unknown as { readonly WebAssembly: Host }).WebAssembly;

/** A module that does nothing but with two numbers at once. */
const TRIED = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[...section(1, [functionType([], [])]), ...section(3, [unsigned(0)])],
  ...section(10, [sized([0, ...splat(1), op.drop, op.end])]),
]);

/** Whether the host runs WebAssembly with instructions on two numbers: pages may forbid all of it, and old engines have no such instructions. */
export function runsWebAssembly(): boolean {
  try {
    return new (host().Module)(TRIED) !== undefined;
  } catch {
    return false;
  }
}

const PAGE = 65_536;

/** Memory of so many bytes, all of them nil. */
export const wasmMemory = (bytes: number): WasmMemory => new (host().Memory)({ initial: Math.ceil(bytes / PAGE) });

/** What a module exports that works on a memory. Errors: what the host says where it allows no WebAssembly. */
export function exportsOf<T>(bytes: Uint8Array<ArrayBuffer>, memory: WasmMemory, operations: object = {}): T {
  const { Instance, Module } = host();
  return new Instance(new Module(bytes), { host: { memory }, operations }).exports as T;
}

/** A kernel ready to run, with memory for a number of trials at a time. */
export class WasmRun {
  /** What trials are given, and what is kept of them, in pairs: see `place`. */
  readonly given: Float64Array;
  readonly kept: Float64Array;
  readonly memory: WasmMemory;
  /** The first byte of its memory, of a whole pair, that it leaves to others; there are as many as were asked for. */
  readonly end: number;
  private readonly run: (given: number, kept: number, pairs: number) => void;

  /** Errors: what the host says where it allows no WebAssembly. */
  constructor(
    readonly kernel: WasmKernel,
    trials: number,
    others = 0,
  ) {
    const { bytes, called, givenCount, keptCount, end } = kernel;
    const pairs = Math.ceil(trials / 2);
    const given = Math.ceil(end / PAIR) * PAIR;
    const kept = given + pairs * givenCount * PAIR;
    this.end = kept + pairs * keptCount * PAIR;
    this.memory = wasmMemory(this.end + others);
    const imports = Object.fromEntries(called.map((fn) => [fn, operations[fn]?.apply]));
    this.run = exportsOf<{ readonly run: WasmRun["run"] }>(bytes, this.memory, imports).run;
    this.given = new Float64Array(this.memory.buffer, given, 2 * pairs * givenCount);
    this.kept = new Float64Array(this.memory.buffer, kept, 2 * pairs * keptCount);
  }

  /** Computes the first trials, as many as are said. */
  trials(count: number): void {
    if (count > 0) this.run(this.given.byteOffset, this.kept.byteOffset, Math.ceil(count / 2));
  }
}

/** Where number k of `count` lies of a trial: two trials side by side. */
export const place = (trial: number, k: number, count: number): number => ((trial >> 1) * count + k) * 2 + (trial & 1);
