/** Where a text stops being JSON: the place of the first character that cannot stand there. */
export interface JsonFault {
  readonly at: number;
  /** The place of a comma that nothing follows, the commonest slip of all. */
  readonly comma?: number;
}

const STRING = /"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"/uy;
const BARE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /\s*/y;

/** Finds the fault of a text that JSON.parse refuses, whose own message names a place in some versions of Node only. */
export function jsonFault(text: string): JsonFault {
  let at = 0;

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const take = (character: string): boolean => {
    skip(SPACE);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  /** Entries up to the closing bracket; false at the first fault. */
  const entries = (close: string, entry: () => boolean): boolean => {
    if (take(close)) return true;
    while (entry()) {
      if (take(close)) return true;
      if (!take(",")) return false;
    }
    return false;
  };
  const value = (): boolean => {
    skip(SPACE);
    if (take("{")) return entries("}", () => skip(SPACE) && skip(STRING) && take(":") && value());
    if (take("[")) return entries("]", value);
    return skip(STRING) || skip(BARE);
  };

  value();
  skip(SPACE);
  const before = text.slice(0, at).trimEnd();
  return /^[}\]]/.test(text.slice(at)) && before.endsWith(",") ? { at, comma: before.length - 1 } : { at };
}
