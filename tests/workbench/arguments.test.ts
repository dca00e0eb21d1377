import { expect, test } from "vitest";
import { callsOf, type Handing } from "../../src/workbench/functions/arguments";
import type { FunctionMetadata, Parameter } from "../../src/workbench/functions/metadata";
import { type Argument, Refusal, type Value } from "../../src/workbench/functions/values";

const meta = (...parameters: Parameter[]): FunctionMetadata => ({ id: "F", name: "F", parameters });
const one = (value: Value): Argument => ({ kind: "scalar", cells: [[value]] });
const range = (...cells: Value[][]): Argument => ({ kind: "range", cells });
const omitted: Argument = { kind: "omitted", cells: [[null]] };
const web = { allowErrors: false, emptyCell: null } as const;
const sent = (of: FunctionMetadata, args: Argument[], how: Partial<Handing> = {}): unknown[] =>
  callsOf(of, args, { ...web, ...how }).arguments(0, 0);
function refusal(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.cell : error;
  }
}

const number = { name: "x", type: "number" };

test("blanks become the empty value of their type, what is left out is null", () => {
  const of = meta(number, { name: "s", type: "string" }, { name: "b", type: "boolean" }, { name: "a", type: "any" });
  expect(sent(of, [one(null), one(null), one(null), one(null)])).toEqual([0, "", false, null]);
  const optional = meta(number, { ...number, optional: true }, { ...number, optional: true });
  expect(sent(optional, [one(1)])).toEqual([1, null, null]);
  expect(sent(optional, [one(1), omitted, one(3)])).toEqual([1, null, 3]);
});

test("an empty cell of any type is nothing on the web and 0 on the desktop; what is left out is null on both", () => {
  const of = meta({ name: "a" }, { name: "r", dimensionality: "matrix" }, { name: "more", repeating: true });
  const args = [omitted, range([null, 1]), one(null)];
  expect(sent(of, args)).toEqual([null, [[null, 1]], [null]]);
  expect(sent(of, args, { emptyCell: 0 })).toEqual([null, [[0, 1]], [0]]);
});

test("text that is a number is one, other text is refused by the parameter's name", () => {
  expect(sent(meta(number), [one("1.5")])).toEqual([1.5]);
  expect(refusal(() => sent(meta(number), [one("abc")]))).toEqual({
    error: "#VALUE!",
    message: "x must be a number",
  });
  expect(sent(meta({ name: "s", type: "string" }), [one(true)])).toEqual(["TRUE"]);
  expect(sent(meta({ name: "b", type: "boolean" }), [one("false")])).toEqual([false]);
});

test("too few and too many arguments are refused", () => {
  const of = meta(number, { name: "tailings_grade", type: "any" }, { name: "cash_flows", dimensionality: "matrix" });
  expect(refusal(() => callsOf(of, [one(1)], web))).toEqual({
    error: "#VALUE!",
    message: "tailings grade is missing; give a value",
  });
  expect(refusal(() => callsOf(of, [one(1), one(2)], web))).toMatchObject({
    message: "cash flows is missing; give a range",
  });
  expect(refusal(() => callsOf(meta(number), [one(1), one(2)], web))).toMatchObject({ error: "#VALUE!" });
});

test("a repeating parameter is one array, empty when nothing is given", () => {
  const of = meta(
    { name: "table", type: "any", dimensionality: "matrix", optional: true },
    { name: "more", type: "any", repeating: true },
  );
  expect(sent(of, [range([1, 2]), one("key"), one(3)])).toEqual([[[1, 2]], ["key", 3]]);
  expect(sent(of, [])).toEqual([null, []]);
  const ranges = meta({ name: "ranges", type: "number", dimensionality: "matrix", repeating: true });
  expect(sent(ranges, [range([1], [2]), range([3])])).toEqual([[[[1], [2]], [[3]]]]);
});

test("errors go on, unless the function takes them", () => {
  const any = meta({ name: "a", type: "any" });
  expect(refusal(() => sent(any, [one({ error: "#N/A" })]))).toEqual({ error: "#N/A" });
  expect(sent(any, [one({ error: "#N/A" })], { allowErrors: true })).toEqual([
    { type: "CustomFunctionError", code: "#N/A" },
  ]);
  expect(refusal(() => sent(any, [one({ error: "#BUSY!" })], { allowErrors: true }))).toEqual({ error: "#BUSY!" });
});

test("a range for one value makes a call for each cell", () => {
  const calls = callsOf(meta(number, number), [range([1], [2], [3]), range([10, 20])], web);
  expect([calls.rows, calls.cols, calls.lifted]).toEqual([3, 2, true]);
  expect(calls.arguments(2, 1)).toEqual([3, 20]);
  const uneven = callsOf(meta(number, number), [range([1], [2], [3]), range([1], [2])], web);
  expect(refusal(() => uneven.arguments(2, 0))).toEqual({ error: "#N/A" });
  const many = range(...Array.from({ length: 10_001 }, () => [1]));
  expect(refusal(() => callsOf(meta(number), [many], web))).toMatchObject({ error: "#VALUE!" });
});
