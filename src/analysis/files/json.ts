import type { Filling, MessageId } from "../../messages/message";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { LONGEST } from "../assumptions/names";
import { isSetKey } from "../assumptions/row";
import { type FileContent, lineCounter } from "./content";
import { JsonFault, type JsonMember, type JsonNode, jsonTree } from "./jsonTree";

/** The member that holds the values in what the pane exports, beside the set. */
const VALUES = "values";

/**
 * Rows of a JSON file: an object of keys and values, {set, values}, a list of objects such as {key, value}, or a list of
 * rows. Errors: argument with the line, for what is no JSON or no such thing, or gives a name twice in an entry of a list.
 */
export function jsonContent(file: string, text: string): FileContent {
  const lineAt = lineCounter(text);
  const rows = new Rows(file, text, lineAt).of(tree(file, text, lineAt));
  return { cells: rows.map(({ cells }) => cells), lines: rows.map(({ from }) => lineAt(from)), notices: [] };
}

function tree(file: string, text: string, lineAt: (at: number) => number): JsonNode {
  try {
    return jsonTree(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { at, comma } = error;
    const place = { file, line: lineAt(comma ?? at) };
    if (comma !== undefined) throw new IronError("argument", "file.jsonComma").placed(place);
    if (at >= text.trimEnd().length) throw new IronError("argument", "file.jsonEnd").placed(place);
    const [found = ""] = /^[^\r\n]*/.exec(text.slice(at, at + 100)) ?? [];
    throw new IronError("argument", "file.json", { found: shortened(found.trim()) }).placed(place);
  }
}

interface Row {
  readonly cells: readonly unknown[];
  readonly from: number;
}

class Rows {
  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly lineAt: (at: number) => number,
  ) {}

  of(node: JsonNode): readonly Row[] {
    if (node.kind === "object") return this.#ofObject(node.members);
    if (node.kind === "list") return this.#ofList(node, node.items);
    return this.#refuse("file.shape", node.from);
  }

  /** The set first, wherever it stands: members of an object have no order. */
  #ofObject(members: readonly JsonMember[]): readonly Row[] {
    const isSet = ({ key }: JsonMember) => isSetKey(key.trim());
    const values = members.find(({ key, node }) => key === VALUES && node.kind !== "value");
    const others = members.filter((member) => member !== values && !isSet(member));
    return [
      ...members.filter(isSet).map((member) => this.#ofValue(member)),
      ...(values === undefined ? [] : this.of(values.node)),
      ...others.flatMap((member) => this.#ofMember(member)),
    ];
  }

  /** A key and its value; an object within an object is a group of keys, {"market": {"hbi_price": 350}}. */
  #ofMember(member: JsonMember): readonly Row[] {
    const { key: group, from, node } = member;
    if (node.kind !== "object") return [this.#ofValue(member)];
    if (group.length > LONGEST) return this.#refuse("file.jsonDeep", from, { path: shortened(group) });
    return node.members.flatMap(({ key, ...within }) => this.#ofMember({ ...within, key: `${group}.${key}` }));
  }

  #ofValue({ key, from, node }: JsonMember): Row {
    return { cells: [key, this.#cell(node)], from };
  }

  #ofList({ from }: JsonNode, items: readonly JsonNode[]): readonly Row[] {
    if (items.every((item) => item.kind === "list"))
      return items.map((item) => ({ cells: item.items.map((cell) => this.#cell(cell)), from: item.from }));
    if (!items.every((item) => item.kind === "object")) return this.#refuse("file.shape", from);
    const names = [...new Set(items.flatMap(({ members }) => members.map(({ key }) => key)))];
    const rows = items.map((item): Row => {
      const named = new Map<string, JsonNode>();
      for (const member of item.members) {
        if (named.has(member.key)) this.#refuse("file.twice", member.from, { name: shortened(member.key) });
        named.set(member.key, member.node);
      }
      const cells = names.map((name) => {
        const node = named.get(name);
        return node === undefined ? null : this.#cell(node);
      });
      return { cells, from: item.from };
    });
    return [{ cells: names, from }, ...rows];
  }

  /** What is no cell stays as its text, which the reader then refuses with its key. */
  #cell(node: JsonNode): unknown {
    return node.kind === "value" ? node.value : shortened(this.text.slice(node.from, node.to));
  }

  #refuse<Id extends MessageId>(id: Id, at: number, ...values: Filling<Id>): never {
    throw new IronError("argument", id, ...values).placed({ file: this.file, line: this.lineAt(at) });
  }
}
