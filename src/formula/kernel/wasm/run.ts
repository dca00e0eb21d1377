import { operations } from "../../language/operations";
import type { WasmKernel } from "./emit";
import { PAIR } from "./places";

/** What a host has of WebAssembly: browsers and Node alike, whose own types are not at hand here. */
interface Host {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
}

/** Whether the host has WebAssembly at all. */
export const hasWebAssembly = (): boolean => "WebAssembly" in globalThis;

const PAGE = 65_536;

/** A kernel ready to run, with memory for a number of trials at a time. */
export class WasmRun {
  /** What trials are given, and what is kept of them, in pairs: see `place`. */
  readonly given: Float64Array;
  readonly kept: Float64Array;
  private readonly run: (given: number, kept: number, pairs: number) => void;
  private readonly begins: readonly [given: number, kept: number];

  /** Errors: what the host says where it allows no WebAssembly. */
  constructor(
    readonly kernel: WasmKernel,
    trials: number,
  ) {
    const { bytes, called, givenCount, keptCount, end } = kernel;
    const host = (globalThis as unknown as { readonly WebAssembly: Host }).WebAssembly;
    const pairs = Math.ceil(trials / 2);
    const given = Math.ceil(end / PAIR) * PAIR;
    const kept = given + pairs * givenCount * PAIR;
    const memory = new host.Memory({ initial: Math.ceil((kept + pairs * keptCount * PAIR) / PAGE) });
    const imports = Object.fromEntries(called.map((fn) => [fn, operations[fn]?.apply]));
    const instance = new host.Instance(new host.Module(bytes), { host: { memory }, operations: imports });
    this.run = instance.exports.run as typeof this.run;
    this.begins = [given, kept];
    this.given = new Float64Array(memory.buffer, given, 2 * pairs * givenCount);
    this.kept = new Float64Array(memory.buffer, kept, 2 * pairs * keptCount);
  }

  /** Computes the first trials, as many as are said. */
  trials(count: number): void {
    if (count > 0) this.run(...this.begins, Math.ceil(count / 2));
  }
}

/** Where number k of `count` lies of a trial: two trials side by side. */
export const place = (trial: number, k: number, count: number): number => ((trial >> 1) * count + k) * 2 + (trial & 1);
