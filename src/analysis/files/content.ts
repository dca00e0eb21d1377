import type { Cells } from "../assumptions/cells";
import type { Notice } from "../assumptions/reading";

/** What a file holds: rows of cells, each with the line it begins on. */
export interface FileContent {
  readonly cells: Cells;
  readonly lines: readonly number[];
  readonly notices: readonly Notice[];
}

/** The line, from 1, of a place in a text. */
export function lineCounter(text: string): (at: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
