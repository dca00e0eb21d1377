import { describe, expect, test } from "vitest";
import { readCorrelation, readRanges } from "../../../src/analysis/simulation/readRanges";
import { describe as describeError } from "../../../src/messages/text";
import { IronError } from "../../../src/quantities/errors";

test("ranges are rows of a key, a distribution and what it takes", () => {
  const rows = [
    ["Key", "Distribution", "", ""],
    ["market.hbi_price", "PERT", 240, "360", 490],
    ["energy.gas_tariff", "uniform", 100, 200, "", null],
    [],
  ];
  expect(Object.fromEntries(readRanges(rows))).toEqual({
    "market.hbi_price": { distribution: "pert", parameters: [240, 360, 490] },
    "energy.gas_tariff": { distribution: "uniform", parameters: [100, 200] },
  });
});

test("correlations have their keys across and down", () => {
  const rows = [
    ["", "market.hbi_price", "market.scrap"],
    ["market.hbi_price", 1, "0.8"],
    ["market.scrap", 0.8, 1],
  ];
  expect(readCorrelation(rows)).toEqual({
    keys: ["market.hbi_price", "market.scrap"],
    matrix: [
      [1, 0.8],
      [0.8, 1],
    ],
  });
});

describe("what cannot be read", () => {
  test.each<[string, () => unknown, string]>([
    [
      "an unknown distribution",
      () => readRanges([["a.b", "gauss", 1]]),
      "row 1, the range of a.b: there is no distribution 'gauss'",
    ],
    [
      "a key twice",
      () =>
        readRanges([
          ["a.b", "uniform", 1, 2],
          ["a.b", "uniform", 1, 2],
        ]),
      "a.b has two ranges",
    ],
    [
      "a word for a number",
      () => readRanges([["a.b", "uniform", 1, "two"]]),
      "row 1, the range of a.b: high must be a number, got 'two'",
    ],
    [
      "a blank among numbers",
      () => readRanges([["a.b", "metalog", 1, 2, 3, null, 5]]),
      "row 1, the range of a.b: lower bound is blank; give a number",
    ],
    [
      "low above high",
      () => readRanges([["key"], [], ["a.b", "uniform", 2, 1]]),
      "row 3, the range of a.b: low must lie below high",
    ],
    [
      "other keys down",
      () =>
        readCorrelation([
          ["", "a.b"],
          ["a.c", 1],
        ]),
      "keys across and down must be the same",
    ],
    [
      "a correlation of nothing",
      () =>
        readCorrelation([
          ["", "a.b", "a.c"],
          ["a.b", 1, null],
          ["a.c", 0.5, 1],
        ]),
      "the correlation of a.b with a.c is blank; give a number from -1 to 1",
    ],
    [
      "a correlation of a word",
      () =>
        readCorrelation([
          ["", "a.b", "a.c"],
          ["a.b", 1, "much"],
          ["a.c", 0.5, 1],
        ]),
      "the correlation of a.b with a.c must be a number from -1 to 1, got 'much'",
    ],
    [
      "a key twice among correlations",
      () =>
        readCorrelation([
          ["", "a.b", "a.b"],
          ["a.b", 1, 0.5],
          ["a.b", 0.5, 1],
        ]),
      "a.b stands twice among the correlations; take one of the two out",
    ],
    ["no keys", () => readCorrelation([]), "keys across and down must be the same"],
  ])("%s is refused", (_, read, said) => {
    try {
      read();
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      expect(describeError(error)).toContain(said);
    }
  });
});
