import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beta, logGamma } from "../../../src/numerics/distributions/beta";
import { discrete } from "../../../src/numerics/distributions/discrete";
import type { Distribution } from "../../../src/numerics/distributions/distribution";
import { lognormal } from "../../../src/numerics/distributions/lognormal";
import { metalog, metalogByCoefficients, tripletCoefficients } from "../../../src/numerics/distributions/metalog";
import { fallOf } from "../../../src/numerics/distributions/metalogTerms";
import { normal } from "../../../src/numerics/distributions/normal";
import { pert } from "../../../src/numerics/distributions/pert";
import { tabulated } from "../../../src/numerics/distributions/tabulated";
import { triangular } from "../../../src/numerics/distributions/triangular";
import { truncated } from "../../../src/numerics/distributions/truncated";
import { uniform } from "../../../src/numerics/distributions/uniform";
import { integral } from "../../../src/numerics/integral";
import { sobol } from "../../../src/numerics/sampling/sobol";
import { threefry } from "../../../src/numerics/sampling/threefry";

const TRIPLET = { p10: 240, p50: 320, p90: 490 };
const dice = discrete([1, 2, 3, 4, 5, 6].map((value) => ({ value, weight: 1 })));

/**
 * Metalogs of libraries that probabilitymanagement.org published with its Python tools: a schema's development time, and the demand
 * of its example; of these the quantiles and means by mpmath 1.3.0 with 110 digits, from Keelin's terms one by one.
 */
const PUBLISHED = [
  {
    of: "five terms",
    coefficients: [9.872717622, 1.678242357, 2.54967822, 3.535388319, -13.40905029],
    bounds: {},
    mean: 10.0301358745,
    quantiles: [-0.8204788053207391, 4.003295353170907, 9.872717622, 15.06978651644021, 35.485378260511794],
    digits: 1e-14,
  },
  {
    of: "five terms within bounds",
    coefficients: [
      -0.44366710027334577, 0.31428823046335125, -0.4602599042847327, 0.5255629124333913, 2.1156523838083356,
    ],
    bounds: { lower: 0, upper: 5 },
    mean: 1.9668854782692629,
    quantiles: [0.002265498202895506, 0.7172067439067981, 1.9543376020027432, 2.982745216473928, 3.7730064432039474],
    digits: 1e-14,
  },
  {
    of: "ten terms above a bound",
    coefficients: [
      11.4559572005274, 2.59781843002202, -3.09221286345458, -9.23213851061882, 13.5999897899132, -11.1064322624152,
      30.3400821870018, 10.2742328463841, -36.2769044012646, 7.94888290792005,
    ],
    bounds: { lower: 1239 },
    mean: 101707.1462137657,
    quantiles: [1460.6807215437457, 49527.658416665916, 95701.40470612932, 152963.8399063086, 217451.9058106387],
    digits: 1e-14,
  },
  {
    of: "six terms below a bound",
    coefficients: [0.2, 0.5, 0.1, -0.3, 0.4, 0.2],
    bounds: { upper: 10 },
    mean: 8.878477495112746,
    quantiles: [-627.6273982334137, 7.162369099219892, 9.181269246922017, 9.75360330442694, 9.996572273053829],
    digits: 1e-14,
  },
  {
    // its coefficients are thousands of times its values, and that many digits are lost
    of: "sixteen terms, a standard normal",
    coefficients: [
      -1.18721e-8, -108.7360185, 0.000228037, 437.4513354, -0.000910088, 988.3027041, -3370.883493, -0.001941269,
      0.006475465, -2823.944368, 7434.879183, 0.004897097, -0.011367609, 2456.743398, -3595.592826, -0.003114859,
    ],
    bounds: {},
    mean: -1.720369722222227e-8,
    quantiles: [-4.788400978715066, -1.650996344791664, -1.18721e-8, 1.2787347449217359, 3.7126300935223706],
    digits: 1e-13,
  },
] as const;

