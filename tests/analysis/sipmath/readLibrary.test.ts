import { describe, expect, test } from "vitest";
import { libraryIn, readLibrary } from "../../../src/analysis/sipmath/readLibrary";
import { IronError } from "../../../src/quantities/errors";
import { changed, library } from "./libraries";

const SCRAP = ["sips", 0] as const;
const COPULA = ["U01", "copula", 0] as const;
const MATRIX = ["globalVariables", 0, "value", "matrix"] as const;

describe("a library", () => {
  test("is told by what it says of itself, whatever the name of its file", () => {
    expect(libraryIn(JSON.stringify(library()))).toMatchObject({ libraryType: "SIPmath_3_0" });
    expect(libraryIn('{"objectType": "sipModel", "sips": []}')).toBeDefined();
    expect(libraryIn('{"market.hbi_price": 1}')).toBeUndefined();
    expect(libraryIn("key,uniform,1,2")).toBeUndefined();
    expect(libraryIn('{"libraryType": ')).toBeUndefined();
  });

  test("has a range for each sip, by its bounds", () => {
    expect(Object.fromEntries(readLibrary(library()).ranges)).toEqual({
      "market.scrap": { distribution: "metalog_coefficients", parameters: [350, 20, 5, -10, 8] },
      "market.hbi_price": { distribution: "metalog_coefficients_above", parameters: [200, 5, 0.2, 0.05] },
      "energy.gas_tariff": { distribution: "metalog_coefficients_within", parameters: [100, 300, 0.1, 0.5] },
    });
    const below = { upperBound: 500, lowerBound: null, aCoefficients: [1, 0.2] };
    expect(readLibrary(changed([...SCRAP, "arguments"], below)).ranges.get("market.scrap")).toEqual({
      distribution: "metalog_coefficients_below",
      parameters: [500, 1, 0.2],
    });
  });

  test("has the correlations of its copula, and none of what has a stream of its own", () => {
    const { keys = [], matrix = [] } = readLibrary(library()).correlation ?? {};
    expect(keys).toEqual(["market.scrap", "market.hbi_price", "energy.gas_tariff"]);
    expect(matrix.map((row) => row.map((value) => Math.round(value * 1e15) / 1e15))).toEqual([
      [1, 0.6, 0],
      [0.6, 1, 0],
      [0, 0, 1],
    ]);
  });

  test("without a copula says nothing of what goes together", () => {
    const alone = changed([...SCRAP, "ref"], { source: "rng", name: "hdr3" });
    const [, price] = alone.sips as [unknown, { ref: unknown }];
    price.ref = { source: "rng", name: "hdr1" };
    expect(readLibrary(alone).correlation).toBeUndefined();
  });

  test("mixes its streams by rows of Cholesky's triangle", () => {
    const streams = new Map(readLibrary(library()).streams());
    expect(streams.get("market.hbi_price")).toEqual([{ weight: 1, entity: 1, variable: 11, seed3: 3, seed4: 4 }]);
    expect(streams.get("energy.gas_tariff")).toEqual([{ weight: 1, entity: 1, variable: 99, seed3: 0, seed4: 0 }]);
    // (-0.2 - 0.3 * 0.6) / sqrt(1 - 0.3^2), and what is left of 1
    const middle = -0.38 / Math.sqrt(0.91);
    const weights = streams.get("market.scrap")?.map(({ weight }) => weight);
    for (const [k, weight] of [0.6, middle, Math.sqrt(1 - 0.36 - middle ** 2)].entries())
      expect(weights?.[k]).toBeCloseTo(weight, 14);
  });

  test("may leave out correlations that are 0, as PySIP does, and sips may refer to no stream", () => {
    const entries = [
      { row: "market.hbi_price", col: "market.hbi_price", value: 1 },
      { row: "market.scrap", col: "market.hbi_price", value: 0.6 },
    ];
    expect(readLibrary(changed(MATRIX, entries)).correlation?.matrix[0]?.[1]).toBeCloseTo(0.6, 15);
    const { withoutStream, streams } = readLibrary(changed([...SCRAP, "ref"], undefined));
    expect(withoutStream).toEqual(["market.scrap"]);
    expect(streams().map(([key]) => key)).toEqual(["market.hbi_price", "energy.gas_tariff"]);
  });

  test("leaves sips of other programs to these", () => {
    const both = library();
    const other = { name: "market.scrap", environment: "ExcelPalisade", function: "RiskNormal" };
    both.sips = [...(both.sips as unknown[]), other];
    expect(readLibrary(both).ranges.size).toBe(3);
  });

  test("of correlations that cannot be tells the repair", () => {
    const [price, , scrap] = ["market.hbi_price", "something_else", "market.scrap"];
    const entries = [
      { row: price, col: "something_else", value: 0.9 },
      { row: price, col: scrap, value: 0.9 },
      { row: "something_else", col: scrap, value: -0.9 },
    ];
    const { repairs, streams } = readLibrary(changed(MATRIX, entries));
    expect(repairs).toHaveLength(1);
    expect(repairs[0]?.by).toBeGreaterThan(0.3);
    for (const [, stream] of streams())
      expect(stream.reduce((sum, { weight }) => sum + weight ** 2, 0)).toBeCloseTo(1, 12);
  });
});

