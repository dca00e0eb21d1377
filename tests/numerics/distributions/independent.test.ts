import { describe, expect, test } from "vitest";
import { distributionNamed } from "../../../src/numerics/distributions/named";
import type { DistributionName } from "../../../src/numerics/distributions/names";
import { tabulated } from "../../../src/numerics/distributions/tabulated";

const SHARES = [1e-6, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999999] as const;

/**
 * Quantiles at these shares by mpmath 1.3.0 with 40 digits, from the definitions: the inverse error function for normals, the square roots
 * of a triangle, the regularised incomplete beta function halved for PERT, Keelin's equations solved as a linear system for metalogs, and
 * shares between those of the bounds for what is cut off. Those of the triangle, of PERT and of the cut normal are scipy 1.17.1's too.
 */
const QUANTILES: readonly (readonly [DistributionName, readonly number[], readonly number[]])[] = [
  ["uniform", [10, 25], [10.000015, 10.15, 11.5, 13.75, 17.5, 21.25, 23.5, 24.85, 24.999985]],
  [
    "triangular",
    [240, 360, 490],
    [
      240.1732050807569, 257.3205080756888, 294.7722557505166, 326.60254037844385, 362.5245121601804,
      399.86121811340024, 432.9912287450431, 471.97224362268, 489.8197224362242,
    ],
  ],
  [
    "triangular",
    [0, 0, 1],
    [
      5.000001250000625e-7, 0.005012562893380045, 0.051316701949486204, 0.13397459621556135, 0.2928932188134525, 0.5,
      0.6837722339831621, 0.8999999999999999, 0.9989999999999857,
    ],
  ],
  [
    "pert",
    [240, 350, 490],
    [
      240.7127065555831, 261.0812870166303, 292.79247619211134, 319.4359240347693, 353.8197627954749,
      389.42950058609955, 418.9847466037951, 457.6493054384624, 488.2130693559031,
    ],
  ],
  [
    "pert",
    [0, 0.1, 1, 10],
    [
      0.00013489455106770098, 0.01406508466507069, 0.04945184717026847, 0.08760995366753359, 0.14796342543060628,
      0.2266274975452088, 0.31024344781254576, 0.46981610948845814, 0.7983228215665358,
    ],
  ],
  [
    "normal",
    [100, 15],
    [
      28.698635367656514, 65.10478188938738, 80.77672651683099, 89.88265374705877, 100.0, 110.11734625294123,
      119.22327348316901, 134.8952181106126, 171.3013646322563,
    ],
  ],
  [
    "normal",
    [100, 15, 70, 160],
    [
      70.00027149000279, 72.32573097883034, 82.41053839925692, 90.67382056507098, 100.42715824682631,
      110.38632792098785, 119.41688242168884, 135.00656776594997, 159.8920392716685,
    ],
  ],
  [
    "normal",
    [0, 1, 0],
    [
      1.2533141373158284e-6, 0.012533469508069264, 0.12566134685507405, 0.31863936396437514, 0.6744897501960817,
      1.150349380376008, 1.6448536269514729, 2.5758293035489004, 4.891638475692932,
    ],
  ],
  [
    "lognormal",
    [240, 490],
    [
      91.26803308933447, 179.41233312123316, 240.0, 284.2039061759164, 342.92856398964494, 413.7874161631262, 490.0,
      655.4733331544988, 1288.5124837159701,
    ],
  ],
  [
    "lognormal",
    [240, 490, 200, 700],
    [
      200.00088116893468, 207.86031348254932, 248.3416276309071, 288.76527944883946, 345.4780530841768,
      414.7725894058408, 488.43061806432655, 628.1088322266263, 699.9873903949638,
    ],
  ],
  [
    "metalog",
    [240, 320, 490],
    [
      -112.28072640000039, 173.86837429362043, 240.0, 271.5625, 320.0, 396.5625, 490.0, 696.7006666241376,
      1459.6466155347057,
    ],
  ],
  [
    "metalog",
    [240, 320, 490, 100],
    [
      114.10332946426259, 187.94718550533315, 240.0, 273.52729649428994, 320.0, 389.6250263599558, 490.0,
      849.4294853172172, 8950.208437326539,
    ],
  ],
  [
    "metalog",
    [240, 320, 490, 100, 700],
    [
      109.04881819975668, 187.44396789281788, 240.0, 271.33533939679097, 320.0, 398.08893383426, 490.0, 629.35642404798,
      699.5492399661372,
    ],
  ],
];

describe.each(QUANTILES)("%s of %j", (name, parameters, expected) => {
  const exact = distributionNamed(name, parameters);

  test.each(SHARES.map((share, k) => [share, expected[k] ?? Number.NaN] as const))("at %d is %d", (share, value) => {
    const near = 1e-9 * Math.max(1, Math.abs(value));
    expect(Math.abs(exact.quantile(share) - value)).toBeLessThanOrEqual(near);
    // what trials draw by
    expect(Math.abs(tabulated(exact).quantile(share) - value)).toBeLessThanOrEqual(near);
  });

  test("has at these values these shares", () => {
    for (const [k, share] of SHARES.entries())
      expect(Math.abs(exact.cdf(expected[k] ?? Number.NaN) - share)).toBeLessThan(1e-9);
  });
});