const ALL: readonly (readonly [string, Distribution])[] = [
  ["uniform", uniform(-2, 5)],
  ["PERT", pert(240, 350, 490)],
  ["PERT with its mode low", pert(0, 0, 1)],
  ["PERT with its mode high and a weight of 2", pert(-1, 0, 0, 2)],
  ["normal", normal(10, 3)],
  ["triangular", triangular(2, 3, 7)],
  ["lognormal", lognormal(240, 490)],
  ["metalog", metalog(TRIPLET)],
  ["metalog with a lower bound", metalog(TRIPLET, { lower: 100 })],
  ["metalog with an upper bound", metalog(TRIPLET, { upper: 700 })],
  ["metalog with both", metalog(TRIPLET, { lower: 100, upper: 700 })],
  ["metalog of ten terms", metalogByCoefficients(PUBLISHED[2].coefficients, PUBLISHED[2].bounds)],
  ["metalog of sixteen terms", metalogByCoefficients(PUBLISHED[4].coefficients)],
  ["truncated normal", truncated(normal(10, 3), 8, 15)],
  ["half of a normal", truncated(normal(0, 1), 0, Number.POSITIVE_INFINITY)],
  ["truncated triangle", truncated(triangular(2, 3, 7), 2.5, 6)],
  ["truncated lognormal", truncated(lognormal(240, 490), 200, 700)],
  ["dice", dice],
  ["truncated dice", truncated(dice, 2, 4)],
];

