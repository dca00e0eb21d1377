import { IronError } from "../../quantities/errors";
import { atOnce, type Pieces } from "../../quantities/pieces";
import type { Assumptions } from "../assumptions/complete";
import { attempt } from "../attempt";
import { changesOf } from "./moves";
import { type Outcome, outcomeOf } from "./outcome";
import type { Variations } from "./variations";

/** A key, also a relative one, and the values that it takes in turn: numbers, or words of a choice. */
export interface Axis {
  readonly key: string;
  readonly values: readonly unknown[];
}

/** A cell of a table: what each line comes to at these values. */
export interface Point {
  /** The values of the axes, in their order. */
  readonly at: readonly unknown[];
  /** One a line. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Lines at every value of one axis, or of each with each of two: what a call with these overrides gives. A point that the limits, a
 * choice or the process rule out says so in its place.
 * Errors: argument for a key or a value that cannot be read, and for a line that is a row.
 */
export const sensitivity = (...asked: Parameters<typeof sensitivityInPieces>): readonly Point[] =>
  atOnce(sensitivityInPieces(...asked));

/** The same, a piece a point. */
export function* sensitivityInPieces(
  variations: Variations,
  own: Assumptions,
  lines: readonly string[],
  axes: readonly Axis[],
): Pieces<readonly Point[]> {
  const points: Point[] = [];
  for (const at of pointsOf(axes)) {
    const changes = attempt(() =>
      changesOf(
        own,
        at.flatMap((value, k) => [axes[k]?.key, value]),
      ),
    );
    const outcomes =
      changes instanceof IronError
        ? changes
        : variations.of(changes, (run) => lines.map((line) => orReason(() => outcomeOf(run, line))));
    if (outcomes instanceof IronError && outcomes.kind === "argument") throw outcomes;
    points.push({ at, outcomes: outcomes instanceof IronError ? lines.map(() => outcomes) : outcomes });
    yield;
  }
  return points;
}

/** A measure that does not exist says so beside lines that do. */
function orReason(outcome: () => number): Outcome {
  const found = attempt(outcome);
  if (found instanceof IronError && found.kind === "argument") throw found;
  return found;
}

/** All values of the first axis, for each all of the second. */
const pointsOf = ([first, ...more]: readonly Axis[]): readonly (readonly unknown[])[] =>
  first === undefined ? [[]] : first.values.flatMap((value) => pointsOf(more).map((rest) => [value, ...rest]));
