import { describe, expect, test } from "vitest";
import { lognormal } from "../../../src/numerics/distributions/lognormal";
import { metalogByCoefficients } from "../../../src/numerics/distributions/metalog";
import { fittedMetalog } from "../../../src/numerics/distributions/metalogFit";
import { termsOf } from "../../../src/numerics/distributions/metalogTerms";
import { normal } from "../../../src/numerics/distributions/normal";
import { uniform } from "../../../src/numerics/distributions/uniform";
import { leastSquares } from "../../../src/numerics/leastSquares";

/** By numpy 2.4.6, lstsq of Keelin's terms at the middles of nine equal parts. */
test.each([
  [2, [6.9444444444444455, 3.0340228585752773]],
  [3, [4.973457734168381, 3.0340228585752773, 4.3092316509376145]],
  [4, [4.973457734168381, 6.0593495135808215, 4.3092316509376145, -17.248335464172975]],
  [5, [5.114086174955049, 6.059349513580829, 6.067928710356117, -17.248335464172992, -11.482159252932016]],
] as const)("least squares of the first %d columns are those of another program", (count, expected) => {
  const shares = Array.from({ length: 9 }, (_, k) => (k + 0.5) / 9);
  const columns = termsOf(5).map(({ power, logarithm }) =>
    Float64Array.from(shares, (y) => (y - 0.5) ** power * (logarithm ? Math.log(y / (1 - y)) : 1)),
  );
  const found = leastSquares(columns, Float64Array.of(1, 3, 4, 4.5, 5, 6, 8, 11, 20))(count);
  for (const [k, value] of expected.entries()) expect(Math.abs((found[k] ?? Number.NaN) - value)).toBeLessThan(1e-11);
});

describe("a metalog fitted to a quantile", () => {
  test.each([
    [[9.872717622, 1.678242357, 2.54967822, 3.535388319, -13.40905029], {}],
    [[5, 0.2, 0.05], { lower: 200 }],
    [[0.2, 0.5, 0.1, -0.3, 0.4, 0.2], { upper: 10 }],
    [[0.1, 0.5], { lower: 100, upper: 300 }],
  ])("of the coefficients %j within %j has these again", (coefficients, bounds) => {
    const fit = fittedMetalog(metalogByCoefficients(coefficients, bounds).quantile, 1000, bounds);
    for (const [k, value] of (fit?.coefficients ?? [Number.NaN]).entries())
      expect(value).toBeCloseTo(coefficients[k] ?? 0, 6);
    expect(fit?.error.most).toBeLessThan(1e-9);
  });

  // the errors of normal and lognormal by numpy 2.4.6 and scipy 1.17.1: lstsq of the same shares, with the same terms
  test.each([
    ["a uniform", uniform(10, 20), {}, 4, 0],
    ["a uniform within its bounds", uniform(10, 20), { lower: 10, upper: 20 }, 2, 0],
    ["a normal", normal(0, 1), {}, 7, 0.009423086931846125],
    ["a lognormal", lognormal(100, 400), { lower: 0 }, 7, 4.095016218789169],
  ] as const)("of %s is near to it, and tells how near", (_, { quantile }, bounds, terms, most) => {
    const fit = fittedMetalog(quantile, 2000, bounds);
    if (!fit) throw new Error("nothing was fitted");
    expect(fit.coefficients).toHaveLength(terms);
    expect(Math.abs(fit.error.most - most)).toBeLessThan(1e-10);
    const fitted = metalogByCoefficients(fit.coefficients, fit.bounds).quantile;
    for (let k = 1; k < 200; k++)
      expect(Math.abs(fitted(k / 200) - quantile(k / 200))).toBeLessThanOrEqual(fit.error.most);
    expect(Math.abs(fitted(fit.error.share) - quantile(fit.error.share))).toBe(fit.error.most);
  });

  test("rises, even where more terms would follow closer and fall", () => {
    const steps = (p: number) => (p < 0.45 ? p : p < 0.55 ? 100 : 200 + p);
    const fit = fittedMetalog(steps, 1000);
    expect(metalogByCoefficients(fit?.coefficients ?? []).quantile(0.9)).toBeGreaterThan(0);
  });

  test("of what does not vary is none", () => {
    expect(fittedMetalog(() => 5, 1000)).toBeUndefined();
  });
});