/** By mpmath 1.3.0 with 40 digits: its regularised incomplete beta function, halved to the quantile. */
describe("PERT", () => {
  test.each([
    [2, 3, 7, [2.0006753594963445, 2.2948869380590864, 2.929581244871163, 4.726670252167909, 6.592573390980054]],
    [
      0,
      0,
      1,
      [2.00000080000048e-7, 0.010206218313011496, 0.06885008490516231, 0.36904265551980675, 0.8415106807538887],
    ],
    [240, 350, 490, [240.7127065555831, 279.62874462867745, 326.76268629609933, 418.9847466037951, 482.52607467949747]],
    [
      -1,
      0,
      0,
      [-0.9369042655519807, -0.45071972834694113, -0.21399691440337723, -0.02085163763902321, -0.00002000080004800336],
    ],
  ] as const)("of %d, %d and %d has the quantiles of another program", (low, mode, high, expected) => {
    const { quantile } = pert(low, mode, high);
    for (const [k, p] of [1e-6, 0.05, 0.3, 0.9, 0.9999].entries())
      expect(Math.abs(quantile(p) - (expected[k] ?? Number.NaN))).toBeLessThan(1e-13 * (high - low));
  });

  test.each([
    [1, 5, 0.2, 0.67232],
    [2.5, 3.5, 0.01, 0.00010672090217497818],
    [3, 3, 0.5, 0.5],
    [4.2, 1.8, 0.95, 0.9621476591500908],
    [30, 70, 0.25, 0.13581490428342743],
  ])("a beta of %d and %d has at or below %d a share of %d", (a, b, x, share) => {
    expect(Math.abs(beta(a, b).cdf(x) - share)).toBeLessThan(1e-13);
  });

  test("the gamma function is the factorial, and the square root of pi at a half", () => {
    for (const [x, value] of [
      [1, 1],
      [5, 24],
      [11, 3_628_800],
      [0.5, Math.sqrt(Math.PI)],
    ] as const)
      expect(Math.exp(logGamma(x)) / value).toBeCloseTo(1, 13);
  });

  test("quantile and share undo each other, whatever the shape", () => {
    const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(
        share,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        (p, mode, weight) => {
          const { quantile, cdf } = pert(0, mode, 1, weight);
          expect(Math.abs(cdf(quantile(p)) - p)).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a metalog by its coefficients", () => {
  test.each(PUBLISHED)("of $of has the mean and the quantiles of another program", (published) => {
    const { coefficients, bounds, mean, quantiles, digits } = published;
    const made = metalogByCoefficients(coefficients, bounds);
    expect(Math.abs(made.mean - mean)).toBeLessThan(digits * Math.max(1, mean));
    for (const [k, p] of [1e-6, 0.05, 0.5, 0.9, 0.9999].entries()) {
      const x = quantiles[k] ?? Number.NaN;
      expect(Math.abs(made.quantile(p) - x)).toBeLessThan(digits * Math.max(1, Math.abs(x)));
      expect(Math.abs(made.cdf(x) / p - 1)).toBeLessThan(1e-12);
    }
  });

  test("of a triplet is the metalog of the triplet", () => {
    const bounds = { lower: 100, upper: 700 };
    const one = metalogByCoefficients(tripletCoefficients(TRIPLET, bounds), bounds);
    const other = metalog(TRIPLET, bounds);
    for (const p of [1e-6, 0.3, 0.9]) expect(one.quantile(p)).toBe(other.quantile(p));
    expect(one.mean).toBe(other.mean);
  });

  // Keelin 2016: with three terms the quantile rises up to 1.66711 times as much lean as spread, and beyond falls first where
  // (1 - 2 y) ln((1 - y) / y) = 2
  test.each([
    ["leans less than it may", [0, 1, 1.667], undefined],
    ["leans more than it may", [0, 1, 1.6672], 0.0832],
    ["leans more, to the other side", [0, 1, -1.6672], 0.9168],
    // 4 y (1 - y) has 1 at its middle
    ["just rises in the middle", [0, 1, 0, -3.9999], undefined],
    ["falls in the middle", [0, 1, 0, -4.0001], 0.5],
    ["falls far out alone", [0, 0.01, -0.0201, 1], 1],
    ["is a uniform but for what was lost in fitting", [1, -1e-18, 2e-18, 0.001], undefined],
  ] as const)("that %s", (_, coefficients, share) => {
    const found = fallOf(coefficients);
    if (share === undefined) expect(found).toBeUndefined();
    else expect(Math.abs((found ?? Number.NaN) - share)).toBeLessThan(1e-3);
  });

  test("is refused where its quantile falls, and only there", () => {
    const coefficient = fc.double({ min: -2, max: 2, noNaN: true });
    const some = fc.array(coefficient, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 4, noNaN: true }), some, (a2, [a1 = 0, ...more]) => {
        const coefficients = [a1, a2, ...more];
        const share = fallOf(coefficients);
        if (share !== undefined) return share >= 0 && share <= 1;
        const { quantile } = metalogByCoefficients(coefficients);
        let before = quantile(1e-12);
        for (let k = 1; k < 2000; k++) {
          const value = quantile(k / 2000);
          if (value < before) return false;
          before = value;
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });
});

/** By mpmath 1.3.0 with 30 digits: Keelin's formulas, and the mean as the integral over the logarithm of the chances. */
describe("a metalog through 240, 320 and 490", () => {
  test.each([
    [{}, 345.6004782488798, [-112.2807264000004, 271.5625, 376.8792265006549, 889.3875385438187]],
    [{ lower: 100 }, 351.2781276161412, [114.1033294642626, 273.52729649429, 371.1801410829865, 1494.332885278618]],
    [{ upper: 700 }, 343.2615822140696, [-221.0461554469379, 265.8512720201235, 385.7374682632312, 649.6219564176496]],
    [
      { lower: 100, upper: 700 },
      343.8945969246023,
      [109.0488181997567, 271.335339396791, 377.9231719924285, 679.0775957005866],
    ],
  ] as const)("with %o has the mean and the quantiles of another program", (bounds, mean, expected) => {
    const made = metalog(TRIPLET, bounds);
    expect(made.mean).toBeCloseTo(mean, 9);
    for (const [k, p] of [1e-6, 0.25, 0.7, 0.999].entries()) {
      const x = expected[k] ?? Number.NaN;
      expect(Math.abs(made.quantile(p) - x)).toBeLessThan(1e-12 * 250 + 1e-13 * Math.abs(x));
      expect(Math.abs(made.cdf(x) - p)).toBeLessThan(1e-13);
    }
    for (const [p, x] of [
      [0.1, 240],
      [0.5, 320],
      [0.9, 490],
    ] as const)
      expect(made.quantile(p)).toBeCloseTo(x, 10);
  });

  test("stays within its bounds and knows what lies beyond", () => {
    const { quantile, cdf } = metalog(TRIPLET, { lower: 100, upper: 700 });
    expect(quantile(1e-300)).toBeGreaterThanOrEqual(100);
    expect(quantile(1 - 2 ** -53)).toBeLessThanOrEqual(700);
    expect([99, 100, 700, 701].map(cdf)).toEqual([0, 0, 1, 1]);
  });

  test("a tail that is too heavy has no mean", () => {
    expect(metalog({ p10: 1, p50: 10, p90: 100 }, { lower: 0 }).mean).toBe(Number.POSITIVE_INFINITY);
    expect(metalog({ p10: -100, p50: -10, p90: -1 }, { upper: 0 }).mean).toBe(Number.NEGATIVE_INFINITY);
  });

  test("a triplet that leans too far is refused with what P50 may be, and what it says is true", () => {
    const made = (p50: number) => metalog({ p10: 0, p50, p90: 1 });
    // Keelin 2016: k = (1 - 1.66711 (0.5 - 0.1)) / 2 = 0.16658
    expect(() => made(0.1665)).toThrow(/metalog.infeasible .*"least":0.16657737/);
    expect(() => made(0.8335)).toThrow(/"most":0.83342262/);
    for (const p50 of [0.16658, 0.83342]) {
      const { quantile } = made(p50);
      const values = Array.from({ length: 999 }, (_, k) => quantile((k + 1) / 1000));
      expect(values.every((x, k) => k === 0 || x > (values[k - 1] ?? Number.NaN))).toBe(true);
    }
    expect(() => metalog({ p10: 1, p50: 2, p90: 100 })).toThrow(/metalog.infeasible/);
    expect(metalog({ p10: 1, p50: 4, p90: 100 }, { lower: 0 }).median).toBeCloseTo(4, 12);
  });

  test("what does not rise, or stands beyond a bound, is refused", () => {
    expect(() => metalog({ p10: 2, p50: 2, p90: 3 })).toThrow(/metalog.rising/);
    expect(() => metalog(TRIPLET, { lower: 240 })).toThrow(/metalog.lower/);
    expect(() => metalog(TRIPLET, { upper: 400 })).toThrow(/metalog.upper/);
    expect(() => metalog({ ...TRIPLET, p50: Number.NaN })).toThrow(/distribution.number .*P50/);
    expect(() => metalog(TRIPLET, { upper: Number.POSITIVE_INFINITY })).toThrow(/the upper bound/);
  });
});

describe("what is cut off", () => {
  test("a normal from 8 to 15 has the quantiles and the mean of another program", () => {
    const cut = truncated(normal(10, 3), 8, 15);
    // mpmath, 40 digits: by the error function and its inverse
    for (const [p, x] of [
      [0.001, 8.006566395164691],
      [0.5, 10.778312050349948],
      [0.99, 14.800318316860128],
    ] as const)
      expect(Math.abs(cut.quantile(p) - x)).toBeLessThan(1e-12);
    expect(Math.abs(cut.mean - 10.943113424822215)).toBeLessThan(1e-11);
    expect([7.9, 8, 15, 16].map(cut.cdf)).toEqual([0, 0, 1, 1]);
  });

  test("half of a normal has a mean of the square root of 2 / pi", () => {
    const { mean } = truncated(normal(0, 1), 0, Number.POSITIVE_INFINITY);
    expect(Math.abs(mean - Math.sqrt(2 / Math.PI))).toBeLessThan(1e-11);
  });

  test("of a dice both bounds stay", () => {
    const cut = truncated(dice, 2, 4);
    expect([0.1, 0.34, 0.5, 0.9].map(cut.quantile)).toEqual([2, 3, 3, 4]);
    expect(cut.mean).toBeCloseTo(3, 10);
    expect([1, 2, 3, 4, 5].map((x) => cut.cdf(x))).toEqual([0, 1 / 3, 2 / 3, 1, 1].map((x) => expect.closeTo(x, 12)));
    expect([1, 2, 3, 4, 5].map((x) => cut.percentile(x))).toEqual(
      [0, 1 / 6, 1 / 2, 5 / 6, 1].map((x) => expect.closeTo(x, 12)),
    );
  });

  test("bounds between which nothing falls are refused", () => {
    expect(() => truncated(normal(0, 1), 6, 7)).toThrow(/distribution.truncatedAway/);
    expect(() => truncated(normal(0, 1), 2, 2)).toThrow(/distribution.lowBelowHigh/);
  });
});

describe.each(ALL)("%s", (_, distribution) => {
  const { quantile, cdf, mean, median } = distribution;

  test("has the mean, the variance, the median and the shares that it says, in a million draws", () => {
    const draws = new Float64Array(1e6);
    threefry({ seed: 9 }).fill(draws, 4, 0);
    tabulated(distribution).draw(draws);
    const found = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - found) ** 2, 0) / draws.length;
    expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / draws.length));
    const fourth = draws.reduce((sum, x) => sum + (x - mean) ** 4, 0) / draws.length;
    const square = integral((p) => (quantile(Math.min(p, 1 - 2 ** -53)) - mean) ** 2, 0, 1, 1e-6 * variance);
    expect(Math.abs(variance - square)).toBeLessThan(4 * Math.sqrt((fourth - variance ** 2) / draws.length));
    for (const x of [median, mean, quantile(0.02), quantile(0.97)]) {
      const share = cdf(x);
      const below = draws.reduce((sum, draw) => sum + Number(draw <= x), 0) / draws.length;
      // a draw that falls on x may be on either side of it by the last digit
      expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / draws.length) + 1e-9);
    }
    expect(median).toBe(quantile(0.5));
  });

  test("has the same quantiles by its table", () => {
    const fast = tabulated(distribution);
    const range = quantile(0.99) - quantile(0.01);
    const shares = new Float64Array(20_000);
    sobol({ seed: 2 }).fill(shares, 0, 0);
    const edges = [2 ** -16, 2 ** -16 + 2 ** -32, 2 ** -5, 0.25, 0.5, 0.75, 1e-12, 1e-5].flatMap((p) => [
      p,
      p * (1 - 2 ** -40),
      p * (1 + 2 ** -40),
      1 - p,
    ]);
    const apart = [...shares, ...edges].map((p) => Math.abs(fast.quantile(p) - quantile(p)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1e-11 * range);
    const drawn = shares.slice(0, 100);
    fast.draw(drawn);
    expect([...drawn]).toEqual([...shares.slice(0, 100)].map(fast.quantile));
  });
});

test("a table asks the exact quantile for few draws", () => {
  let asked = 0;
  const of = triangular(2, 3, 7);
  const counted = tabulated({
    ...of,
    quantile: (p) => {
      asked++;
      return of.quantile(p);
    },
  });
  asked = 0;
  for (let k = 0; k < 100_000; k++) counted.quantile((k + 0.5) / 100_000);
  // one cell of sixteen in its octave, where the mode lies, and the ends
  expect(asked).toBeLessThan(100_000 / 32);
  expect(asked).toBeGreaterThan(0);
});

test("values that are no range are refused", () => {
  expect(() => uniform(2, 2)).toThrow(/distribution.lowBelowHigh/);
  expect(() => uniform(Number.NaN, 2)).toThrow(/distribution.number/);
  expect(() => pert(0, 2, 1)).toThrow(/distribution.modeBetween/);
  expect(() => pert(1, 1, 1)).toThrow(/distribution.modeBetween/);
  expect(() => pert(0, 1, 2, 0)).toThrow(/distribution.positive/);
  expect(() => normal(0, 0)).toThrow(/distribution.positive/);
});
