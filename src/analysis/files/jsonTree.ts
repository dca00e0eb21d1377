/** A value of a JSON text, with the part of the text that says it. */
export type JsonNode = { readonly from: number; readonly to: number } & (
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "list"; readonly items: readonly JsonNode[] }
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
);

/** One key of an object; of a key that is given twice both stay. */
export interface JsonMember {
  readonly key: string;
  readonly from: number;
  readonly node: JsonNode;
}

/** Where a text stops being JSON: the place of the first character that cannot stand there. */
export class JsonFault extends Error {
  constructor(
    readonly at: number,
    /** The place of a comma that nothing follows, the commonest slip of all. */
    readonly comma?: number,
  ) {
    super(`no JSON from ${at} on`);
  }
}

/** Of control signs JSON forbids the first 32 alone. */
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"/uy;
const BARE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

type Open = { readonly from: number; to: number } & (
  | { readonly kind: "list"; readonly items: JsonNode[] }
  | { readonly kind: "object"; readonly members: JsonMember[] }
);

/**
 * A JSON text as a tree that keeps what JSON.parse drops: where each value stands, and of a key given twice both values.
 * It does not call itself, so that no depth is too deep. Throws JsonFault.
 */
export function jsonTree(text: string): JsonNode {
  return new Reader(text).read();
}

class Reader {
  #at = 0;
  /** The lists and objects that are open, the innermost last. */
  readonly #open: Open[] = [];
  #root: JsonNode | undefined;

  constructor(private readonly text: string) {}

  read(): JsonNode {
    let key = this.#value(undefined);
    while (this.#open.length > 0) key = this.#value(key);
    this.#skip(SPACE);
    if (this.#root === undefined || this.#at < this.text.length) throw new JsonFault(this.#at);
    return this.#root;
  }

  /** Reads a value and what closes or goes on after it; gives the key of the next value, where that has one. */
  #value(key: Key | undefined): Key | undefined {
    this.#skip(SPACE);
    const from = this.#at;
    const character = this.text[from];
    if (character === "{" || character === "[") {
      const opened: Open =
        character === "{"
          ? { kind: "object", from, to: from, members: [] }
          : { kind: "list", from, to: from, items: [] };
      this.#at += 1;
      this.#add(opened, key);
      this.#open.push(opened);
      if (this.#closes(opened)) return this.#next();
      return this.#keyOf(opened);
    }
    const value = this.#scalar();
    this.#add({ kind: "value", from, to: this.#at, value }, key);
    return this.#next();
  }

  /** After a value: closes what ends here, and passes the comma before the next value. */
  #next(): Key | undefined {
    for (let inner = this.#open.at(-1); inner !== undefined; inner = this.#open.at(-1)) {
      if (this.#closes(inner)) continue;
      if (this.text[this.#at] !== ",") throw new JsonFault(this.#at);
      const comma = this.#at;
      this.#at += 1;
      this.#skip(SPACE);
      if (/[\]}]/.test(this.text[this.#at] ?? "")) throw new JsonFault(this.#at, comma);
      return this.#keyOf(inner);
    }
    return undefined;
  }

  #closes(inner: Open): boolean {
    this.#skip(SPACE);
    if (this.text[this.#at] !== (inner.kind === "object" ? "}" : "]")) return false;
    this.#at += 1;
    inner.to = this.#at;
    this.#open.pop();
    return true;
  }

  #keyOf(inner: Open): Key | undefined {
    if (inner.kind === "list") return undefined;
    this.#skip(SPACE);
    const from = this.#at;
    const key = this.#string();
    this.#skip(SPACE);
    if (this.text[this.#at] !== ":") throw new JsonFault(this.#at);
    this.#at += 1;
    return { key, from };
  }

  #add(node: JsonNode, key: Key | undefined): void {
    const inner = this.#open.at(-1);
    if (inner === undefined) this.#root = node;
    else if (inner.kind === "list") inner.items.push(node);
    else if (key !== undefined) inner.members.push({ ...key, node });
  }

  #scalar(): string | number | boolean | null {
    if (this.text[this.#at] === '"') return this.#string();
    const from = this.#at;
    if (!this.#skip(BARE)) throw new JsonFault(from);
    return JSON.parse(this.text.slice(from, this.#at));
  }

  #string(): string {
    const from = this.#at;
    if (!this.#skip(STRING)) throw new JsonFault(from);
    return JSON.parse(this.text.slice(from, this.#at));
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }
}

interface Key {
  readonly key: string;
  readonly from: number;
}
