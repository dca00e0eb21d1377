import { readFileSync } from "node:fs";
import type { Interval } from "../src/quantities/interval";

/** One line of a frozen list: a name and what it may be. */
export interface Limit {
  readonly name: string;
  readonly says: string;
  readonly low?: End;
  readonly high?: End;
  readonly whole: boolean;
  readonly words?: readonly string[];
}

interface End {
  readonly at: number;
  readonly inclusive: boolean;
}

/** What a definition allows, as a frozen list writes it: "0 < x <= 1", "whole 1 <= x <= 60", "one of start, mid, end". */
export function inSigns(interval: Interval | undefined, words: readonly string[] | undefined): string {
  if (words !== undefined) return `one of ${words.join(", ")}`;
  const { above, min, below, max, whole } = interval ?? {};
  const low = above !== undefined ? `${above} < ` : min !== undefined ? `${min} <= ` : "";
  const high = below !== undefined ? ` < ${below}` : max !== undefined ? ` <= ${max}` : "";
  return `${whole ? "whole " : ""}${low}x${high}`;
}

const SIGNS = /^(whole )?(?:(\S+) (<=?) )?x(?: (<=?) (\S+))?$/;

/** A frozen list, read without help of the code that it judges; "deck.2020 to 2130" are the entries of a table. */
export const frozenLimits = (path: string): readonly Limit[] =>
  readFileSync(path, "utf8").trim().split("\n").flatMap(entries);

function entries(line: string): Limit[] {
  const [name = "", says = ""] = line.split(": ");
  const limit = limitOf(says);
  const [, table, first, last] = /^(.+)\.(\d+) to (\d+)$/.exec(name) ?? [];
  if (table === undefined) return [{ name, says, ...limit }];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, k) => ({ name: `${table}.${Number(first) + k}`, says, ...limit }));
}

function limitOf(says: string): Omit<Limit, "name" | "says"> {
  if (says.startsWith("one of ")) return { whole: false, words: says.slice("one of ".length).split(", ") };
  const match = SIGNS.exec(says);
  if (match === null) throw new Error(`'${says}' is no limit`);
  const [, whole, low, lowSign, highSign, high] = match;
  return {
    whole: whole !== undefined,
    ...(low !== undefined && { low: { at: Number(low), inclusive: lowSign === "<=" } }),
    ...(high !== undefined && { high: { at: Number(high), inclusive: highSign === "<=" } }),
  };
}

/** The values at and next to the ends of a limit: inside it, and outside. */
export function edges({ low, high, whole, words }: Limit, step: (at: number, up: boolean) => number) {
  if (words !== undefined) return { inside: words, outside: [`${words.join(" or ")} or so`] };
  const inside: number[] = [];
  const outside: number[] = whole ? [(low?.at ?? 0) + 0.5] : [];
  for (const [end, up] of [
    [low, false],
    [high, true],
  ] as const) {
    if (end === undefined) continue;
    const next = (outwards: boolean) => (whole ? end.at + (up === outwards ? 1 : -1) : step(end.at, up === outwards));
    inside.push(end.inclusive ? end.at : next(false));
    outside.push(end.inclusive ? next(true) : end.at);
  }
  return { inside, outside };
}

/** The next number there is, up or down. */
export function nextNumber(at: number, up: boolean): number {
  if (at === 0) return up ? Number.MIN_VALUE : -Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([at]).buffer);
  bits[0] = (bits[0] ?? 0n) + (up === at > 0 ? 1n : -1n);
  return new Float64Array(bits.buffer)[0] ?? Number.NaN;
}
