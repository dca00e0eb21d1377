import { operations } from "../../language/operations";
import type { Entries } from "../ir";

/**
 * The numbers of a run before its trials are known: what no trial can change is a constant, all else says what it is computed
 * from. Each different one stands once, so that what is equal is one object.
 */
export type Value = {
  /** In the order of making: whatever a number is made of has a smaller one. */
  readonly id: number;
  /** Whether it reads a row, so that it belongs to a period. */
  readonly periodic: boolean;
  /** How many steps of the schedule must be done before it can be computed. */
  readonly after: number;
} & (
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "input"; readonly key: string }
  /** An entry of a table or profile that is given anew, counted from 0. */
  | { readonly kind: "entry"; readonly table: string; readonly place: number }
  | CellKind
  /** A period of a row that is finished, read as one number. */
  | { readonly kind: "finished"; readonly cell: Cell }
  | { readonly kind: "call"; readonly fn: string; readonly args: readonly Value[] }
  | { readonly kind: "lookup"; readonly of: Entries; readonly place: Value; readonly outside: Value }
  | ({ readonly kind: "reduced" } & Reduced)
);

interface CellKind {
  readonly kind: "cell";
  readonly row: string;
  readonly period: number;
}
export type Cell = Extract<Value, { kind: "cell" }>;
export type Call = Extract<Value, { kind: "call" }>;
export type Reduction = Extract<Value, { kind: "reduced" }>;

/** What a reducer takes together: a number that no period adds to, and a number for each period where a trial decides. */
interface Reduced {
  readonly fn: string;
  readonly start: Value;
  readonly terms: ReadonlyMap<number, Term>;
}
export interface Term {
  readonly value: Value;
  /** Where it is 0 the period does not count; undefined where the period always counts. */
  readonly flag: Value | undefined;
}

/** Makes numbers, and finds those that were made before. */
export class Values {
  /** By what they are, and by what they are made of; most have two parts. */
  private readonly known = new Map<string, Value>();
  private readonly calls = new Calls();
  private readonly constants = new Map<number, Value>();
  private readonly cells = new Map<string, Value[]>();
  private made = 0;

  constant(value: number): Value {
    // a Map takes -0 for 0
    if (Object.is(value, -0)) return this.find("-0", () => this.madeConstant(value));
    let found = this.constants.get(value);
    if (!found) {
      found = this.madeConstant(value);
      this.constants.set(value, found);
    }
    return found;
  }

  input = (key: string): Value =>
    this.find(`i ${key}`, () => ({ id: this.made++, periodic: false, after: 0, kind: "input", key }));

  entry = (table: string, place: number): Value =>
    this.find(`e ${table} ${place}`, () => ({
      id: this.made++,
      periodic: false,
      after: 0,
      kind: "entry",
      table,
      place,
    }));

  cell(row: string, period: number, step: number): Value {
    let all = this.cells.get(row);
    if (!all) {
      all = [];
      this.cells.set(row, all);
    }
    let found = all[period];
    if (!found) {
      found = { id: this.made++, periodic: true, after: step, kind: "cell", row, period };
      all[period] = found;
    }
    return found;
  }

  finished = (cell: Cell): Value =>
    this.find(`f ${cell.id}`, () => ({
      id: this.made++,
      periodic: false,
      after: cell.after + 1,
      kind: "finished",
      cell,
    }));

  lookup = (of: Entries, place: Value, outside: Value, after: number): Value =>
    this.find(`l ${of.kind} ${of.id} ${place.id} ${outside.id}`, () => ({
      id: this.made++,
      periodic: place.periodic || outside.periodic,
      after: Math.max(after, place.after, outside.after),
      kind: "lookup",
      of,
      place,
      outside,
    }));

  reduced = (key: string, reduced: Reduced, after: number): Value =>
    this.find(`r ${key}`, () => ({ id: this.made++, periodic: false, after, kind: "reduced", ...reduced }));

  /** A call as it stands. */
  call(fn: string, a: Value, b?: Value, c?: Value, ...more: readonly Value[]): Value {
    if (b && c) {
      const args = [a, b, c, ...more];
      return this.find(`${fn} ${args.map(({ id }) => id).join(" ")}`, () => this.madeCall(fn, args));
    }
    const found = this.calls.find(fn, a, b);
    if (found) return found;
    const made = this.madeCall(fn, b ? [a, b] : [a]);
    this.calls.add(made);
    return made;
  }

  private madeCall(fn: string, args: readonly Value[]): Call {
    let periodic = false;
    let after = 0;
    for (const arg of args) {
      if (arg.periodic) periodic = true;
      if (arg.after > after) after = arg.after;
    }
    return { id: this.made++, periodic, after, kind: "call", fn, args };
  }

  private madeConstant = (value: number): Value => ({
    id: this.made++,
    periodic: false,
    after: 0,
    kind: "constant",
    value,
  });

  private find(key: string, make: () => Value): Value {
    const found = this.known.get(key);
    if (found) return found;
    const made = make();
    this.known.set(key, made);
    return made;
  }
}

/**
 * Calls of one or two numbers, found again by what they are of: a table with open addressing, since most of the making of a kernel is
 * to look here, and a map takes several times as long to hash a key that is made of three.
 */
class Calls {
  private places: (Call | undefined)[] = new Array(2 ** 12).fill(undefined);
  private count = 0;

  find(fn: string, a: Value, b: Value | undefined): Call | undefined {
    return this.places[this.placeOf(fn, a, b)];
  }

  add(call: Call): void {
    if (2 * ++this.count > this.places.length) {
      const before = this.places;
      this.places = new Array(2 * before.length).fill(undefined);
      for (const one of before) if (one) this.put(one);
    }
    this.put(call);
  }

  private put(call: Call): void {
    const [a, b] = call.args;
    if (a) this.places[this.placeOf(call.fn, a, b)] = call;
  }

  /** Where the call is, or would be. */
  private placeOf(fn: string, a: Value, b: Value | undefined): number {
    const last = this.places.length - 1;
    const mixed =
      Math.imul(a.id, 0x9e3779b1) ^ Math.imul(b ? b.id + 1 : 0, 0x85ebca6b) ^ Math.imul(fn.charCodeAt(0), 0xc2b2ae35);
    for (let place = (mixed ^ (mixed >>> 15)) & last; ; place = (place + 1) & last) {
      const call = this.places[place];
      if (!call || (call.args[0] === a && call.args[1] === b && call.fn === fn)) return place;
    }
  }
}

export const isConstant = (value: Value): value is Extract<Value, { kind: "constant" }> => value.kind === "constant";

export const isNumber = (value: Value, number: number): boolean => isConstant(value) && value.value === number;

/** A call of constants, computed; undefined if one of them is none. */
export function computed(fn: string, args: readonly Value[]): number | undefined {
  const [a, b, ...more] = args;
  if (!a || !isConstant(a) || (b && !isConstant(b))) return undefined;
  const apply = operations[fn]?.apply;
  if (more.length === 0) return b ? apply?.(a.value, b.value) : apply?.(a.value);
  const rest = more.flatMap((arg) => (isConstant(arg) ? arg.value : []));
  return b && rest.length === more.length ? apply?.(a.value, b.value, ...rest) : undefined;
}

/** The numbers that a number is made of directly. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case "call":
      return value.args;
    case "lookup":
      return [value.place, value.outside];
    case "finished":
      return [value.cell];
    case "reduced":
      return [
        value.start,
        ...[...value.terms.values()].flatMap((term) => (term.flag ? [term.value, term.flag] : [term.value])),
      ];
    default:
      return [];
  }
}
