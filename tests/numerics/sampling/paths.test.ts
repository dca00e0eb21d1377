import { describe, expect, test } from "vitest";
import { toNormals } from "../../../src/numerics/sampling/correlation";
import { type Movement, type Paths, paths } from "../../../src/numerics/sampling/paths";
import { threefry } from "../../../src/numerics/sampling/threefry";

const MOVEMENTS: readonly (readonly [string, Movement])[] = [
  ["a random walk", { years: 30, volatility: 0.2 }],
  ["what returns in two years", { years: 30, volatility: 0.25, halfLife: 2 }],
  ["what hardly returns", { years: 7, volatility: 0.1, halfLife: 1e6 }],
  ["what returns at once", { years: 12, volatility: 0.3, halfLife: 0.05 }],
  ["one year", { years: 1, volatility: 0.2 }],
  ["two years", { years: 2, volatility: 0.2, halfLife: 3 }],
];

/** The logarithm of each year as sums of normals: a row for each year, made by following the steps. */
function mapOf({ steps }: Paths): readonly (readonly number[])[] {
  const rows: number[][] = steps.map(() => []);
  for (const [dimension, { year, left, leftWeight, right, rightWeight, deviation }] of steps.entries())
    rows[year] = steps.map((_, k) => {
      const before = left === undefined ? 0 : (rows[left]?.[k] ?? Number.NaN);
      const after = right === undefined ? 0 : (rows[right]?.[k] ?? Number.NaN);
      return leftWeight * before + rightWeight * after + (k === dimension ? deviation : 0);
    });
  return rows;
}

/** The covariance of logarithms by following the years one by one: each is the one before, less what returns, and a shock. */
function covarianceOf({ years, volatility, halfLife = Number.POSITIVE_INFINITY }: Movement): number[][] {
  const kept = 0.5 ** (1 / halfLife);
  const rate = Math.LN2 / halfLife;
  const shock = rate === 0 ? volatility ** 2 : (volatility ** 2 * (1 - kept ** 2)) / (2 * rate);
  const variances: number[] = [];
  for (let year = 0; year < years; year++) variances.push((variances.at(-1) ?? 0) * kept ** 2 + shock);
  return variances.map((_, s) =>
    variances.map((_, t) => (variances[Math.min(s, t)] ?? Number.NaN) * kept ** Math.abs(s - t)),
  );
}

describe.each(MOVEMENTS)("%s", (_, movement) => {
  const made = paths(movement);
  const { years } = movement;

  test("has by its bridge the covariance that years one after the other have", () => {
    const rows = mapOf(made);
    // 1 - 0.5^(2 / 1e6) has lost six digits to the direct way, not to ours
    const allowed = movement.halfLife === 1e6 ? 1e-9 : 1e-12;
    for (const [s, expected] of covarianceOf(movement).entries())
      for (const [t, value] of expected.entries()) {
        const found = (rows[s] ?? []).reduce((sum, x, k) => sum + x * (rows[t]?.[k] ?? Number.NaN), 0);
        expect(Math.abs(found - value)).toBeLessThan(allowed);
      }
  });

  test("decides the last year first, and every year once", () => {
    expect(made.steps[0]?.year).toBe(years - 1);
    expect(made.steps.map(({ year }) => year).sort((a, b) => a - b)).toEqual(
      Array.from({ length: years }, (_, k) => k),
    );
    if (years > 2) expect(made.steps[1]?.year).toBe(Math.floor((years - 2) / 2));
  });
});

describe.each(MOVEMENTS.slice(0, 2))("%s, in a hundred thousand draws", (_, movement) => {
  const TRIALS = 100_000;
  const made = paths(movement);
  const normals = made.steps.map((_, dimension) => {
    const column = new Float64Array(TRIALS);
    threefry({ seed: 12 }).fill(column, dimension, 0);
    toNormals(column);
    return column;
  });
  const factors = made.factors(normals);
  const mean = (of: (trial: number) => number): { mean: number; error: number } => {
    let [sum, squares] = [0, 0];
    for (let k = 0; k < TRIALS; k++) {
      sum += of(k);
      squares += of(k) ** 2;
    }
    return { mean: sum / TRIALS, error: Math.sqrt((squares / TRIALS - (sum / TRIALS) ** 2) / TRIALS) };
  };
  const at = (year: number, trial: number): number => factors[year]?.[trial] ?? Number.NaN;

  test("has an expected value of 1 in each year", () => {
    for (let year = 0; year < movement.years; year++) {
      const { mean: found, error } = mean((k) => at(year, k));
      expect(Math.abs(found - 1)).toBeLessThan(4 * error);
    }
  });

  test("has the variance and the covariances of its logarithm", () => {
    const expected = covarianceOf(movement);
    for (const year of [0, 1, 8, movement.years - 1])
      for (const other of [year, Math.max(0, year - 1), Math.max(0, year - 5), 0]) {
        const [here, there] = [made.variances[year] ?? Number.NaN, made.variances[other] ?? Number.NaN];
        const { mean: found, error } = mean(
          (k) => (Math.log(at(year, k)) + here / 2) * (Math.log(at(other, k)) + there / 2),
        );
        expect(Math.abs(found - (expected[year]?.[other] ?? Number.NaN))).toBeLessThan(4.5 * error);
      }
  });
});

test("without volatility nothing moves", () => {
  const { factors } = paths({ years: 3, volatility: 0, halfLife: 1 });
  const normals = [1, 2, 3].map((z) => Float64Array.of(z));
  factors(normals);
  expect(normals).toEqual([1, 1, 1].map((x) => Float64Array.of(x)));
});

test("years, volatility and half-life have limits", () => {
  expect(() => paths({ years: 0, volatility: 0.1 })).toThrow(/sampling.whole .*years/);
  expect(() => paths({ years: 2.5, volatility: 0.1 })).toThrow(/sampling.whole/);
  expect(() => paths({ years: 2, volatility: -0.1 })).toThrow(/distribution.positive .*volatility/);
  expect(() => paths({ years: 2, volatility: Number.NaN })).toThrow(/distribution.number .*volatility/);
  expect(() => paths({ years: 2, volatility: 0.1, halfLife: 0 })).toThrow(/distribution.positive .*half-life/);
});
