import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exponential } from "../../src/quantities/exponential";

describe("e^x by sums and products", () => {
  // to 17 digits; NIST Digital Library of Mathematical Functions, 4.2, and OEIS A001113, A019774, A068985, A072334
  test.each([
    [0, 1],
    [1, Math.E],
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282],
    [2, 7.38905609893065],
    [10, 22026.465794806718],
    [-10, 4.5399929762484854e-5],
  ])("e^%d", (x, value) => expect(Math.abs(exponential(x) / value - 1)).toBeLessThanOrEqual(2.3e-16));

  test("is that of the machine but for the last digit", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(4.5e-16);
      }),
      { numRuns: 5000 },
    );
  });

  test("a sum of exponents is a product", () => {
    const half = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(half, half, (a, b) => {
        expect(Math.abs((exponential(a) * exponential(b)) / exponential(a + b) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  test.each([
    [Number.NEGATIVE_INFINITY, 0],
    [-800, 0],
    [710, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])("at %d it is %d", (x, value) => expect(exponential(x)).toBe(value));
});
