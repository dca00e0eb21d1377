/** Numbers of cells are written as all others of the pane. */
import { expect, test } from "vitest";
import { bare, inFull } from "../../src/workbook/spoken";

test.each([
  [-1861086274, "-1,861,086,274"],
  [2000000, "2,000,000"],
  [2030, "2030"],
  [-0, "0"],
  [0.1 + 0.2, "0.3"],
  [1e-9, "1e-9"],
])("%d is said as %s", (value, words) => {
  expect(bare(value)).toBe(words);
});

test("nil has no sign in full", () => {
  expect(inFull("US$", -0)).toBe("0 US$");
});
