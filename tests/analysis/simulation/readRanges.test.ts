import { describe, expect, test } from "vitest";
import { readCorrelation, readRanges } from "../../../src/analysis/simulation/readRanges";
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
    ["an unknown distribution", () => readRanges([["a.b", "gauss", 1]]), "simulation.distribution"],
    [
      "a key twice",
      () =>
        readRanges([
          ["a.b", "uniform", 1, 2],
          ["a.b", "uniform", 1, 2],
        ]),
      "simulation.rangeTwice",
    ],
    ["a word for a number", () => readRanges([["a.b", "uniform", 1, "two"]]), "distribution.number"],
    ["a blank among numbers", () => readRanges([["a.b", "metalog", 1, 2, 3, null, 5]]), "distribution.number"],
    ["low above high", () => readRanges([["a.b", "uniform", 2, 1]]), "distribution.lowBelowHigh"],
    [
      "other keys down",
      () =>
        readCorrelation([
          ["", "a.b"],
          ["a.c", 1],
        ]),
      "simulation.correlationKeys",
    ],
    ["no keys", () => readCorrelation([]), "simulation.correlationKeys"],
  ])("%s is refused", (_, read, id) => {
    try {
      read();
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      expect(error.id).toBe(id);
    }
  });
});
