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

type Made<T> = T extends unknown ? Omit<T, "id" | "periodic" | "after"> : never;

/** Makes numbers, and finds those that were made before. */
export class Values {
  private readonly known = new Map<string, Value>();
  private readonly constants = new Map<number, Value>();
  private made = 0;

  constant(value: number): Value {
    // a Map takes -0 for 0
    if (Object.is(value, -0)) return this.intern("-0", { kind: "constant", value }, false, 0);
    const found = this.constants.get(value);
    if (found) return found;
    const made: Value = { kind: "constant", value, id: this.made++, periodic: false, after: 0 };
    this.constants.set(value, made);
    return made;
  }

  input = (key: string): Value => this.intern(`i ${key}`, { kind: "input", key }, false, 0);

  entry = (table: string, place: number): Value =>
    this.intern(`e ${table} ${place}`, { kind: "entry", table, place }, false, 0);

  cell = (row: string, period: number, step: number): Value =>
    this.intern(`c ${row} ${period}`, { kind: "cell", row, period }, true, step);

  finished = (cell: Cell): Value => this.intern(`f ${cell.id}`, { kind: "finished", cell }, false, cell.after + 1);

  lookup(of: Entries, place: Value, outside: Value, after: number): Value {
    const periodic = place.periodic || outside.periodic;
    const last = Math.max(after, place.after, outside.after);
    return this.intern(
      `l ${of.kind} ${of.id} ${place.id} ${outside.id}`,
      { kind: "lookup", of, place, outside },
      periodic,
      last,
    );
  }

  reduced = (key: string, reduced: Reduced, after: number): Value =>
    this.intern(`r ${key}`, { kind: "reduced", ...reduced }, false, after);

  /** A call as it stands. */
  call(fn: string, ...args: readonly Value[]): Value {
    let key = fn;
    let periodic = false;
    let after = 0;
    for (const arg of args) {
      key += ` ${arg.id}`;
      periodic ||= arg.periodic;
      after = Math.max(after, arg.after);
    }
    return this.intern(key, { kind: "call", fn, args }, periodic, after);
  }

  private intern(key: string, what: Made<Value>, periodic: boolean, after: number): Value {
    const found = this.known.get(key);
    if (found) return found;
    const made = { ...what, id: this.made++, periodic, after } as Value;
    this.known.set(key, made);
    return made;
  }
}

export const isConstant = (value: Value): value is Extract<Value, { kind: "constant" }> => value.kind === "constant";

export const isNumber = (value: Value, number: number): boolean => isConstant(value) && value.value === number;

/** A call of constants, computed; undefined if one of them is none. */
export function computed(fn: string, args: readonly Value[]): number | undefined {
  const numbers: number[] = [];
  for (const arg of args) {
    if (!isConstant(arg)) return undefined;
    numbers.push(arg.value);
  }
  return operations[fn]?.apply(...numbers);
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
