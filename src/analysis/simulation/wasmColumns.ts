import { PAIR } from "../../formula/kernel/wasm/places";
import { exportsOf, type WasmMemory } from "../../formula/kernel/wasm/run";
import { type ColumnWork, plainly } from "../../numerics/columns/columnWork";
import { SIDE } from "../../numerics/columns/lookedUp";
import { columnModule } from "./columnModule";

/** What `columnModule` exports. */
interface Exports {
  quantiles(at: number, end: number, table: number): number;
  triangle(at: number, end: number, low: number, high: number, left: number, right: number, turn: number): void;
  scale(at: number, end: number, by: number): void;
  add(at: number, end: number, away: number, weight: number): void;
  bridge(at: number, end: number, left: number, right: number, own: number, ofLeft: number, ofRight: number): void;
  exponentials(at: number, end: number, less: number): number;
  put(at: number, end: number, to: number, stride: number): void;
}

const NUMBER = 8;
const TABLE = 2 * SIDE * NUMBER;

/** How many bytes of a memory columns take, so many of them with room for so many trials, and the tables of as many distributions. */
export const bytesOfColumns = (columns: number, trials: number): number =>
  columns * roomOf(trials) + (columns + 1) * TABLE;

/** Whole pairs, and one more: columns a power of two apart would all lie in the same places of a processor's cache. */
const roomOf = (trials: number): number => (Math.ceil(trials / 2) + 1) * PAIR;

/** Columns in a memory, from a byte on, and the work on them by a module. */
export class WasmColumns implements ColumnWork {
  readonly columns: readonly Float64Array[];
  private readonly work: Exports;
  /** Where the tables of distributions lie that were asked for, and where the next one would. */
  private readonly tables = new Map<Float64Array, number>();
  private next: number;

  constructor(
    private readonly memory: WasmMemory,
    begin: number,
    columns: number,
    trials: number,
  ) {
    this.work = exportsOf(columnModule(), memory);
    const room = roomOf(trials);
    this.columns = Array.from({ length: columns }, (_, k) => new Float64Array(memory.buffer, begin + k * room, trials));
    this.next = begin + columns * room;
  }

  quantiles(column: Float64Array, table: Float64Array, exact: (share: number) => number): void {
    const place = this.placeOf(table);
    const [begin, end] = endsOf(column);
    for (let at = begin; at < end; at += NUMBER) {
      at = this.work.quantiles(at, end, place);
      const k = (at - begin) / NUMBER;
      if (k < column.length) column[k] = exact(column[k] as number);
    }
  }

  triangle(column: Float64Array, sides: Float64Array, turn: number): void {
    const [low = 0, , , left = 0, high = 0, , , right = 0] = sides;
    this.work.triangle(...endsOf(column), low, high, left, right, turn);
  }

  scale(column: Float64Array, by: number): void {
    this.work.scale(...endsOf(column), by);
  }

  add(column: Float64Array, weight: number, other: Float64Array): void {
    this.work.add(...endsOf(column), other.byteOffset - column.byteOffset, weight);
  }

  bridge(
    column: Float64Array,
    own: number,
    left: Float64Array,
    ofLeft: number,
    right: Float64Array,
    ofRight: number,
  ): void {
    const [awayLeft, awayRight] = [left.byteOffset - column.byteOffset, right.byteOffset - column.byteOffset];
    this.work.bridge(...endsOf(column), awayLeft, awayRight, own, ofLeft, ofRight);
  }

  exponentials(column: Float64Array, less: number): void {
    if (this.work.exponentials(...endsOf(column), less) === 0) plainly.exponentials(column, less);
  }

  /** The first numbers of a column into pairs of trials, so many bytes apart. */
  put(column: Float64Array, count: number, to: number, stride: number): void {
    this.work.put(column.byteOffset, column.byteOffset + count * NUMBER, to, stride);
  }

  private placeOf(table: Float64Array): number {
    const known = this.tables.get(table);
    if (known !== undefined) return known;
    const place = this.next;
    new Float64Array(this.memory.buffer, place, table.length).set(table);
    this.tables.set(table, place);
    this.next += TABLE;
    return place;
  }
}

/** The first byte of a column, and the one behind its last. */
const endsOf = ({ byteOffset, byteLength }: Float64Array): [at: number, end: number] => [
  byteOffset,
  byteOffset + byteLength,
];
