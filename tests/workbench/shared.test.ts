/** What the engine is given of formulas that were copied: one for all of them, each so far from the first. */
import { expect, test } from "vitest";
import { likeness } from "../../src/workbench/grid/alike";
import { type Item, shared } from "../../src/workbench/grid/shared";

const given = (sheet: Record<number, Record<number, Item | null>>) =>
  shared(sheet, ({ f = "" }, row, column) => likeness(f, row, column));

/** Formulas of a row from column A on; null for a cell without one. */
const rowOf = (...formulas: (string | null)[]): Record<number, Item | null> =>
  Object.fromEntries(formulas.map((f, column) => [column, f === null ? null : { f }]));

test("copied across: all say the formula of the first, and how far they are to its right", () => {
  expect(given({ 4: rowOf("=A1+$F$1", "=B1+$F$1", "=C1+$F$1") })).toEqual({
    4: {
      0: { f: "=A1+$F$1", si: "=4,0" },
      1: { f: "=A1+$F$1", si: "=4,0", x: 1, y: 0 },
      2: { f: "=A1+$F$1", si: "=4,0", x: 2, y: 0 },
    },
  });
});

test("copied down, and down and across: the first of all has the formula", () => {
  const down = given({ 1: rowOf("=B2*2"), 2: rowOf("=B3*2"), 3: rowOf("=B4*2") });
  expect([1, 2, 3].map((row) => down[row]?.[0])).toEqual([
    { f: "=B2*2", si: "=1,0" },
    { f: "=B2*2", si: "=1,0", x: 0, y: 1 },
    { f: "=B2*2", si: "=1,0", x: 0, y: 2 },
  ]);
  const block = given({ 1: rowOf("=D2", "=E2"), 2: rowOf("=D3", "=E3") });
  expect(block[2]?.[1]).toEqual({ f: "=D2", si: "=1,0", x: 1, y: 1 });
});

test.each<[string, Record<number, Record<number, Item | null>>]>([
  ["fewer than three", { 4: rowOf("=A1", "=B1"), 9: rowOf("=A1") }],
  ["three that are not side by side", { 4: rowOf("=A1", null, "=C1", null, "=E1") }],
  ["three of different rows that do not touch", { 1: rowOf("=A9"), 3: rowOf("=A11"), 5: rowOf("=A13") }],
  ["three that say different things", { 4: rowOf("=A1", "=A1", "=A1") }],
  ["INDEX with a range that moves", { 4: rowOf("=INDEX(A1:A3,2)", "=INDEX(B1:B3,2)", "=INDEX(C1:C3,2)") }],
  ["whole columns", { 4: rowOf("=SUM(F:F)", "=SUM(F:F)", "=SUM(F:F)") }],
])("%s: each is given as it is", (_, sheet) => {
  expect(given(sheet)).toEqual(sheet);
});

test("INDEX with a fixed range is shared", () => {
  const row = rowOf("=INDEX($H$1:$H$9,A1)", "=INDEX($H$1:$H$9,B1)", "=INDEX($H$1:$H$9,C1)");
  expect(given({ 4: row })[4]?.[2]).toEqual({ f: "=INDEX($H$1:$H$9,A1)", si: "=4,0", x: 2, y: 0 });
});

test("another formula in between ends what is copied, and what stands there is not changed", () => {
  const sheet = { 4: rowOf("=A1", "=B1", "=C1", "=1+1", "=E1", "=F1") };
  const before = structuredClone(sheet);
  const line = given(sheet)[4];
  expect([0, 1, 2].map((column) => line?.[column]?.si)).toEqual(["=4,0", "=4,0", "=4,0"]);
  expect([3, 4, 5].map((column) => line?.[column])).toEqual([{ f: "=1+1" }, { f: "=E1" }, { f: "=F1" }]);
  expect(sheet).toEqual(before);
});
