import { type Sorted, sorted } from "../../numerics/percentiles";
import type { Pieces } from "../../quantities/pieces";

/** Numbers that are sorted, or merged, in one piece: some milliseconds. */
const SORTED_AT_ONCE = 2 ** 16;
const MERGED_AT_ONCE = 2 ** 18;

/** Numbers in order, without those that are none, however many there are. */
export function* inOrder(values: Float64Array): Pieces<Sorted> {
  const parts: Sorted[] = [];
  for (let from = 0; from < values.length; from += SORTED_AT_ONCE) {
    parts.push(sorted(values.subarray(from, from + SORTED_AT_ONCE).filter((value) => !Number.isNaN(value))));
    yield;
  }
  return yield* merged(parts);
}

/** Rising numbers merged two by two. */
export function* merged(parts: readonly Sorted[]): Pieces<Sorted> {
  let left = parts;
  while (left.length > 1) {
    const next: Sorted[] = [];
    for (let k = 0; k < left.length; k += 2) {
      const [one, other] = [left[k] as Sorted, left[k + 1]];
      next.push(other ? yield* together(one, other) : one);
    }
    left = next;
  }
  return left[0] ?? new Float64Array(0);
}

function* together(one: Sorted, other: Sorted): Pieces<Sorted> {
  const both = new Float64Array(one.length + other.length);
  let [i, j] = [0, 0];
  for (let from = 0; from < both.length; from += MERGED_AT_ONCE) {
    const to = Math.min(both.length, from + MERGED_AT_ONCE);
    for (let k = from; k < to; k++)
      both[k] =
        j >= other.length || (one[i] as number) <= (other[j] as number) ? (one[i++] as number) : (other[j++] as number);
    yield;
  }
  return both;
}
