import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf, normalQuantile } from "../../src/numerics/distributions/normal";
import { firstOrderIndex, valueOfKnowing } from "../../src/numerics/drivers";
import {
  deviation,
  lowestMean,
  mean,
  percentile,
  percentileError,
  rankCorrelation,
  ranks,
  sorted,
  spreadError,
} from "../../src/numerics/percentiles";
import { toNormals } from "../../src/numerics/sampling/correlation";
import { sobol } from "../../src/numerics/sampling/sobol";
import { threefry } from "../../src/numerics/sampling/threefry";
import type { Uniforms } from "../../src/numerics/sampling/uniforms";

const column = (uniforms: Uniforms, dimension: number, count: number): Float64Array => {
  const into = new Float64Array(count);
  uniforms.fill(into, dimension, 0);
  return into;
};

describe("percentiles", () => {
  test("are those of PERCENTILE.INC", () => {
    // Microsoft's page of PERCENTILE.INC: {1, 3, 2, 4} at 0.3 is 1.9
    expect(percentile(sorted([1, 3, 2, 4]), 0.3)).toBeCloseTo(1.9, 14);
    const values = sorted([5, -1, 9]);
    expect([0, 0.25, 0.5, 1].map((share) => percentile(values, share))).toEqual([-1, 2, 5, 9]);
    expect(percentile(sorted([7]), 0.4)).toBe(7);
    expect(percentile(sorted([1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]), 0.75)).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(percentile(sorted([]), 0.5)).toBeNaN();
  });

  test("leave what they are given as it was, and never fall as the share rises", () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(numbers, share, share, (values, one, other) => {
        const before = [...values];
        const rising = sorted(values);
        expect(values).toEqual(before);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(percentile(rising, low)).toBeLessThanOrEqual(percentile(rising, high) + 1e-9);
      }),
    );
  });

  test("err as they say", () => {
    const [COUNT, TIMES] = [2000, 400];
    const draws = column(threefry({ seed: 8 }), 0, COUNT * TIMES).map(normalQuantile);
    for (const share of [0.1, 0.5, 0.9]) {
      const runs = Array.from({ length: TIMES }, (_, run) => sorted(draws.subarray(run * COUNT, (run + 1) * COUNT)));
      const found = deviation(runs.map((values) => percentile(values, share)));
      const said = mean(runs.map((values) => percentileError(values, share)));
      expect(said / found).toBeGreaterThan(0.86);
      expect(said / found).toBeLessThan(1.14);
    }
  });

  test("repetitions tell the error of their mean", () => {
    expect(spreadError([1, 3])).toBeCloseTo(1, 14);
    expect(spreadError([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7 / 8), 14);
  });
});

test("the mean of the lowest share counts the last one in part", () => {
  const values = sorted([10, -4, 2, 6, 1]);
  expect(lowestMean(values, 0.2)).toBe(-4);
  expect(lowestMean(values, 0.5)).toBeCloseTo((-4 + 1 + 0.5 * 2) / 2.5, 14);
  expect(lowestMean(values, 1)).toBe(mean(values));
  // of a standard normal: -density(quantile) / share
  const draws = sorted(column(sobol({ seed: 1 }), 0, 2 ** 16).map(normalQuantile));
  const expected = -Math.exp(-(normalQuantile(0.05) ** 2) / 2) / Math.sqrt(2 * Math.PI) / 0.05;
  expect(Math.abs(lowestMean(draws, 0.05) - expected)).toBeLessThan(1e-3);
});

describe("rank correlation", () => {
  test("shares the middle rank among equals, as scipy 1.17.1 has it", () => {
    expect([...ranks(Float64Array.of(5, 1, 5, 0))]).toEqual([2.5, 1, 2.5, 0]);
    const [one, other] = [
      [1, 2, 2, 3, 5, 5, 5, 8],
      [2, 1, 4, 4, 3, 9, 7, 7],
    ].map((values) => Float64Array.from(values));
    expect(rankCorrelation(one as Float64Array, other as Float64Array)).toBeCloseTo(0.7144097497387378, 14);
  });

  test("sees any rising influence as whole, and none in what does not vary", () => {
    const x = column(threefry({ seed: 1 }), 0, 1000);
    expect(rankCorrelation(x, x.map(Math.exp))).toBeCloseTo(1, 12);
    expect(
      rankCorrelation(
        x,
        x.map((u) => -(u ** 9)),
      ),
    ).toBeCloseTo(-1, 12);
    expect(
      rankCorrelation(
        x,
        x.map(() => 2),
      ),
    ).toBeNaN();
  });
});

