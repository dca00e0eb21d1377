import { describe, expect, test } from "vitest";
import { histogramOf, roundWidth, trialNearest } from "../../../src/analysis/simulation/histogram";
import { planned } from "../../../src/analysis/simulation/plan";
import { Results } from "../../../src/analysis/simulation/results";
import { atOnce } from "../../../src/quantities/pieces";
import { question } from "./questions";

const LINE = "returns.npv";
const values = [-25, -10, -0.1, 0, 0, 4, 9.9, 10, Number.NaN, 31];
const { plan } = planned(question({ trials: 100, lines: [LINE, "cash.flow"] }));

function resultsOf(numbers: readonly number[]): Results {
  const results = new Results(plan, { reasons: [], periods: 1 });
  results.add({
    first: 0,
    count: numbers.length,
    results: new Map([[LINE, Float64Array.from(numbers)]]),
    refused: new Uint16Array(numbers.length),
  });
  return results;
}
const results = resultsOf(values);

describe("a histogram", () => {
  test("has stretches of a round width, one of which begins at nil, and counts what lies outside", () => {
    const found = atOnce(histogramOf(results, LINE, { from: -10, to: 12 }, 3));
    expect(found).toEqual({ line: LINE, from: -10, width: 10, counts: [2, 4, 1], before: 1, beyond: 1 });
  });

  test("of one and the same number has it in a stretch", () => {
    const { from, width, counts } = atOnce(histogramOf(resultsOf([7, 7, 7]), LINE, { from: 7, to: 7 }, 24));
    expect(counts).toEqual([3]);
    expect(from).toBeLessThanOrEqual(7);
    expect(from + width).toBeGreaterThan(7);
  });

  test("of a row there is none", () => {
    expect(() => atOnce(histogramOf(results, "cash.flow", { from: 0, to: 1 }, 3))).toThrow(RangeError);
  });

  test.each([
    [0.7, 1],
    [1, 1],
    [1.3, 2],
    [2.2, 2.5],
    [26, 50],
    [5.1e8, 1e9],
  ])("the round width for %d is %d", (least, width) => expect(roundWidth(least)).toBeCloseTo(width, 9));
});

test.each([
  [-100, 0],
  [0.01, 3],
  [9.8, 6],
  [1000, 9],
])("the trial nearest to %d is number %d, the first of several", (value, trial) =>
  expect(atOnce(trialNearest(results, LINE, value))).toBe(trial),
);

test("where a line has a value in no trial, none is nearest", () => {
  expect(atOnce(trialNearest(resultsOf([Number.NaN]), LINE, 0))).toBeUndefined();
});
