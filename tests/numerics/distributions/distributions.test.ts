import { describe, expect, test } from "vitest";
import { discrete } from "../../../src/numerics/distributions/discrete";
import { lognormal } from "../../../src/numerics/distributions/lognormal";
import { normalCdf, normalQuantile } from "../../../src/numerics/distributions/normal";
import { triangular } from "../../../src/numerics/distributions/triangular";
import { seeded } from "../../../src/numerics/random";

/** Shares and values of the standard normal, with 30 digits by mpmath. */
const NORMAL = [
  [-8.5, 9.479534822203318e-18],
  [-7.2, 3.0106279811174334e-13],
  [-7, 1.279812543885835e-12],
  [-3.1, 0.0009676032132183566],
  [-1, 0.15865525393145705],
  [0.25, 0.5987063256829237],
  [1.2, 0.8849303297782917],
  [2.7, 0.9965330261969594],
  [6, 0.9999999990134123],
] as const;
const QUANTILES = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-9, -5.9978070150076865],
  [0.05, -1.6448536269514726],
  [0.08, -1.4050715603096327],
  [0.3, -0.5244005127080408],
  [0.5, 0],
  [0.77, 0.7388468491852136],
  [0.9, 1.2815515655446004],
  [0.999, 3.0902323061678136],
] as const;

describe("the normal", () => {
  test.each(NORMAL)("at or below %d lies %d", (x, share) => {
    expect(Math.abs(normalCdf(x) - share)).toBeLessThan(1e-14);
    expect(Math.abs(normalCdf(-x) + share - 1)).toBeLessThan(1e-14);
  });
  test.each(QUANTILES)("a share of %d stays below %d", (p, x) => {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(x)));
  });
});

describe("draws have the mean, the median and the shares that a distribution says", () => {
  const DRAWS = 100_000;
  test.each([
    ["triangular", triangular(2, 3, 7)],
    ["triangular with its mode low", triangular(0, 0, 1)],
    ["triangular with its mode high", triangular(-1, 0, 0)],
    ["lognormal", lognormal(240, 490)],
    [
      "discrete",
      discrete([
        { value: 1, weight: 1 },
        { value: 2, weight: 0 },
        { value: 5, weight: 3 },
      ]),
    ],
  ] as const)("%s", (_, distribution) => {
    const random = seeded(11);
    const draws = Array.from({ length: DRAWS }, () => distribution.quantile(random()));
    const mean = draws.reduce((sum, x) => sum + x, 0) / DRAWS;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / DRAWS;
    expect(Math.abs(mean - distribution.mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
    expect(distribution.median).toBe(distribution.quantile(0.5));
    for (const x of [distribution.median, distribution.mean, distribution.quantile(0.02)]) {
      const share = draws.filter((draw) => draw <= x).length / DRAWS;
      expect(Math.abs(share - distribution.cdf(x))).toBeLessThan(4 * Math.sqrt(0.25 / DRAWS));
    }
  });

  test("the share at a quantile is that of the quantile", () => {
    for (const { quantile, cdf, percentile } of [triangular(2, 3, 7), triangular(0, 0, 1), lognormal(240, 490)])
      for (const p of [1e-6, 0.1, 0.25, 0.5, 0.9, 0.999]) {
        expect(Math.abs(cdf(quantile(p)) - p)).toBeLessThan(1e-12);
        expect(percentile(quantile(p))).toBe(cdf(quantile(p)));
      }
  });

  test("one draw in ten lies beyond each end of a lognormal, none beyond those of a triangle", () => {
    const { cdf } = lognormal(240, 490);
    expect(cdf(240)).toBeCloseTo(0.1, 12);
    expect(cdf(490)).toBeCloseTo(0.9, 12);
    expect([cdf(0), triangular(2, 3, 7).cdf(2), triangular(2, 3, 7).cdf(7)]).toEqual([0, 0, 1]);
  });

  test("of values with a share of their own, half is counted as below", () => {
    const { percentile } = discrete([
      { value: 4, weight: 1 },
      { value: 5, weight: 3 },
    ]);
    expect([3, 4, 4.5, 5, 6].map(percentile)).toEqual([0, 0.125, 0.25, 0.625, 1]);
  });
});

describe("random numbers", () => {
  const some = (seed: number, count: number) => Array.from({ length: count }, seeded(seed));
  test("are the same for a seed and others for another", () => {
    expect(some(1, 5)).toEqual(some(1, 5));
    const [one, two] = [some(1, 100), some(2, 100)];
    expect(one.filter((x) => two.includes(x))).toEqual([]);
  });
  test("lie between 0 and 1, in every tenth as often, and tell nothing of the next", () => {
    const COUNT = 100_000;
    const numbers = some(3, COUNT);
    const tenths = new Array<number>(10).fill(0);
    for (const x of numbers) tenths[Math.floor(x * 10)] = (tenths[Math.floor(x * 10)] ?? Number.NaN) + 1;
    // chi square of nine degrees of freedom: beyond 27.9 once in a thousand
    expect(tenths.reduce((sum, n) => sum + (n - COUNT / 10) ** 2 / (COUNT / 10), 0)).toBeLessThan(27.9);
    const together = numbers.slice(1).reduce((sum, x, k) => sum + (x - 0.5) * ((numbers[k] ?? 0) - 0.5), 0);
    expect(Math.abs((12 * together) / COUNT)).toBeLessThan(4 / Math.sqrt(COUNT));
  });
});
