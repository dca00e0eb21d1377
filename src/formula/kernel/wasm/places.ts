import type { Tree } from "../ir";
import { knownPlace, type Places, placesOf } from "../layout";

/** Bytes of a number, and of the two of a pair of trials. */
export const NUMBER = 8;
export const PAIR = 2 * NUMBER;

/** What a kernel keeps of each trial, in order: lines that are one number, then rows with all their periods. */
export interface Kept {
  readonly numbers: readonly string[];
  readonly rows: readonly string[];
}

/** What is known when a tree is written as WebAssembly. */
export interface Fixed {
  readonly periods: number;
  /** What each trial is given, in this order: inputs, and tables with so many entries. What the tree does not read may be among them. */
  readonly given: readonly { readonly id: string; readonly count: number }[];
  /** A table, as it is fixed or as it stands. */
  readonly entries: (table: string) => Float64Array;
}

/**
 * Where everything lies in the memory of a kernel, in bytes. What a trial is given and what it leaves lies in blocks of two trials,
 * number by number side by side; all else is there once.
 */
export class MemoryPlan {
  readonly places: Places;
  /** Numbers that a trial is given: inputs, then the entries of tables that vary. */
  readonly givenCount: number;
  readonly keptCount: number;
  readonly numbers: number;
  readonly rows: number;
  /** The first byte behind all that is there once. */
  readonly end: number;
  /** Numbers that are there from the start, and where they begin. */
  readonly data: number[] = [];
  private readonly literals = new Map<string, number>();
  private readonly tables = new Map<string, number>();
  private readonly placesGiven = new Map<string, number>();

  constructor(
    tree: Tree,
    readonly kept: Kept,
    readonly fixed: Fixed,
    literals: Iterable<number>,
  ) {
    this.places = placesOf(tree.layout);
    const put = (values: Iterable<number>): number => {
      const at = this.data.length * NUMBER;
      this.data.push(...values);
      return at;
    };
    for (const value of literals) {
      const name = nameOf(value);
      if (!this.literals.has(name)) this.literals.set(name, put([value]));
    }
    for (const { id, values } of tree.constants ?? []) this.tables.set(id, put(values));
    let count = 0;
    for (const slot of fixed.given) {
      this.placesGiven.set(slot.id, count);
      count += slot.count;
    }
    for (const { id } of this.places.tables) if (!this.isGiven(id)) this.tables.set(id, put(fixed.entries(id)));
    this.givenCount = count;
    this.keptCount = kept.numbers.length + kept.rows.length * fixed.periods;
    const aligned = (bytes: number): number => Math.ceil(bytes / PAIR) * PAIR;
    this.numbers = aligned(this.data.length * NUMBER);
    this.rows = this.numbers + this.places.scalars.length * PAIR;
    this.end = this.rows + this.rowStride * fixed.periods;
  }

  /** From a period to the next. */
  get rowStride(): number {
    return this.places.rows.length * PAIR;
  }

  literal = (value: number): number => known(this.literals.get(nameOf(value)), "a literal");
  /** Numbers by period, or the entries of a table that does not vary: 8 bytes each. */
  table = (id: string): number => known(this.tables.get(id), id);
  isGiven = (id: string): boolean => this.placesGiven.has(id);
  /** From the begin of a block. */
  givenPlace = (id: string): number => known(this.placesGiven.get(id), id) * PAIR;
  scalar = (id: string): number => this.numbers + knownPlace(this.places, "scalars", id) * PAIR;
  row = (id: string): number => this.rows + knownPlace(this.places, "rows", id) * PAIR;
}

/** Tells 0 from -0, and takes NaN for itself. */
const nameOf = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new RangeError(`the kernel has no place for '${what}'`);
  return found;
}
