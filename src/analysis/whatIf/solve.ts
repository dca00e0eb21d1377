import type { Message } from "../../messages/message";
import { checkInUse } from "../../model/schema";
import { upwardCrossing } from "../../numerics/upwardCrossing";
import { IronError } from "../../quantities/errors";
import { atOnce, type Pieces } from "../../quantities/pieces";
import type { Assumptions } from "../assumptions/complete";
import { attempt } from "../attempt";
import { bracketOf } from "./bracket";
import { changesOf } from "./moves";
import { type Outcome, outcomeOf } from "./outcome";
import type { Variations } from "./variations";

/** A value of the key at which the line is what was asked for. */
export interface Solution {
  readonly value: number;
  readonly result: number;
  /** The result less the target. */
  readonly residual: number;
}

/** A stretch of the bracket in which the model gives nothing, and why at its first place. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly why: Message;
}

export interface Solved {
  /** All that were found, the one nearest to what stands first. */
  readonly solutions: readonly [Solution, ...Solution[]];
  readonly gaps: readonly Gap[];
}

/** A crossing is a solution where the line comes so near to its target, of what it spans over the bracket. */
const REACHED = 1e-6;
/** Of the place, of what it spans. */
const TOLERANCE = 1e-13;

interface Seen {
  readonly place: number;
  readonly outcome: Outcome;
}

/**
 * All values of a key at which a line is a target, with every other assumption as it is: the line is looked at over the bracket, and
 * each place where it passes the target is found as closely as numbers allow. A pair of solutions nearer to each other than a step can
 * stay unseen, so that a narrower bracket may find more. Where the line jumps over the target there is none.
 * Errors: those of the bracket; argument for a line that is a row; noSolution with what the line spans, and where the model refuses.
 */
export const solveFor = (...asked: Parameters<typeof solveInPieces>): Solved => atOnce(solveInPieces(...asked));

/** The same, a piece a place that is looked at or a crossing that is found. */
export function* solveInPieces(
  variations: Variations,
  own: Assumptions,
  asked: {
    readonly line: string;
    readonly target: number;
    readonly key: string;
    readonly low?: number | undefined;
    readonly high?: number | undefined;
  },
): Pieces<Solved> {
  const { line, target } = asked;
  const { key, places, whole } = bracketOf(own, asked.key, asked.low, asked.high);
  checkInUse([key], own.values);
  const at = (value: number): Outcome => {
    const changes = attempt(() => changesOf(own, [key, value]));
    return changes instanceof IronError ? changes : variations.of(changes, (run) => outcomeOf(run, line));
  };
  const seen: Seen[] = [];
  for (const place of places) {
    seen.push({ place, outcome: at(place) });
    yield;
  }
  const wrong = seen.find(({ outcome }) => outcome instanceof IronError && outcome.kind === "argument");
  if (wrong?.outcome instanceof IronError) throw wrong.outcome;
  const results = seen.flatMap(({ outcome }) => (typeof outcome === "number" ? [outcome] : []));
  const span = Math.max(...results) - Math.min(...results);
  const stands = own.values[key] ?? places[0] ?? 0;
  const found: Solution[] = [];
  for (const [k, here] of seen.entries()) {
    for (const value of crossing(seen[k - 1], here, target, at, whole)) {
      const result = at(value);
      if (typeof result === "number" && Math.abs(result - target) <= REACHED * Math.max(span, Math.abs(target)))
        found.push({ value, result, residual: result - target });
    }
    yield;
  }
  const [first, ...more] = distinct(found).toSorted((a, b) => Math.abs(a.value - stands) - Math.abs(b.value - stands));
  const gaps = gapsIn(seen);
  if (first === undefined) throw none(key, line, target, seen, gaps);
  return { solutions: [first, ...more], gaps };
}

/** Where the line passes its target between two places that were looked at; one that is there already counts for itself. */
function crossing(
  before: Seen | undefined,
  { place, outcome }: Seen,
  target: number,
  at: (value: number) => Outcome,
  whole: boolean,
): readonly number[] {
  if (typeof outcome !== "number") return [];
  if (outcome === target) return [place];
  if (whole || before === undefined || typeof before.outcome !== "number" || before.outcome === target) return [];
  const [from, to] = [before.outcome - target, outcome - target];
  if (from < 0 === to < 0) return [];
  const sign = from < 0 ? 1 : -1;
  const margin = (value: number): number => {
    const there = at(value);
    if (there instanceof IronError) throw there;
    return sign * (there - target);
  };
  const tolerance = TOLERANCE * Math.max(Math.abs(before.place), Math.abs(place));
  const found = attempt(() => upwardCrossing(margin, before.place, place, tolerance));
  return found instanceof IronError ? [] : [found];
}

function distinct(found: readonly Solution[]): readonly Solution[] {
  return found.filter(({ value }, k) => found.findIndex((other) => other.value === value) === k);
}

/** Neighbouring places at which the model gives nothing. */
function gapsIn(seen: readonly Seen[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [k, { place, outcome }] of seen.entries()) {
    if (!(outcome instanceof IronError)) continue;
    const last = gaps.at(-1);
    const goes = seen[k - 1]?.outcome instanceof IronError;
    if (goes && last !== undefined) gaps[gaps.length - 1] = { ...last, to: place };
    else gaps.push({ from: place, to: place, why: { id: outcome.id, values: outcome.values } });
  }
  return gaps;
}

function none(key: string, line: string, target: number, seen: readonly Seen[], gaps: readonly Gap[]): IronError {
  const there = seen.flatMap(({ place, outcome }) => (typeof outcome === "number" ? [{ place, outcome }] : []));
  const [first, last] = [seen[0]?.place ?? Number.NaN, seen.at(-1)?.place ?? Number.NaN];
  const [gap] = gaps;
  if (there.length === 0 && gap !== undefined)
    return new IronError("noSolution", "solve.nowhere", { key, low: first, high: last, why: gap.why });
  const by = there.toSorted((a, b) => a.outcome - b.outcome);
  const [least, most] = [by[0], by.at(-1)];
  const values = {
    key,
    line,
    target,
    low: first,
    high: last,
    least: least?.outcome ?? Number.NaN,
    leastAt: least?.place ?? Number.NaN,
    most: most?.outcome ?? Number.NaN,
    mostAt: most?.place ?? Number.NaN,
  };
  if (gap === undefined) return new IronError("noSolution", "solve.none", values);
  return new IronError("noSolution", "solve.noneWithGaps", { ...values, from: gap.from, to: gap.to, why: gap.why });
}
