import { describe, expect, test } from "vitest";
import { distributionNamed } from "../../../src/numerics/distributions/named";
import { DISTRIBUTION_NAMES, type DistributionName } from "../../../src/numerics/distributions/names";
import { IronError } from "../../../src/quantities/errors";

const CASES: Readonly<
  Record<DistributionName, readonly (readonly [parameters: readonly number[], p: number, x: number])[]>
> = {
  uniform: [[[10, 20], 0.25, 12.5]],
  // sqrt(0.1 * 250 * 120) above 240; sqrt(0.5 * 250 * 130) below 490
  triangular: [
    [[240, 360, 490], 0.1, 240 + Math.sqrt(3000)],
    [[240, 360, 490], 0.5, 490 - Math.sqrt(16_250)],
    [[0, 0, 1], 0.75, 0.5],
  ],
  // symmetrical; a beta of 3 and 3 has the cdf x^3 (10 - 15 x + 6 x^2)
  pert: [
    [[0, 50, 100], 0.5, 50],
    [[0, 0.5, 1], 0.103515625, 0.25],
  ],
  // Excel: NORM.S.INV
  normal: [
    [[0, 1], 0.975, 1.959963984540054],
    [[100, 10, 100, 200], 0.5, 100 + 10 * 0.6744897501960817],
  ],
  // the middle of the logarithms
  lognormal: [[[100, 400], 0.5, 200]],
  metalog: [
    [[240, 360, 490], 0.1, 240],
    [[240, 360, 490], 0.5, 360],
    [[240, 360, 490, 0, 1000], 0.9, 490],
  ],
  // the terms of Keelin by hand: at 0.9 the logarithm is ln 9 and y - 1/2 is 0.4
  metalog_coefficients: [
    [[10, 2, 0.5, 3], 0.9, 11.2 + 2.2 * Math.log(9)],
    [[7, 3], 0.5, 7],
  ],
  metalog_coefficients_above: [[[100, 1, 0.5], 0.9, 100 + Math.E * 3]],
  metalog_coefficients_below: [[[100, -1, 0.5], 0.1, 100 - Math.E * 3]],
  // the logit of a uniform
  metalog_coefficients_within: [[[10, 20, 0, 1], 0.25, 12.5]],
  discrete: [
    [[1, 1, 2, 3], 0.2, 1],
    [[1, 1, 2, 3], 0.3, 2],
  ],
};

test.each(DISTRIBUTION_NAMES.flatMap((name) => CASES[name].map(([parameters, p, x]) => ({ name, parameters, p, x }))))(
  "$name of $parameters has at $p the value $x",
  ({ name, parameters, p, x }) => {
    const { quantile, cdf } = distributionNamed(name, parameters);
    expect(Math.abs(quantile(p) - x)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(x)));
    if (name !== "discrete") expect(cdf(x)).toBeCloseTo(p, 9);
  },
);

describe("what a distribution cannot have", () => {
  test.each<[DistributionName, readonly number[], string]>([
    ["uniform", [1], "distribution.parameters"],
    ["uniform", [1, 2, 3], "distribution.parameters"],
    ["uniform", [2, 1], "distribution.lowBelowHigh"],
    ["triangular", [1, 3, 2], "distribution.modeBetween"],
    ["triangular", [1, Number.NaN, 2], "distribution.number"],
    ["pert", [1, 1, 1], "distribution.modeBetween"],
    ["normal", [0, 0], "distribution.positive"],
    ["normal", [0, 1, 40, 50], "distribution.truncatedAway"],
    ["lognormal", [-1, 2], "distribution.lowBelowHigh"],
    ["metalog", [1, 2, 100], "metalog.infeasible"],
    ["metalog_coefficients", [1], "distribution.parameters"],
    ["metalog_coefficients", new Array(17).fill(1), "metalog.coefficients"],
    ["metalog_coefficients", [1, Number.NaN], "distribution.number"],
    ["metalog_coefficients", [1, -1], "metalog.falls"],
    ["metalog_coefficients", [1, 0, 0], "metalog.falls"],
    ["metalog_coefficients_within", [2, 1, 0, 1], "distribution.lowBelowHigh"],
    ["metalog_coefficients_above", [0, 1], "distribution.parameters"],
    ["discrete", [1, 1, 2], "distribution.parameters"],
    ["discrete", [2, 1, 1, 1], "distribution.lowBelowHigh"],
    ["discrete", [1, 0], "distribution.positive"],
  ])("%s of %j is refused", (name, parameters, id) => {
    try {
      distributionNamed(name, parameters);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      expect(error.id).toBe(id);
    }
  });
});