describe("what cannot be read is refused by name", () => {
  test.each<[string, readonly (string | number)[], unknown, string, string]>([
    ["another type", ["libraryType"], "SIPmath_2_0", "sipmath.libraryType", "SIPmath_2_0"],
    ["no sips", ["sips"], undefined, "sipmath.noSips", ""],
    ["an empty list", ["sips"], [], "sipmath.noSips", ""],
    ["a sip without a name", [...SCRAP, "name"], " ", "sipmath.name", "1"],
    ["a name twice", [...SCRAP, "name"], "market.hbi_price", "simulation.rangeTwice", "market.hbi_price"],
    ["another function", [...SCRAP, "function"], "Metalog_2_0", "sipmath.function", "Metalog_2_0"],
    ["no function", [...SCRAP, "function"], undefined, "sipmath.noFunction", "market.scrap"],
    ["no coefficients", [...SCRAP, "arguments"], {}, "sipmath.coefficients", "market.scrap"],
    ["one coefficient", [...SCRAP, "arguments", "aCoefficients"], [1], "sipmath.coefficients", "[1]"],
    ["17 coefficients", [...SCRAP, "arguments", "aCoefficients"], new Array(17).fill(1), "sipmath.coefficients", "16"],
    ["a word", [...SCRAP, "arguments", "aCoefficients"], [1, "x", 2], "sipmath.coefficients", "x"],
    ["a bound that is a word", [...SCRAP, "arguments", "lowerBound"], "low", "sipmath.bound", "lowerBound"],
    ["a quantile that falls", [...SCRAP, "arguments", "aCoefficients"], [1, 1, 0, -5], "sipmath.sip", "market.scrap"],
    ["bounds that do not rise", ["sips", 2, "arguments", "lowerBound"], 400, "sipmath.sip", "energy.gas_tariff"],
    ["an unknown generator", [...SCRAP, "ref"], { source: "rng", name: "hdr9" }, "sipmath.reference", "hdr9"],
    ["an unknown source", [...SCRAP, "ref", "source"], "dice", "sipmath.reference", "dice"],
    ["an unknown copula", [...SCRAP, "ref", "name"], "Clayton", "sipmath.reference", "Clayton"],
    ["an unknown layer", [...SCRAP, "ref", "copulaLayer"], "c4", "sipmath.reference", "c4"],
    ["a copula of no generators", ["U01", "rng"], undefined, "sipmath.copulaGenerator", "hdr1"],
    ["another copula", [...COPULA, "function"], "SIP_Array", "sipmath.copula", "SIP_Array"],
    ["fewer generators", [...COPULA, "arguments", "rng"], ["hdr1", "hdr2"], "sipmath.copulaSize", "3"],
    ["no matrix", ["globalVariables"], [], "sipmath.matrix", "Gaussian"],
    ["an entry of no column", [...MATRIX, 1, "row"], "other", "sipmath.matrixEntry", "other"],
    ["a correlation that is no number", [...MATRIX, 1, "value"], "high", "correlation.entry", "something_else"],
    ["a correlation above 1", [...MATRIX, 1, "value"], 1.2, "correlation.entry", "1.2"],
    ["another diagonal", [...MATRIX, 0, "value"], 0.5, "correlation.diagonal", "0.5"],
    ["another generator", ["U01", "rng", 0, "function"], "Index", "sipmath.generator", "Index"],
    ["another counter", ["U01", "rng", 0, "arguments", "counter"], "Time", "sipmath.counter", "Time"],
    [
      "a seed that a user gives",
      ["U01", "rng", 0, "arguments", "seed3"],
      { type: "parameter" },
      "sipmath.seed",
      "seed3",
    ],
    ["no variable", ["U01", "rng", 0, "arguments", "varId"], undefined, "sipmath.seed", "varId"],
    ["a variable of nine digits", ["U01", "rng", 0, "arguments", "varId"], 123456789, "sampling.whole", "variable"],
  ])("%s", (_, path, value, id, named) => {
    try {
      readLibrary(changed(path, value)).streams();
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      expect(error.id).toBe(id);
      expect(JSON.stringify(error.values)).toContain(named);
    }
  });
});
