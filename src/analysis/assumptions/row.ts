import { formerName } from "../../model/formerKeys";
import type { InputKey } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { isIdle, shown, textOf } from "./cells";
import { holdsKey, keyNamed, knownKey, setNamed } from "./names";
import { type RelativeKey, relativeNamed } from "./relative";

/** The key whose value names a reference set instead of giving a number. */
export const SET_KEY = "set";

/** Whether a text is the word that stands before the name of a set. */
export const isSetKey = (text: string): boolean => text.toLowerCase() === SET_KEY;

/** What a row of sums is called; a longer name could be meant for a key. */
const TOTAL = /^(?:(?:grand |sub-?)?totals?|sum)\s*:?$/i;

/** What a row says, by the cell of its key and the cell beside it. */
export type Row =
  /** A value for a key. */
  | { readonly definition: InputKey }
  /** A change of what stands. */
  | { readonly relative: RelativeKey }
  /** The name of a set, to be read from `set`. */
  | { readonly set: unknown }
  /** A key that no formula reads any more. */
  | { readonly gone: string }
  /** A row of sums. */
  | { readonly total: string }
  /** Nothing at all, or a heading. */
  | undefined;

/** Errors: argument for a value without a key, a text that is no key, or a relative key of a choice. */
export function rowOf(key: unknown, value: unknown): Row {
  const text = textOf(key);
  const definition = keyNamed(text);
  if (definition !== undefined) return { definition };
  if (formerName(text) !== undefined) return { gone: text };
  const relative = relativeNamed(text);
  if (relative !== undefined) return { relative };
  if (isIdle(key) && isIdle(value)) return undefined;
  if (text === "") throw new IronError("argument", "assumptions.noKey", { value: shown(value), given: shown(key) });
  if (isSetKey(text)) return { set: value };
  if (TOTAL.test(text)) return { total: text };
  if (isIdle(value) && setNamed(text) !== undefined) return { set: key };
  if (isIdle(value) && !holdsKey(text)) return undefined;
  if (isIdle(value) && keyNamed(text.split(/[\s=:;,]/, 1)[0] ?? "") !== undefined)
    throw new IronError("argument", "assumptions.oneCell", { given: shown(text) });
  return { definition: knownKey(text) };
}