describe("the share of variance that an input decides", () => {
  const SAMPLERS = [
    ["Sobol", sobol({ seed: 6 })],
    ["random", threefry({ seed: 6 })],
  ] as const;

  test.each(SAMPLERS)("is that of Ishigami's function, by %s points", (_, uniforms) => {
    const COUNT = 2 ** 16;
    const inputs = [0, 1, 2, 3].map((dimension) => column(uniforms, dimension, COUNT));
    const at = (dimension: number, k: number): number => Math.PI * (2 * (inputs[dimension]?.[k] ?? Number.NaN) - 1);
    const output = Float64Array.from({ length: COUNT }, (_, k) => {
      const [x, y, z] = [at(0, k), at(1, k), at(2, k)];
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    });
    // Ishigami and Homma (1990), with a = 7 and b = 0.1; the fourth input has none
    const [a, b] = [7, 0.1];
    const alone = (1 + (b * Math.PI ** 4) / 5) ** 2 / 2;
    const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 0.5;
    const expected = [alone / variance, a ** 2 / 8 / variance, 0, 0];
    for (const [k, input] of inputs.entries())
      expect(Math.abs(firstOrderIndex(input, output) - (expected[k] ?? Number.NaN))).toBeLessThan(0.01);
  });

  test("is the same of an input of two values, and no more than 0 on average of one that does nothing", () => {
    const COUNT = 1000;
    const found = Array.from({ length: 200 }, (_, replicate) => {
      const uniforms = threefry({ seed: 3, replicate });
      const coin = column(uniforms, 0, COUNT).map(Math.round);
      const noise = column(uniforms, 1, COUNT);
      const idle = column(uniforms, 2, COUNT);
      const output = coin.map((side, k) => side + Math.sqrt(12) * ((noise[k] ?? Number.NaN) - 0.5));
      return [firstOrderIndex(coin, output), firstOrderIndex(idle, output)] as const;
    });
    // a coin has a variance of a quarter, the noise of 1
    for (const [which, expected] of [0.2, 0].entries()) {
      const values = found.map((pair) => pair[which] ?? Number.NaN);
      expect(Math.abs(mean(values) - expected)).toBeLessThan(4 * spreadError(values) + 1e-3);
    }
  });
});

describe("what it is worth to know an input", () => {
  test.each([
    ["Sobol", sobol({ seed: 2 })],
    ["random", threefry({ seed: 2 })],
  ] as const)("is that of a normal value and its known part, by %s points", (_, uniforms) => {
    const COUNT = 2 ** 16;
    const [known, noise, idle] = [0, 1, 2].map((dimension) => {
      const normals = column(uniforms, dimension, COUNT);
      toNormals(normals);
      return normals;
    }) as [Float64Array, Float64Array, Float64Array];
    const [middle, part] = [20, 40];
    const value = known.map((z, k) => middle + part * z + 60 * (noise[k] ?? Number.NaN));
    const nothing = new Float64Array(COUNT);
    // the expected value of the better of both, when the part is known, less that of going ahead
    const density = Math.exp(-((middle / part) ** 2) / 2) / Math.sqrt(2 * Math.PI);
    const expected = part * density + middle * normalCdf(middle / part) - middle;
    const found = valueOfKnowing(known, [value, nothing]);
    expect(Math.abs(found - expected)).toBeLessThan(0.05 * expected);
    expect(valueOfKnowing(idle, [value, nothing])).toBeLessThan(0.01 * expected);
  });

  test("takes no luck for knowledge", () => {
    const COUNT = 500;
    const found = Array.from({ length: 200 }, (_, replicate) => {
      const uniforms = threefry({ seed: 5, replicate });
      const value = column(uniforms, 0, COUNT).map(normalQuantile);
      return valueOfKnowing(column(uniforms, 1, COUNT), [value, new Float64Array(COUNT)]);
    });
    // the best of both in each of eight bins would seem to be worth 0.4 / sqrt(500 / 16) = 0.07 on average
    expect(mean(found)).toBeLessThan(0.035);
  });

  test("is nil where one option is the best whatever the input", () => {
    const input = column(threefry({ seed: 1 }), 0, 1000);
    expect(valueOfKnowing(input, [input.map((u) => u + 1), input])).toBe(0);
  });
});
