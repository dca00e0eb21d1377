import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pert } from "../../../src/numerics/distributions/pert";
import { tabulated } from "../../../src/numerics/distributions/tabulated";
import { rankCorrelation } from "../../../src/numerics/percentiles";
import { correlationOfRanks, gaussianCopula } from "../../../src/numerics/sampling/correlation";
import { cholesky, eigen, entryOf, type Matrix, mapped } from "../../../src/numerics/sampling/matrix";
import { nearestCorrelation } from "../../../src/numerics/sampling/nearestCorrelation";
import { sobol } from "../../../src/numerics/sampling/sobol";

const columns = (count: number, length: number): Float64Array[] =>
  Array.from({ length: count }, (_, dimension) => {
    const column = new Float64Array(length);
    sobol({ seed: 4 }).fill(column, dimension, 0);
    return column;
  });

const apart = (one: Matrix, other: Matrix): number =>
  Math.max(...one.flatMap((row, i) => row.map((value, j) => Math.abs(value - entryOf(other, i, j)))));

const symmetric = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size })
      .map((values) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) => (i === j ? 1 : (values[Math.min(i, j) * size + Math.max(i, j)] ?? 0))),
        ),
      ),
  );

describe("a symmetric matrix", () => {
  test("is its eigenvalues and vectors again, which stand at right angles", () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const parts = eigen(matrix);
        const again = mapped(matrix, (_, i, j) =>
          parts.reduce((sum, { value, vector }) => sum + value * (vector[i] ?? 0) * (vector[j] ?? 0), 0),
        );
        expect(apart(again, matrix)).toBeLessThan(1e-12);
        for (const [i, one] of parts.entries())
          for (const [j, other] of parts.entries()) {
            const product = one.vector.reduce((sum, x, k) => sum + x * (other.vector[k] ?? 0), 0);
            expect(Math.abs(product - Number(i === j))).toBeLessThan(1e-12);
          }
      }),
    );
  });

  test("is its triangle times itself, or has an eigenvalue that is not above 0", () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const lower = cholesky(matrix);
        const least = Math.min(...eigen(matrix).map(({ value }) => value));
        expect(lower !== undefined || least < 1e-8).toBe(true);
        if (lower === undefined) return;
        const again = mapped(matrix, (_, i, j) =>
          lower.reduce((sum, _row, k) => sum + entryOf(lower, i, k) * entryOf(lower, j, k), 0),
        );
        expect(apart(again, matrix)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("the nearest correlation matrix", () => {
  test("of Higham's example is his", () => {
    // N. J. Higham (2002), section 4: to four digits
    const found = nearestCorrelation([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    const expected = [
      [1, 0.7607, 0.1573],
      [0.7607, 1, 0.7607],
      [0.1573, 0.7607, 1],
    ];
    expect(apart(found, expected)).toBeLessThan(5e-5);
  });

  test("is one, and no other that is tried lies nearer", () => {
    const distance = (one: Matrix, other: Matrix): number =>
      Math.sqrt(
        one.flatMap((row, i) => row.map((value, j) => (value - entryOf(other, i, j)) ** 2)).reduce((a, b) => a + b, 0),
      );
    fc.assert(
      fc.property(symmetric, symmetric, (matrix, other) => {
        const found = nearestCorrelation(matrix);
        expect(cholesky(found) ?? eigen(found).every(({ value }) => value > 0)).toBeTruthy();
        expect(found.every((row, i) => row[i] === 1)).toBe(true);
        if (other.length !== matrix.length) return;
        const rival = nearestCorrelation(other);
        for (const share of [1, 0.1, 0.001]) {
          const between = mapped(found, (value, i, j) => (1 - share) * value + share * entryOf(rival, i, j));
          expect(distance(found, matrix)).toBeLessThan(distance(between, matrix) + 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a copula", () => {
  const RANKS = [
    [1, 0.7, 0.3, -0.5],
    [0.7, 1, 0.1, -0.4],
    [0.3, 0.1, 1, 0],
    [-0.5, -0.4, 0, 1],
  ];

  test("gives the rank correlations that were asked for, whatever the distributions", () => {
    const copula = gaussianCopula(mapped(RANKS, correlationOfRanks));
    expect(copula.repaired).toBeUndefined();
    const drawn = columns(4, 100_000);
    copula.correlate(drawn);
    for (const column of drawn) {
      expect(column.every((u) => u > 0 && u < 1)).toBe(true);
      const mean = column.reduce((sum, u) => sum + u, 0) / column.length;
      expect(Math.abs(mean - 0.5)).toBeLessThan(1e-3);
    }
    tabulated(pert(0, 0, 1)).draw(drawn[1] ?? new Float64Array());
    for (const [i, row] of RANKS.entries())
      for (const [j, expected] of row.entries()) {
        const found = rankCorrelation(drawn[i] ?? new Float64Array(), drawn[j] ?? new Float64Array());
        expect(Math.abs(found - expected)).toBeLessThan(0.01);
      }
  });

  test("of what cannot be is repaired, and says where and by how much", () => {
    const copula = gaussianCopula([
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ]);
    // by symmetry every entry is brought to 1/2 in size, where the least eigenvalue is 0
    expect(
      apart(mapped(copula.used, Math.abs), [
        [1, 0.5, 0.5],
        [0.5, 1, 0.5],
        [0.5, 0.5, 1],
      ]),
    ).toBeLessThan(1e-6);
    expect(copula.repaired?.by).toBeCloseTo(0.4, 6);
    const drawn = columns(3, 1000);
    copula.correlate(drawn);
    expect(drawn.every((column) => column.every((u) => u > 0 && u < 1))).toBe(true);
  });

  test("of two that are one lets them be one", () => {
    const copula = gaussianCopula([
      [1, 1],
      [1, 1],
    ]);
    expect(copula.repaired?.by).toBeLessThan(1e-7);
    const [one = new Float64Array(), other = new Float64Array()] = columns(2, 1000);
    copula.mix([one, other]);
    expect(rankCorrelation(one, other)).toBeGreaterThan(0.999);
  });

  test.each([
    [
      [
        [1, 0.2],
        [0.3, 1],
      ],
      /correlation.symmetric .*"one":"price","other":"gas"/,
    ],
    [
      [
        [1, 1.2],
        [1.2, 1],
      ],
      /correlation.entry/,
    ],
    [
      [
        [1, Number.NaN],
        [0.2, 1],
      ],
      /correlation.entry/,
    ],
    [
      [
        [0.9, 0.2],
        [0.2, 1],
      ],
      /correlation.diagonal .*"one":"price"/,
    ],
    [[[1, 0.2], [0.2]], /correlation.square .*"one":"gas"/],
  ])("of %j is refused", (matrix, error) => {
    expect(() => gaussianCopula(matrix, ["price", "gas"])).toThrow(error);
  });
});
