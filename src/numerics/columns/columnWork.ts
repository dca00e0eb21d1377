import { exponential } from "../../quantities/exponential";
import { lookedUp } from "./lookedUp";

/**
 * What is done to columns of numbers, a trial each, in their place. It may be done in several ways, which give the same numbers to
 * the last bit; columns of one piece of work are of one length, and none lies over another.
 */
export interface ColumnWork {
  /** Points of Sobol's sequence in one dimension, as many as fit in (see `repeatedSobol`). */
  sobol(column: Float64Array, points: SobolPoints): void;
  /** Shares become quantiles by their table (see `tabulated`); the exact one is asked for what the table does not have. */
  quantiles(column: Float64Array, table: Float64Array, exact: (share: number) => number): void;
  /** Shares become quantiles of a triangle (see `triangular`). */
  triangle(column: Float64Array, sides: Float64Array, turn: number): void;
  scale(column: Float64Array, by: number): void;
  /** column + weight * other */
  add(column: Float64Array, weight: number, other: Float64Array): void;
  /** own * column + leftWeight * left + rightWeight * right, of which each may be the column itself. */
  bridge(
    column: Float64Array,
    own: number,
    left: Float64Array,
    leftWeight: number,
    right: Float64Array,
    rightWeight: number,
  ): void;
  /** e^(x - less) */
  exponentials(column: Float64Array, less: number): void;
}

/** Where points of Sobol's sequence begin in one dimension, and how they go on. */
export interface SobolPoints {
  /** The bits that change from one index to the next, by the place of its lowest 1. */
  readonly directions: Int32Array;
  /** Each point is told as often as there are shifts, each time shifted by the next one. */
  readonly shifts: Int32Array;
  /** The first point's index, its 32 bits, and its first shift. */
  readonly index: number;
  readonly point: number;
  readonly shift: number;
}

/** A point of 32 bits stands in the middle of its 2^-32. */
const placeOf = (point: number): number => ((point >>> 0) + 0.5) / 2 ** 32;

/** From one Gray code to the next one bit changes: that of the lowest 1 of the next index. */
function stepTo(directions: Int32Array, next: number): number {
  const index = next | 0;
  return directions[31 - Math.clz32(index & -index)] ?? 0;
}

/** In JavaScript: wherever the columns lie. */
export const plainly: ColumnWork = {
  sobol(column, { directions, shifts, index: first, point: begin, shift: from }) {
    const count = shifts.length;
    let [index, point, shift] = [first, begin, from];
    for (let k = 0; k < column.length; shift = 0) {
      const end = Math.min(column.length, k + count - shift);
      for (; k < end; k++, shift++) column[k] = placeOf(point ^ (shifts[shift] as number));
      point ^= stepTo(directions, ++index);
    }
  },
  quantiles(column, table, exact) {
    for (let k = 0; k < column.length; k++) {
      const value = lookedUp(table, column[k] as number);
      column[k] = Number.isNaN(value) ? exact(column[k] as number) : value;
    }
  },
  triangle(column, sides, turn) {
    for (let k = 0; k < column.length; k++) column[k] = onTriangle(sides, turn, column[k] as number);
  },
  scale(column, by) {
    for (let k = 0; k < column.length; k++) column[k] = by * (column[k] as number);
  },
  add(column, weight, other) {
    for (let k = 0; k < column.length; k++) column[k] = (column[k] as number) + weight * (other[k] as number);
  },
  bridge(column, own, left, leftWeight, right, rightWeight) {
    for (let k = 0; k < column.length; k++)
      column[k] = own * (column[k] as number) + leftWeight * (left[k] as number) + rightWeight * (right[k] as number);
  },
  exponentials(column, less) {
    for (let k = 0; k < column.length; k++) column[k] = exponential((column[k] as number) - less);
  },
};

/**
 * On each side of the turn four numbers: the end, the sign of what lies between it and the quantile, what shares count from, and by
 * what they are multiplied below the root. Found by its place, no side waits for the processor to guess the other.
 */
export function onTriangle(sides: Float64Array, turn: number, p: number): number {
  const side = 4 * Number(p > turn);
  const sign = sides[side + 1] as number;
  const share = (sides[side + 2] as number) + sign * p;
  return (sides[side] as number) + sign * Math.sqrt(share * (sides[side + 3] as number));
}
