import { operations } from "../../language/operations";
import type { Node, Tree } from "../ir";
import { eachNode } from "../memory";
import {
  type Bytes,
  EMPTY,
  F64,
  float,
  functionType,
  I32,
  list,
  op,
  section,
  signed,
  simd,
  sized,
  text,
  unsigned,
  V128,
  wide,
} from "./bytes";
import { exponentialCode, LOCALS_OF_EXPONENTIAL, splat } from "./exponential";
import { type Fixed, type Kept, MemoryPlan, PAIR } from "./places";
import { isInline, Routine } from "./routine";

/** A kernel as it goes to whoever runs it, another thread perhaps: data, and no more. */
export interface WasmKernel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many numbers a trial is given, and how many are kept of it. */
  readonly givenCount: number;
  readonly keptCount: number;
  /** The first byte of its memory that it leaves to what trials are given and to what is kept of them. */
  readonly end: number;
  /** Operations that no instruction does on two numbers at once; the module asks for them. */
  readonly called: readonly string[];
}

/**
 * A tree that knows its periods as a module of WebAssembly that computes two trials at once. It exports `run(given, kept, pairs)`:
 * of as many pairs of trials, what each is given lies at `given`, and what is kept of it is left at `kept`.
 */
export function toWasm(tree: Tree, kept: Kept, fixed: Fixed): WasmKernel {
  const nodes: Node[] = [];
  for (const { body } of tree.trial) eachNode(body, (node) => nodes.push(node));
  const called = [...new Set(nodes.flatMap((node) => (node.kind === "call" && !isInline(node) ? node.fn : [])))];
  const plan = new MemoryPlan(tree, kept, fixed, literalsOf(nodes));
  const [lookup, exponential, first] = [called.length, called.length + 1, called.length + 2];
  const calls = { operation: (fn: string) => called.indexOf(fn), lookup, exponential };
  const routines = tree.trial.map(({ body }) => new Routine(plan, calls).code(body));
  const run = first + routines.length;
  const types = [
    functionType([I32], []),
    functionType([I32, I32, I32], []),
    functionType([F64, F64, I32, I32, F64, I32], [F64]),
    functionType([V128], [V128]),
    ...called.map((fn) => functionType(new Array(operations[fn]?.least).fill(F64), [F64])),
  ];
  const memory = [...text("host"), ...text("memory"), 2, 0, 1];
  const imports = called.map((fn, k) => [...text("operations"), ...text(fn), 0, ...unsigned(4 + k)]);
  const bytes = [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, types),
    section(2, [memory, ...imports]),
    section(3, [[2], [3], ...routines.map(() => [0]), [1]]),
    section(7, [[...text("run"), 0, ...unsigned(run)]]),
    section(10, [lookupCode(), powerOfE(), ...routines, runCode(plan, first, routines.length)]),
    section(11, [[0, op.i32, 0, op.end, ...sized(plan.data.flatMap(float))]]),
  ];
  const { givenCount, keptCount, end } = plan;
  return { bytes: joined(bytes), givenCount, keptCount, end, called };
}

function joined(parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Numbers that stand in formulas, and those by which they are rounded. */
function literalsOf(nodes: readonly Node[]): number[] {
  const literals = [1, 0.5, -0];
  for (const node of nodes) {
    if (node.kind === "const") literals.push(node.value);
    const digits = node.kind === "call" && node.fn === "ROUND" ? node.args[1] : undefined;
    if (digits?.kind === "const") literals.push(10 ** digits.value);
  }
  return literals;
}

/**
 * The number at a place of a row or table, counted from 0: (outside, place, begin, stride, count, gaps). Where there is none, or
 * a gap in what may have gaps, what is outside.
 */
function lookupCode(): Bytes {
  const [outside, place, begin, stride, count, gaps, found] = [0, 1, 2, 3, 4, 5, 6];
  const isInside = [
    ...[op.get, place, op.f64, ...float(0), op.atLeastF64],
    ...[op.get, place, op.get, count, op.lessF64, op.and],
  ];
  return sized([
    ...list([[1, F64]]),
    ...[op.get, place, op.floorF64, op.set, place],
    // outside of all, the first is read and not taken
    ...[op.get, begin, op.get, place, op.f64, ...float(0), ...isInside, op.choose, ...op.saturated],
    ...[op.get, stride, op.multiply, op.add, op.loadF64, 3, 0, op.tee, found],
    ...[op.get, outside, ...isInside],
    // a gap is not equal to itself
    ...[op.get, found, op.get, found, op.equalF64, op.get, gaps, op.i32, 1, op.xor, op.or, op.and],
    ...[op.choose, op.end],
  ]);
}

/** Beyond these e^x is taken for nil and for infinite, a little before it is. */
const [NIL_BELOW, INFINITE_ABOVE] = [-708, 709];

/** e^x of a pair. */
function powerOfE(): Bytes {
  const [given, x, more] = [0, 1, 2];
  const [below, above] = [splat(NIL_BELOW), splat(INFINITE_ABOVE)];
  const within = [...[op.get, given, ...below, ...wide(simd.MAX), ...above, ...wide(simd.MIN)], op.set, x];
  return sized([
    ...list([[1 + LOCALS_OF_EXPONENTIAL, V128]]),
    ...[...within, ...splat(Number.POSITIVE_INFINITY), ...exponentialCode(x, more)],
    ...[op.get, given, ...above, ...wide(simd[">"]), ...wide(simd.select)],
    ...[op.get, given, ...below, ...wide(simd["<"]), ...wide(simd.andNot), op.end],
  ]);
}

/** (given, kept, pairs): the routines one after the other, then what is kept is copied, pair by pair. */
function runCode(plan: MemoryPlan, first: number, routines: number): Bytes {
  const [given, kept, pairs] = [0, 1, 2];
  const calls = Array.from({ length: routines }, (_, k) => [op.get, given, op.call, ...unsigned(first + k)]);
  const places = [
    ...plan.kept.numbers.map(plan.scalar),
    ...plan.kept.rows.flatMap((row) =>
      Array.from({ length: plan.fixed.periods }, (_, t) => plan.row(row) + t * plan.rowStride),
    ),
  ];
  const copies = places.map((place, k) => [
    ...[op.get, kept, op.i32, 0, ...wide(simd.load), 3, ...unsigned(place)],
    ...[...wide(simd.store), 3, ...unsigned(k * PAIR)],
  ]);
  const advance = (local: number, bytes: number): Bytes => [op.get, local, op.i32, ...signed(bytes), op.add];
  return sized([
    ...[0, op.loop, EMPTY],
    ...calls.flat(),
    ...copies.flat(),
    ...[...advance(given, plan.givenCount * PAIR), op.set, given],
    ...[...advance(kept, plan.keptCount * PAIR), op.set, kept],
    ...[...advance(pairs, -1), op.tee, pairs, op.branchIf, 0],
    ...[op.end, op.end],
  ]);
}
