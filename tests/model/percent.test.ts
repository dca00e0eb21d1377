import { expect, test } from "vitest";
import { meantAsPercent } from "../../src/model/percent";
import type { Interval } from "../../src/quantities/interval";

const GRADE: Interval = { min: 0.5, max: 1 };

test.each<[what: string, interval: Interval, value: number, meant: boolean]>([
  ["a grade of 67 %", GRADE, 67, true],
  ["the lower end, included", GRADE, 50, true],
  ["below the lower end", GRADE, 49.9, false],
  ["the upper end, included", GRADE, 100, true],
  ["above it", GRADE, 100.1, false],
  ["a share that went too far", GRADE, 1.49, false],
  ["a share of 1.5 %", { above: 0, max: 1 }, 1.5, true],
  ["a share with a low limit: 1 is one per cent", { min: 0, below: 0.067 }, 1, true],
  ["the same, a slip of the comma", { min: 0, below: 0.067 }, 0.9, false],
  ["a limit of a tenth is not low", { min: 0, max: 0.1 }, 1, false],
  ["a multiple, which is no share", { min: 1, max: 20 }, 140, false],
  ["a number of years", { min: 0, max: 1, whole: true }, 50, false],
  ["no upper limit", { min: 0 }, 50, false],
])("%s", (_, interval, value, meant) => {
  expect(meantAsPercent(interval, value)).toBe(meant);
});
