import { expect, test } from "vitest";
import { type Along, beginningFor } from "../../src/workbench/univer/shown";

/** Two frozen columns of 40, then 100, 500, 500, 60 and 60, seen from 80 for 400. */
const columns: Along = { from: 80, to: 480, ends: [40, 80, 180, 680, 1180, 1240, 1300], frozen: 2 };

test.each([
  [0, null],
  [1, null],
  [2, null],
  [3, 180],
  [4, 680],
  [5, 1180],
  [6, 1180],
])("column %d is seen whole from %s", (wanted, beginning) => {
  expect(beginningFor(columns, wanted)).toBe(beginning);
});

test("a column before the view begins it, one wider than the view that begins it is seen", () => {
  const later = { ...columns, from: 680, to: 1080 };
  expect(beginningFor(later, 2)).toBe(80);
  expect(beginningFor(later, 4)).toBeNull();
  expect(beginningFor(later, 5)).toBe(1180);
});
