import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonFault, type JsonNode, jsonTree } from "../../../src/analysis/files/jsonTree";

/** The value of a tree, the last of two members with one key, as JSON.parse has it. */
function meaning(node: JsonNode): unknown {
  if (node.kind === "value") return node.value;
  if (node.kind === "list") return node.items.map(meaning);
  const value: Record<string, unknown> = {};
  // a key such as __proto__ is a key like any other
  for (const { key, node: inner } of node.members)
    Object.defineProperty(value, key, { value: meaning(inner), enumerable: true, configurable: true, writable: true });
  return value;
}

/** What a text is: its value, or nothing where it is no JSON. */
const read = (text: string, by: (text: string) => unknown): { readonly value: unknown } | undefined => {
  try {
    return { value: by(text) };
  } catch {
    return undefined;
  }
};
const byTree = (text: string) => meaning(jsonTree(text));

describe("a tree says what JSON.parse says", () => {
  test("of any JSON, however it is laid out", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, "\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(byTree(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("of texts that mostly are no JSON: it refuses the same", () => {
    const piece = fc.constantFrom(
      ...'{}[]:, \n\t\v\u00a0-+.0123eE"\\/',
      "true",
      "null",
      "\\u0041",
      '"a"',
      '"b":',
      '"\u007f\u0085"',
      '"\u0007"',
      "\ud800",
    );
    const slip = fc.tuple(fc.json(), fc.nat(), piece).map(([text, at, other]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + other + text.slice(place + 1);
    });
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      slip,
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(read(one, byTree)).toEqual(read(one, JSON.parse));
      }),
      { numRuns: 2000 },
    );
  });

  test("places are those of the text", () => {
    const text = ' { "a" : [ 1, "x" ],\n "b": {} } ';
    const root = jsonTree(text);
    const said = (node: JsonNode): string => text.slice(node.from, node.to);
    if (root.kind !== "object") throw new Error("no object");
    expect(root.members.map(({ key, from, node }) => [key, text[from], said(node)])).toEqual([
      ["a", '"', '[ 1, "x" ]'],
      ["b", '"', "{}"],
    ]);
    expect(said(root)).toBe(text.trim());
  });

  test("a key given twice stays twice", () => {
    const root = jsonTree('{"a": 1, "a": 2}');
    expect(root.kind === "object" && root.members.map(({ key, node }) => [key, meaning(node)])).toEqual([
      ["a", 1],
      ["a", 2],
    ]);
  });

  test("brackets three hundred thousand deep and a text of five megabytes are no trouble", () => {
    const depth = 3e5;
    expect(jsonTree("[".repeat(depth) + "]".repeat(depth))).toMatchObject({ kind: "list", to: 2 * depth });
    const long = "\u00e4\\n".repeat(1e6);
    expect(jsonTree(`"${long}"`)).toMatchObject({ kind: "value", to: long.length + 2 });
  });
});

describe("the place where JSON fails", () => {
  test.for([
    ['{"a": 1,}', { at: 8, comma: 7 }],
    ['{"a": [1, 2,\n]}', { at: 13, comma: 11 }],
    ['{"a": 1 "b": 2}', { at: 8 }],
    ["{a: 1}", { at: 1 }],
    ['{"a": TRUE}', { at: 6 }],
    ['{"a": 01}', { at: 7 }],
    ['{"a": "x\ty"}', { at: 6 }],
    ['{"a": 1', { at: 7 }],
    ['{"a": 1} more', { at: 9 }],
    ["[1,, 2]", { at: 3 }],
    ["", { at: 0 }],
    [`{"a\\u00e4": -1.5e3, "b": [true, false, null, {}, []], }`, { at: 54, comma: 52 }],
  ] as const)("%j", ([text, { at, ...more }]) => {
    expect(() => JSON.parse(text)).toThrow();
    const comma = "comma" in more ? more.comma : undefined;
    expect(() => jsonTree(text)).toThrow(new JsonFault(at, comma));
    try {
      jsonTree(text);
    } catch (error) {
      expect(error).toMatchObject({ at, comma });
    }
  });
});
