import { inputKeys } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { usualRangeOf } from "../../reference/values";
import type { Assumptions } from "../assumptions/complete";
import { knownKey } from "../assumptions/names";
import { isRelative } from "../assumptions/relative";

/** Where a solution is looked for, and at which places at first. */
export interface Bracket {
  /** The key as assumptions know it. */
  readonly key: string;
  readonly places: readonly number[];
  readonly whole: boolean;
}

/** Steps over a bracket that is given, or over the usual range. */
const STEPS = 60;
/** Beyond the usual range steps double; so often at most, which is a thousand times its width. */
const DOUBLINGS = 10;
/** What is above or below a limit, and not at it, begins so near to it. */
const NEAR = 1e-6;

/**
 * The places at which a key is looked at first, the lowest before: within a bracket that is given, or over the usual range of the key
 * and on from there, in steps that double, to its hard limits. Where it stands is one of them.
 * Errors: argument for a key that is no amount, and for a relative key without a bracket; domain for a low end above the high one.
 */
export function bracketOf(own: Assumptions, name: string, low?: number, high?: number): Bracket {
  if (isRelative(name)) {
    if (low === undefined || high === undefined) throw new IronError("argument", "solve.relative", { key: name });
    checkOrder(low, high);
    return { key: name, places: evenly(low, high), whole: false };
  }
  const { key, interval, choices } = knownKey(name);
  if (choices !== undefined) throw new IronError("argument", "solve.choice", { key, choices: choices.join(", ") });
  const value = own.values[key];
  const range = usualRangeOf(key) ?? { low: value ?? 0, high: value ?? 0 };
  const width =
    Math.max(range.high, value ?? range.high) - Math.min(range.low, value ?? range.low) || Math.abs(range.high) || 1;
  const [least, most] = limitsOf(key, width);
  const from = Math.max(low ?? Math.min(range.low, value ?? range.low), least);
  const to = Math.min(high ?? Math.max(range.high, value ?? range.high), most);
  if (low !== undefined && high !== undefined) checkOrder(low, high);
  const [start, end] = [Math.min(low ?? from, high ?? from), Math.max(high ?? to, low ?? to)];
  const places = [
    ...(low === undefined ? outwards(start, least, -width) : []),
    ...evenly(start, end),
    ...(high === undefined ? outwards(end, most, width) : []),
    ...(value !== undefined && value > start && value < end ? [value] : []),
  ];
  const whole = interval.whole === true;
  const rounded = whole ? places.map((place) => Math.round(place)) : places;
  return { key: inputKeys.get(key)?.key ?? key, places: [...new Set(rounded)].sort((a, b) => a - b), whole };
}

function checkOrder(low: number, high: number): void {
  if (!(low < high)) throw new IronError("domain", "solve.bracket", { low, high });
}

const evenly = (from: number, to: number): readonly number[] =>
  from === to
    ? [from]
    : Array.from({ length: STEPS + 1 }, (_, k) => (k === STEPS ? to : from + ((to - from) * k) / STEPS));

function outwards(from: number, limit: number, width: number): readonly number[] {
  const places: number[] = [];
  for (let k = 0; k < DOUBLINGS; k++) {
    const place = from + (width * (2 ** (k + 1) - 1)) / 2;
    if (width > 0 ? place >= limit : place <= limit) break;
    places.push(place);
  }
  return Number.isFinite(limit) && limit !== from ? [...places, limit] : places;
}

function limitsOf(key: string, width: number): readonly [number, number] {
  const { min, above, max, below } = knownKey(key).interval;
  const least = min ?? (above === undefined ? Number.NEGATIVE_INFINITY : above + NEAR * width);
  const most = max ?? (below === undefined ? Number.POSITIVE_INFINITY : below - NEAR * width);
  return [least, most];
}
