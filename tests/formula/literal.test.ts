/** Numbers as C reads them: a whole number without a point would be an integer, divided as one, and too large beyond 2^63. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { literal } from "../../src/formula/kernel/c";

test.each([
  [3, "3.0"],
  [-2, "-2.0"],
  [0.1, "0.1"],
  [2 ** 60, "1152921504606847000.0"],
  [-(2 ** 69), "-590295810358705700000.0"],
  [1e21, "1e+21"],
  [2.5e-9, "2.5e-9"],
  [Number.NaN, "NAN"],
  [Number.POSITIVE_INFINITY, "INFINITY"],
  [Number.NEGATIVE_INFINITY, "-INFINITY"],
])("%d is written %s", (value, written) => expect(literal(value)).toBe(written));

test("every number is written as a double, and is the same when it is read", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const written = literal(value);
      expect(written).toMatch(/[.e]/);
      expect(Number(written)).toBe(value === 0 ? 0 : value);
    }),
  );
});
