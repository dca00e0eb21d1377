import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { catalog } from "../../src/functions/catalog";
import type { Example, FunctionDefinition } from "../../src/functions/define";
import { answer, invoke } from "../../src/functions/invoke";
import { saidCell } from "../../src/functions/said";
import { isErrorValue, isMatrix, type ResultCell, type SaidCell, type Value } from "../../src/functions/values";
import { english } from "../../src/messages/english/index";

const context = { session: new Session() };
const errorOf = (kind: string) => expect.objectContaining({ name: "IronError", kind });
const callOf = (f: FunctionDefinition, { args }: Example) => `${f.id}(${JSON.stringify(args).slice(1, -1)})`;

const examples = catalog.flatMap((f) =>
  f.examples.map((example) => ({ f, example, title: callOf(f, example).slice(0, 90) })),
);

/** Every cell of an expectation against the same place of the answer. */
function expectCells(actual: Value, expected: SaidCell | readonly (readonly SaidCell[])[], tolerance: number): void {
  const rows = isMatrix(actual) ? actual : [[actual]];
  for (const [r, row] of (Array.isArray(expected) ? expected : [[expected]]).entries())
    for (const [c, cell] of row.entries()) expectCell(rows[r]?.[c], cell, tolerance);
}

function expectCell(actual: ResultCell | undefined, expected: SaidCell, tolerance: number): void {
  if (typeof expected === "number" && typeof actual === "number") {
    const allowed = tolerance * Math.max(Math.abs(expected), 1e-9);
    expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(allowed);
  } else expect(actual !== undefined && saidCell(actual)).toEqual(expected);
}

describe("every documented example holds", () => {
  test.for(examples)("$title", async ({ f, example: { args, gives, tolerance = 1e-9 } }) => {
    const call = async () => invoke(f, args, context);
    if (typeof gives === "object" && "raises" in gives) return expect(call()).rejects.toThrow(errorOf(gives.raises));
    const actual = await call();
    if (typeof gives === "object" && "begins" in gives) return expectCells(actual, gives.begins, tolerance);
    if (Array.isArray(gives) && isMatrix(actual))
      expect(actual.map((row) => row.length)).toEqual(gives.map((row) => row.length));
    expectCells(actual, gives, tolerance);
  });
});

test.for(catalog.map((f) => [f.id, f] as const))("%s shows an example of each documented error", ([, f]) => {
  const shown = f.examples.flatMap(({ gives }) =>
    typeof gives === "object" && "raises" in gives ? [gives.raises] : [],
  );
  expect([...new Set(shown)].sort()).toEqual(Object.keys(f.errors).sort());
});

test.for(catalog.map((f) => [f.id, f] as const))("%s: a value with a number says where it comes from", ([, f]) => {
  for (const { gives, source } of f.examples) if (typeof gives === "number") expect(source).toBeTruthy();
});

/** A cell of a range that the first example leaves out: a number, and a date. */
const FILLED = 44_927;

const ranges = catalog.flatMap((f) =>
  Object.entries(f.args).flatMap(([name, { unit, shape }], place) =>
    // EXPLAIN's year is one cell; a table stood there once
    shape === "matrix" && unit !== undefined && f.id !== "EXPLAIN"
      ? [{ f, name, place, title: `${f.id}(${name})` }]
      : [],
  ),
);

describe("a range of numbers refuses what is no number, and names the item", () => {
  test.for(ranges)("$title", ({ f, name, place }) => {
    const shown: readonly unknown[] = f.examples[0].args;
    const given = [...shown, ...new Array<null>(place + 1).fill(null)].slice(0, Math.max(shown.length, place + 1));
    const lone: unknown[] = [given[place]].flat(3);
    const cells = lone.length > 1 ? lone : [lone[0] ?? FILLED, lone[0] ?? FILLED];
    for (const [wrong, id] of [
      [null, "item.blank"],
      ["", "item.blank"],
      ["x", f.args[name]?.unit === "date" ? "item.notADate" : "item.text"],
      [true, "item.logical"],
    ] as const) {
      const range = [cells.with(1, wrong)];
      expect(() => invoke(f, given.with(place, range), context)).toThrow(
        expect.objectContaining({ kind: "argument", id, values: expect.objectContaining({ item: 2 }) }),
      );
    }
    const passed = invoke(f, given.with(place, [cells.with(1, { error: "#DIV/0!" })]), context);
    expect(passed).toEqual({ error: "#DIV/0!" });
    expect(() => invoke(f, given.with(place, [cells.slice(0, 2), cells.slice(0, 2)]), context)).toThrow(
      errorOf("argument"),
    );
  });
});

test.for(examples)("$title: equal input, equal answer, input untouched", async ({ f, example: { args } }) => {
  const frozen = deepFreeze(structuredClone(args));
  const first = await answer(f, frozen, context);
  expect(await answer(f, frozen, context)).toEqual(first);
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

test.for(catalog.map((f) => [f.id, f] as const))("%s: too many arguments, and none where one is due", ([, f]) => {
  const args = Object.values(f.args);
  if (!args.some(({ shape }) => shape === "repeating")) {
    const many = [...f.examples[0].args, ...Array<null>(args.length).fill(null)].slice(0, args.length).concat(1);
    expect(() => invoke(f, many, context)).toThrow(expect.objectContaining({ id: "arguments.tooMany" }));
  }
  if (args[0]?.optional === false) expect(() => invoke(f, [], context)).toThrow(errorOf("argument"));
});

test("every file that makes a function is in src/functions/all.ts", () => {
  const files = readdirSync("src/functions", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.includes("/") && path.endsWith(".ts"));
  const makes = (path: string) => /= (?:defineFunction|publish)\(/.test(readFileSync(`src/functions/${path}`, "utf8"));
  const listed = readFileSync("src/functions/all.ts", "utf8");
  expect(files.filter(makes).length).toBeGreaterThan(60);
  expect(files.filter((path) => makes(path) && !listed.includes(`"./${path.slice(0, -3)}"`))).toEqual([]);
});

test("names are legal in Excel, and permanent", () => {
  const released = readFileSync("tests/functions/ids.txt", "utf8").trim().split("\n");
  const ids = catalog.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted(), "tests/functions/ids.txt").toEqual(released.toSorted());
  for (const id of ids) {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
    // a cell, A1 or R1C1, in any notation
    expect(id).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
    expect(id.length).toBeLessThanOrEqual(128);
  }
});

test("every message an error can carry has a text", async () => {
  const texts: Readonly<Record<string, string>> = english;
  for (const { f, example } of examples) {
    const result = await answer(f, example.args, context);
    if (isErrorValue(result) && result.id !== undefined) {
      const template = texts[result.id] ?? "";
      expect(template, result.id).not.toBe("");
      for (const [, name = ""] of template.matchAll(/\{(\w+)\}/g))
        expect(Object.keys(result.values ?? {}), result.id).toContain(name);
    }
  }
});

test("see also leads somewhere", () => {
  const ids = new Set(catalog.map(({ id }) => id));
  for (const { seeAlso = [] } of catalog) for (const id of seeAlso) expect(ids).toContain(id);
});
