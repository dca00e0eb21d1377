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
} from "../../formula/kernel/wasm/bytes";
import {
  exponentialCode,
  LOCALS_OF_EXPONENTIAL,
  minus,
  plus,
  splat,
  times,
} from "../../formula/kernel/wasm/exponential";
import { NUMBER, PAIR } from "../../formula/kernel/wasm/places";
import { CELLS, LEAST, LOWEST_BIT, SCALE, SIDE } from "../../numerics/columns/lookedUp";
import { FURTHEST } from "../../quantities/exponential";

/**
 * The work on columns (`ColumnWork`) as a module of WebAssembly, two numbers at a time, operation by operation as in JavaScript, so that each
 * number is the same to the last bit. It imports a memory, and exports a function for each kind of work; a column is told by
 * where it begins and ends in bytes, another one by how far it lies from there. Columns begin at whole pairs, and have room for them.
 */
export function columnModule(): Uint8Array<ArrayBuffer> {
  const functions = [sobol(), quantiles(), triangle(), scale(), add(), bridge(), exponentials(), put()];
  const memory = [...text("host"), ...text("memory"), 2, 0, 1];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      functions.map(({ takes, gives }) => functionType(takes, gives)),
    ),
    ...section(2, [memory]),
    ...section(
      3,
      functions.map((_, k) => unsigned(k)),
    ),
    ...section(
      7,
      functions.map(({ name }, k) => [...text(name), 0, ...unsigned(k)]),
    ),
    ...section(
      10,
      functions.map(({ locals, code }) => sized([...list(locals), ...code, op.end])),
    ),
  ]);
}

/** A function: its parameters, then so many locals of a kind, are counted from 0. */
interface WasmFunction {
  readonly name: string;
  readonly takes: Bytes;
  readonly gives: Bytes;
  readonly locals: readonly Bytes[];
  readonly code: Bytes;
}

const WORD = 4;
/** Where the work is, and where it ends: the first two parameters of all. */
const [AT, END] = [0, 1];

const get = (local: number): Bytes => [op.get, local];
const set = (local: number): Bytes => [op.set, local];
const whole = (value: number): Bytes => [op.i32, ...signed(value)];
const number = (value: number): Bytes => [op.f64, ...float(value)];
const load: Bytes = [...wide(simd.load), 3, 0];
const store: Bytes = [...wide(simd.store), 3, 0];
/** The pair of the column itself, and of another one so far away. */
const own: Bytes = [...get(AT), ...load];
const other = (away: number): Bytes => [...get(AT), ...get(away), op.add, ...load];
/** For each pair of the column its own place on the stack, then code that leaves what is put there. */
const eachPair = (value: Bytes, before: Bytes = [], after: Bytes = []): Bytes =>
  loop([...before, ...get(AT), ...value, ...store, ...after], PAIR);

/** Code again and again, so many bytes further each time. */
const loop = (code: Bytes, by: number): Bytes => [
  ...[op.loop, EMPTY, ...code],
  ...[...get(AT), ...whole(by), op.add, op.tee, AT, ...get(END), op.below, op.branchIf, 0, op.end],
];

/** Numbers that are the same for all pairs, each put twice into a local of its own. */
const splatted = (from: readonly (readonly [parameter: number, local: number])[]): Bytes =>
  from.flatMap(([parameter, local]) => [...get(parameter), ...wide(simd.splat), ...set(local)]);

function scale(): WasmFunction {
  const [by, pair] = [2, 3];
  const code = [...splatted([[by, pair]]), ...eachPair(times(get(pair), own))];
  return { name: "scale", takes: [I32, I32, F64], gives: [], locals: [[1, V128]], code };
}

function add(): WasmFunction {
  const [away, weight, pair] = [2, 3, 4];
  const code = [...splatted([[weight, pair]]), ...eachPair(plus(own, times(get(pair), other(away))))];
  return { name: "add", takes: [I32, I32, I32, F64], gives: [], locals: [[1, V128]], code };
}

function bridge(): WasmFunction {
  const [left, right, weights] = [2, 3, [4, 5, 6]];
  const pairs = [7, 8, 9] as const;
  const [ofOwn, ofLeft, ofRight] = pairs;
  const parts = plus(times(get(ofOwn), own), times(get(ofLeft), other(left)));
  const code = [
    ...splatted(pairs.map((pair, k) => [weights[k] ?? 0, pair])),
    ...eachPair(plus(parts, times(get(ofRight), other(right)))),
  ];
  return { name: "bridge", takes: [I32, I32, I32, I32, F64, F64, F64], gives: [], locals: [[3, V128]], code };
}

/** (at, end, low, high, left, right, turn): see `onTriangle`. */
function triangle(): WasmFunction {
  const numbers = [2, 3, 4, 5, 6];
  const pairs = [7, 8, 9, 10, 11] as const;
  const [low, high, left, right, turn] = pairs;
  const [p, isRight, sign] = [12, 13, 14];
  const chosen = (onRight: Bytes, onLeft: Bytes): Bytes => [
    ...onRight,
    ...onLeft,
    ...get(isRight),
    ...wide(simd.select),
  ];
  const before = [
    ...[...own, ...set(p)],
    ...[...get(p), ...get(turn), ...wide(simd[">"]), ...set(isRight)],
    ...[...chosen(splat(-1), splat(1)), ...set(sign)],
  ];
  const share = plus(chosen(splat(1), splat(0)), times(get(sign), get(p)));
  const root = [...times(share, chosen(get(right), get(left))), ...wide(simd.root)];
  const value = plus(chosen(get(high), get(low)), times(get(sign), root));
  const code = [...splatted(pairs.map((pair, k) => [numbers[k] ?? 0, pair])), ...eachPair(value, before)];
  return { name: "triangle", takes: [I32, I32, F64, F64, F64, F64, F64], gives: [], locals: [[8, V128]], code };
}

