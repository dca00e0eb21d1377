import fc from "fast-check";
import { expect, test } from "vitest";
import { shownWidth } from "../../../src/workbook/glassBox/shown";

test("a number is as wide as it is written, with its sign, commas and decimals, in the scale of its format", () => {
  const format = fc.constantFrom("#,##0.0", "#,##0", "0.00", "0.0000", "0.0%", "#,##0.0,,", "#,##0.0,", "#,##0.00");
  // a nil with a sign has it in one way of writing and not in the other
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((number) => Math.abs(number) > 1e-300);
  fc.assert(
    fc.property(format, value, (positive, number) => {
      const digits = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
      const percent = positive.endsWith("%");
      const scale = positive.endsWith(",,") ? 1e6 : positive.endsWith(",") ? 1e3 : 1;
      const written = (percent ? number * 100 : number / scale).toLocaleString("en-US", {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: positive.includes(","),
      });
      expect(shownWidth(number, `${positive};[Red]-${positive}`)).toBe(written.length + (percent ? 1 : 0));
    }),
    { numRuns: 2000 },
  );
});

test("what is no number takes no room", () => {
  expect(shownWidth(Number.NaN, "0.0")).toBe(0);
  expect(shownWidth(Number.POSITIVE_INFINITY, "0.0")).toBe(0);
});
