import { NUMBER, PAIR } from "../../formula/kernel/wasm/places";
import { exportsOf, type WasmMemory } from "../../formula/kernel/wasm/run";
import { type ColumnWork, plainly, type SobolPoints } from "../../numerics/columns/columnWork";
import { SIDE } from "../../numerics/columns/lookedUp";
import { columnModule } from "./columnModule";

/** What `columnModule` exports. */
interface Exports {
  sobol(
    at: number,
    end: number,
    directions: number,
    shifts: number,
    behind: number,
    shift: number,
    point: number,
    index: number,
  ): void;
  quantiles(at: number, end: number, table: number): number;
  triangle(at: number, end: number, low: number, high: number, left: number, right: number, turn: number): void;
  scale(at: number, end: number, by: number): void;
  add(at: number, end: number, away: number, weight: number): void;
  bridge(at: number, end: number, left: number, right: number, own: number, ofLeft: number, ofRight: number): void;
  exponentials(at: number, end: number, less: number): number;
  put(at: number, end: number, to: number, stride: number): void;
}

const TABLE = 2 * SIDE * NUMBER;
const WORD = 4;
/** The directions of a dimension, and shifts of as many repetitions as may be. */
const MOST_SHIFTS = 64;
const POINTS = (32 + MOST_SHIFTS) * WORD;

/**
 * How many bytes of a memory columns take, so many of them with room for so many trials, and with them the tables of as many distributions,
 * and one more, and what their points begin with. A memory takes of a machine what is written into it.
 */
export const bytesOfColumns = (columns: number, trials: number): number =>
  columns * (roomOf(trials) + POINTS) + (columns + 1) * TABLE;

/** Whole pairs, and one more: columns a power of two apart would all lie in the same places of a processor's cache. */
const roomOf = (trials: number): number => (Math.ceil(trials / 2) + 1) * PAIR;

/** Columns in a memory, from a byte on, and the work on them by a module. */
export class WasmColumns implements ColumnWork {
  readonly columns: readonly Float64Array[];
  private readonly work: Exports;
  /** Where what was asked for lies that is no column, and where the next would. */
  private readonly places = new Map<Float64Array | Int32Array, number>();
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

  sobol(column: Float64Array, points: SobolPoints): void {
    const { directions, shifts, index, point, shift } = points;
    if (shifts.length > MOST_SHIFTS || shifts.length % 2 !== 0 || shift % 2 !== 0) {
      plainly.sobol(column, points);
      return;
    }
    const [from, begin] = [this.placeOf(directions), this.placeOf(shifts)];
    const [behind, first] = [begin + shifts.byteLength, begin + shift * WORD];
    this.work.sobol(...endsOf(column), from, begin, behind, first, point, index);
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

  private placeOf(numbers: Float64Array | Int32Array): number {
    const known = this.places.get(numbers);
    if (known !== undefined) return known;
    const place = this.next;
    new Uint8Array(this.memory.buffer, place, numbers.byteLength).set(
      new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    );
    this.places.set(numbers, place);
    this.next += Math.ceil(numbers.byteLength / NUMBER) * NUMBER;
    return place;
  }
}

/** The first byte of a column, and the one behind its last. */
const endsOf = ({ byteOffset, byteLength }: Float64Array): [at: number, end: number] => [
  byteOffset,
  byteOffset + byteLength,
];