/**
 * (at, end, less): e^(x - less), see `exponential`. It gives 1 where that was done, and 0 where one of them lies too far off, and nothing was.
 */
function exponentials(): WasmFunction {
  const [less, begin, pair, x, isNear, more] = [2, 3, 4, 5, 6, 7];
  const away = minus(own, get(pair));
  const near = [...away, ...wide(simd.abs), ...splat(FURTHEST), ...wide(simd["<="])];
  const all = [...wide(simd.constant), ...new Array<number>(PAIR).fill(255)];
  const code = [
    ...[...splatted([[less, pair]]), ...get(AT), ...set(begin), ...all, ...set(isNear)],
    ...loop([...get(isNear), ...near, ...wide(simd.and), ...set(isNear)], PAIR),
    ...[...get(isNear), ...wide(simd.allLong), op.not, op.when, EMPTY, ...whole(0), op.give, op.end],
    ...[...get(begin), ...set(AT)],
    ...eachPair(exponentialCode(x, more), [...away, ...set(x)]),
    ...whole(1),
  ];
  const locals = [
    [1, I32],
    [3 + LOCALS_OF_EXPONENTIAL, V128],
  ];
  return { name: "exponentials", takes: [I32, I32, F64], gives: [I32], locals, code };
}

/** (at, end, to, stride): pairs of the column, so far apart each. */
function put(): WasmFunction {
  const [to, stride] = [2, 3];
  const code = loop([...get(to), ...own, ...store, ...get(to), ...get(stride), op.add, ...set(to)], PAIR);
  return { name: "put", takes: [I32, I32, I32, I32], gives: [], locals: [], code };
}

/** (at, end, directions, shifts, behind the last of them, first shift, point, index): see `SobolPoints`; of pairs of shifts. */
function sobol(): WasmFunction {
  const [directions, shifts, behind, shift, point, index] = [2, 3, 4, 5, 6, 7];
  const advanced = (local: number, by: number): Bytes => [...get(local), ...whole(by), op.add];
  const two = [...get(shift), ...wide(simd.loadHalf), 3, 0];
  const shifted = [...two, ...get(point), ...wide(simd.splatWhole), ...wide(simd.xor), ...wide(simd.fromUnsigned)];
  const direction = [
    ...[...get(directions), ...get(index), op.lastZeros, ...whole(WORD), op.multiply],
    ...[op.add, op.loadI32, 2, 0],
  ];
  const next = [
    ...[...advanced(shift, 2 * WORD), op.tee, shift, ...get(behind), op.equal, op.when, EMPTY],
    ...[...get(shifts), ...set(shift), ...advanced(index, 1), ...set(index)],
    ...[...get(point), ...direction, op.xor, ...set(point), op.end],
  ];
  const code = eachPair(times(plus(shifted, splat(0.5)), splat(2 ** -32)), [], next);
  return { name: "sobol", takes: new Array<number>(8).fill(I32), gives: [], locals: [], code };
}

/** (at, end, table): see `lookedUp`. It gives where it is at the end, or before it at a share that the table does not have. */
function quantiles(): WasmFunction {
  const [table, bits, octave, cell, p, q, x, s, value] = [2, 3, 4, 5, 6, 7, 8, 9, 10];
  const of = (instruction: number, ...parts: readonly Bytes[]): Bytes => [...parts.flat(), instruction];
  const [sum, product] = [
    (a: Bytes, b: Bytes) => of(op.addF64, a, b),
    (a: Bytes, b: Bytes) => of(op.multiplyF64, a, b),
  ];
  const entry = (k: number): Bytes => [...get(cell), op.loadF64, 3, k * NUMBER];
  const part = (k: number): Bytes => sum(entry(k), product(entry(k + 1), get(x)));
  const stopUnless = (so: Bytes): Bytes => [...so, op.not, op.when, EMPTY, ...get(AT), op.give, op.end];
  const share = of(op.subtractF64, number(0.5), of(op.absF64, of(op.subtractF64, get(p), number(0.5))));
  const inOctave = of(
    op.and,
    of(op.shiftRight, get(bits), whole(LOWEST_BIT), get(octave), [op.subtract]),
    whole(CELLS - 1),
  );
  const inLower = of(op.multiply, of(op.add, of(op.multiply, get(octave), whole(CELLS)), inOctave), whole(8 * NUMBER));
  const upper = of(op.multiply, [...sum(get(p), get(p)), ...op.saturated], whole(SIDE * NUMBER));
  const code = [
    ...loop(
      [
        ...[...get(AT), op.loadF64, 3, 0, ...set(p), ...share, ...set(q)],
        ...stopUnless(of(op.atLeastF64, get(q), number(LEAST))),
        ...[...product(get(q), number(SCALE)), ...op.saturated, ...set(bits)],
        ...[...of(op.subtract, of(op.leadingZeros, get(bits)), whole(1)), ...set(octave)],
        ...[...of(op.add, get(table), of(op.add, inLower, upper)), ...set(cell)],
        ...[...of(op.subtractF64, get(q), entry(0)), ...set(x), ...product(get(x), get(x)), ...set(s)],
        ...sum(part(1), product(get(s), sum(part(3), product(get(s), sum(part(5), product(get(s), entry(7))))))),
        ...set(value),
        ...stopUnless(of(op.equalF64, get(value), get(value))),
        ...[...get(AT), ...get(value), op.storeF64, 3, 0],
      ],
      NUMBER,
    ),
    ...get(AT),
  ];
  return {
    name: "quantiles",
    takes: [I32, I32, I32],
    gives: [I32],
    locals: [
      [3, I32],
      [5, F64],
    ],
    code,
  };
}
