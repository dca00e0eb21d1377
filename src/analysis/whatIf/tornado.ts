import type { Message } from "../../messages/message";
import { type Inputs, inputKeys, inUse, isOfSimulation } from "../../model/inputs/keys";
import { atOnce, type Pieces } from "../../quantities/pieces";
import { usualRanges } from "../../reference/values";
import { gaveWayTold, givingWay } from "../assumptions/givingWay";
import { moved } from "./moves";
import { type Outcome, outcomeOf, spreadOf } from "./outcome";
import type { Variations } from "./variations";

/** An end of what an input is moved over, and what the line comes to there. */
export interface End {
  readonly value: number;
  readonly outcome: Outcome;
}

/** An input moved alone. */
export interface Swing {
  readonly key: string;
  readonly base: number;
  /** Nothing where a choice puts the key out of use. */
  readonly ends?: { readonly low: End; readonly high: End };
  /** From the least to the greatest of both ends and the base. */
  readonly swing: number;
  /** What gives way to it. */
  readonly says: readonly Message[];
}

export interface Tornado {
  readonly outcome: Outcome;
  /** The largest swing first; keys that are out of use last. */
  readonly swings: readonly Swing[];
}

/**
 * Each input alone at the low and at the high end of its usual range, or, where a share is given, as much below and above its value.
 * What cannot move so is left out: a range of one value; for shares also choices, whole numbers and what is nil. Values by year move
 * with their input by the same factor, and other parts of a whole give way in proportion.
 * Errors: argument for a line that is a row, or unknown.
 */
export const tornado = (variations: Variations, line: string, share?: number): Tornado =>
  atOnce(tornadoInPieces(variations, line, share));

/** The same, a piece an end of an assumption. */
export function* tornadoInPieces(variations: Variations, line: string, share?: number): Pieces<Tornado> {
  const { base } = variations;
  const read = (changes: Inputs): Outcome => variations.of(changes, (run) => outcomeOf(run, line));
  const outcome = read({});
  if (typeof outcome !== "number" && outcome.kind === "argument") throw outcome;
  const swingOf = function* (key: string, value: number): Pieces<Swing | undefined> {
    const [low, high] = endsOf(key, value, share);
    if (low === undefined || high === undefined || low === high) return undefined;
    if (!inUse(key, base)) return { key, base: value, swing: 0, says: [] };
    const at = (to: number): End => ({ value: to, outcome: to === value ? outcome : read(moved(base, key, to)) });
    const atLow = at(low);
    yield;
    const ends = { low: atLow, high: at(high) };
    const says = [...new Set([low, high])].flatMap((to) => givingWay({ [key]: to }, () => base)).slice(0, 1);
    const swing = spreadOf([ends.low.outcome, outcome, ends.high.outcome]);
    return { key, base: value, ends, swing, says: says.map(gaveWayTold) };
  };
  const swings: Swing[] = [];
  for (const [key, value] of Object.entries(base)) {
    const found = yield* swingOf(key, value);
    if (found !== undefined) swings.push(found);
    yield;
  }
  const rank = ({ ends, swing }: Swing): number => (ends === undefined ? -1 : swing);
  return { outcome, swings: swings.toSorted((a, b) => rank(b) - rank(a)) };
}

/** Whether a share of an input is something: not of a choice, a count or a year. */
export function isAmount(key: string): boolean {
  const { choices, interval } = inputKeys.get(key) ?? {};
  return interval !== undefined && choices === undefined && !interval.whole;
}

function endsOf(key: string, value: number, share: number | undefined): readonly number[] {
  // values by year move with their input
  if (!inputKeys.has(key) || isOfSimulation(key)) return [];
  if (share === undefined) {
    const { low, high } = usualRanges.get(key) ?? {};
    return low === undefined || high === undefined ? [] : [low, high];
  }
  if (!isAmount(key) || value === 0) return [];
  const by = Math.abs(value) * share;
  return [value - by, value + by];
}
