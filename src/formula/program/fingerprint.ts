import type { Model } from "../language/model";

/** Crockford's base 32: no letter that is read as a digit. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Words tell people; they decide no number. */
const WORDS: ReadonlySet<string> = new Set([
  "title",
  "short",
  "file",
  "introduction",
  "block",
  "label",
  "note",
  "source",
  "why",
]);

/**
 * A fingerprint of everything that decides what a model computes: ids, units, formulas, inputs with their limits and
 * choices, their order, and what else is given, apart from its words. Three groups of five characters.
 */
export const fingerprint = (model: Model, ...more: readonly object[]): string =>
  groupsOf(
    JSON.stringify([model, ...more], (key, value: unknown) => (WORDS.has(key) ? undefined : value)),
    3,
  ).join("-");

/** A text as groups of five characters, 25 bits each; equal texts give equal groups on every machine. */
export const groupsOf = (text: string, count: number): string[] =>
  Array.from({ length: count }, (_, lane) => group(hash(text, lane)));

const group = (bits: number): string => Array.from({ length: 5 }, (_, k) => DIGITS[(bits >>> (5 * k)) & 31]).join("");

/**
 * FNV-1a over UTF-16 units from an offset of its own for each lane, then the final mix of MurmurHash3, which spreads
 * the last characters over all bits. Sources: Fowler, Noll and Vo; Appleby.
 */
export function hash(text: string, lane = 0): number {
  let h = (0x811c9dc5 ^ Math.imul(lane + 1, 0x9e3779b9)) >>> 0;
  for (let k = 0; k < text.length; k++) h = Math.imul(h ^ text.charCodeAt(k), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
