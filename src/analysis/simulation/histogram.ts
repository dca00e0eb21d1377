import { percentile } from "../../numerics/percentiles";
import type { Pieces } from "../../quantities/pieces";
import { inOrder } from "./inOrder";
import { isRow, type Results } from "./results";

/** How many trials fall into each of some stretches of one width. */
export interface Histogram {
  readonly line: string;
  /** Where the first begins. */
  readonly from: number;
  readonly width: number;
  readonly counts: readonly number[];
  /** Trials that lie before the first, and from the end of the last on. */
  readonly before: number;
  readonly beyond: number;
}

/** Numbers that are looked at in one piece. */
const PIECE = 250_000;

/** Widths of which whole numbers of stretches make ten. */
const ROUND = [1, 2, 2.5, 5, 10] as const;

/** The least round width that is not below a number. */
export function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ROUND.find((one) => one * power >= least * (1 - 1e-12)) ?? 10;
  return step * power;
}

/**
 * How a line fell out, between two of its values, in about so many stretches of a round width, one of which begins at nil. A line that is
 * one and the same number has one stretch around it.
 */
export function* histogramOf(
  results: Results,
  line: string,
  { from: least, to: most }: { readonly from: number; readonly to: number },
  about: number,
): Pieces<Histogram> {
  if (isRow(line)) throw new RangeError(`'${line}' has a number in each period`);
  const width = roundWidth(most > least ? (most - least) / about : Math.max(1e-9, Math.abs(least) / about));
  const first = Math.floor(least / width);
  const counts = new Array<number>(Math.floor(most / width) - first + 1).fill(0);
  let [before, beyond] = [0, 0];
  const values = results.values(line);
  for (let start = 0; start < values.length; start += PIECE) {
    for (const value of values.subarray(start, start + PIECE)) {
      if (Number.isNaN(value)) continue;
      const at = Math.floor(value / width) - first;
      if (at < 0) before++;
      else if (at >= counts.length) beyond++;
      else counts[at] = (counts[at] as number) + 1;
    }
    yield;
  }
  return { line, from: first * width, width, counts, before, beyond };
}

/** The trial in which a line comes nearest to a value, of several the first; nothing where it has a value in none. */
export function* trialNearest(results: Results, line: string, value: number): Pieces<number | undefined> {
  const values = results.values(line);
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start < values.length; start += PIECE) {
    const end = Math.min(values.length, start + PIECE);
    for (let trial = start; trial < end; trial++) {
      const distance = Math.abs((values[trial] as number) - value);
      if (!(distance < least)) continue;
      least = distance;
      nearest = trial;
    }
    yield;
  }
  return nearest;
}

/** The trial nearest to a percentile of a line. */
export function* trialAt(results: Results, line: string, share: number): Pieces<number | undefined> {
  const values = yield* inOrder(results.values(line));
  return yield* trialNearest(results, line, percentile(values, share));
}
