import { describe, expect, test } from "vitest";
import { drawn, valued } from "../../../src/analysis/draws/drawn";
import { movedPath, pathsIn } from "../../../src/analysis/draws/movedPath";
import { distributionOf } from "../../../src/analysis/draws/range";
import { inputKeys } from "../../../src/model/inputs/keys";
import { checkInputs } from "../../../src/model/schema";
import { triangular } from "../../../src/numerics/distributions/triangular";
import { seeded } from "../../../src/numerics/random";
import { IronError } from "../../../src/quantities/errors";
import { contains } from "../../../src/quantities/interval";
import { allAssumptions, referenceSet } from "../../../src/reference/index";

const distributions = new Map(
  allAssumptions().flatMap((assumption) => {
    const distribution = distributionOf(assumption);
    return distribution === undefined ? [] : [[assumption.key, distribution] as const];
  }),
);
const base = referenceSet("spec-consistent@1");

describe("the distribution of an assumption", () => {
  const ranged = { value: 2, low: 1, high: 4, interval: {} };

  test("is none for what is fixed, decided, or of one value", () => {
    expect(distributionOf({ ...ranged, distribution: "fixed" })).toBeUndefined();
    expect(distributionOf({ ...ranged, distribution: "switch" })).toBeUndefined();
    expect(distributionOf({ ...ranged, low: 2, high: 2, distribution: "triangular" })).toBeUndefined();
  });

  test("of whole numbers: each of the range, the base most often", () => {
    const whole = distributionOf({ ...ranged, interval: { whole: true }, distribution: "discrete" });
    // weights 1/2, 1, 2/3, 1/3
    expect([1, 2, 3, 4].map((x) => whole?.cdf(x))).toEqual([0.2, 0.6, expect.closeTo(13 / 15, 12), 1]);
  });

  test("of three values: half the base, a quarter each end, or what coincides together", () => {
    const three = distributionOf({ ...ranged, distribution: "discrete" });
    expect([1, 2, 3, 4].map((x) => three?.cdf(x))).toEqual([0.25, 0.75, 0.75, 1]);
    const atEnd = distributionOf({ ...ranged, high: 2, distribution: "discrete" });
    expect([1, 2].map((x) => atEnd?.cdf(x))).toEqual([0.25, 1]);
  });

  test("every range that is drawn has one, whose median and mean the key may have", () => {
    for (const { key, interval, low, high, distribution } of allAssumptions()) {
      const known = distributions.get(key);
      expect([key, known === undefined]).toEqual([key, low === high || /fixed|switch/.test(distribution)]);
      if (known === undefined) continue;
      for (const value of [known.median, known.mean])
        expect([key, contains({ ...interval, whole: false }, value)]).toEqual([key, true]);
    }
  });
});

describe("values by year", () => {
  const standing = { ...base, "energy.gas_tariff.2030": 300, "energy.renewable_share.2030": 0.4 };
  const paths = pathsIn(standing);

  test("move with their input by its factor, or by its difference from nil", () => {
    expect(movedPath(standing, paths, "energy.gas_tariff", 120)).toEqual({
      "energy.gas_tariff": 120,
      "energy.gas_tariff.2030": 150,
    });
    expect(movedPath({ ...standing, "energy.renewable_share": 0 }, paths, "energy.renewable_share", 0.1)).toEqual({
      "energy.renewable_share": 0.1,
      "energy.renewable_share.2030": 0.5,
    });
    expect(movedPath(base, pathsIn(base), "energy.gas_tariff", 120)).toEqual({ "energy.gas_tariff": 120 });
  });

  test("stop at the limits of the input", () => {
    const most = movedPath({ ...standing, "energy.renewable_share": 0 }, paths, "energy.renewable_share", 0.9);
    expect(most["energy.renewable_share.2030"]).toBe(1);
  });

  test("are drawn with it", () => {
    const draw = drawn(standing, distributions, seeded(9));
    const factor = (draw["energy.gas_tariff"] ?? 0) / (base["energy.gas_tariff"] ?? 1);
    expect(draw["energy.gas_tariff.2030"]).toBeCloseTo(300 * factor, 9);
  });
});

describe("a draw", () => {
  test("is the same for the same seed, and moves every input that has a distribution", () => {
    expect(drawn(base, distributions, seeded(5))).toEqual(drawn(base, distributions, seeded(5)));
    const random = seeded(6);
    const draws = Array.from({ length: 60 }, () => drawn(base, distributions, random));
    for (const key of distributions.keys())
      expect([key, new Set(draws.map((draw) => draw[key])).size > 1]).toEqual([key, true]);
    for (const key of inputKeys.keys())
      if (!distributions.has(key) && !key.startsWith("capital.phasing") && inputKeys.get(key)?.partOf === undefined)
        expect([key, new Set(draws.map((draw) => draw[key]))]).toEqual([key, new Set([base[key]])]);
  });

  test("makes shares add up and spreads the capital over its construction years", () => {
    const random = seeded(7);
    const years = new Set<number | undefined>();
    for (let k = 0; k < 300; k++) {
      const draw = drawn(base, distributions, random);
      years.add(draw["project.construction_years"]);
      // the schema is what judges sums and spreads; other rules may refuse a draw
      try {
        checkInputs(draw);
      } catch (error) {
        expect(error instanceof IronError && !/phasing|shares/.test(error.id)).toBe(true);
      }
    }
    expect(years.size).toBeGreaterThan(1);
  });

  test.each([
    ["market.share_italy", 0.4, ["market.share_marmara", "market.share_local"], [0.36, 0.24]],
    ["capital.phasing.2", 0.2, ["capital.phasing.1", "capital.phasing.3"], [0.8 * (25 / 55), 0.8 * (30 / 55)]],
    ["depreciation.share_buildings", 0.4, ["depreciation.share_machinery"], [0.6 * (65 / 75)]],
  ])("of one share alone is that share, and the others give way in proportion: %s", (key, value, others, wanted) => {
    const sold = { "market.share_italy": 0.5, "market.share_marmara": 0.3, "market.share_local": 0.2 };
    const only = new Map([[key, triangular(0, value, 1)]]);
    const draw = valued({ ...base, ...sold }, only, () => value);
    expect(draw[key]).toBeCloseTo(value, 12);
    for (const [k, other] of others.entries()) expect(draw[other]).toBeCloseTo(wanted[k] ?? Number.NaN, 12);
    expect(() => checkInputs(draw)).not.toThrow();
  });

  test("of two shares that come to more than the whole leaves the others what their proportion gives", () => {
    const two = new Map(["market.share_italy", "market.share_local"].map((key) => [key, triangular(0, 0.5, 1)]));
    expect(() => checkInputs(valued(base, two, () => 0.8))).not.toThrow();
  });

  test("all at their median or mean pass the checks too", () => {
    expect(() => checkInputs(valued(base, distributions, ({ median }) => median))).not.toThrow();
    expect(() => checkInputs(valued(base, distributions, ({ mean }) => mean))).not.toThrow();
  });
});
