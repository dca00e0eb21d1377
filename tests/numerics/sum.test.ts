import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../src/numerics/sum";

test.each([
  [[], 0],
  [[0.1, 0.2, -0.3], 2.7755575615628914e-17], // exactly what the three binary fractions add up to
  [[1, 1e100, 1, -1e100], 2], // Neumaier's own case: plain addition gives 0
  [[1e16, 1, -1e16], 1],
  [[Number.POSITIVE_INFINITY, 1], Number.POSITIVE_INFINITY],
])("%j is %f", (values, expected) => expect(sum(values)).toBe(expected));

test("of whole numbers it is exact in any order", () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 40 }), (values) => {
      const exact = values.reduce((all, value) => all + BigInt(value), 0n);
      const found = sum(values);
      expect(Math.abs(found - Number(exact))).toBeLessThanOrEqual(Math.abs(Number(exact)) * Number.EPSILON);
      expect(sum([...values, ...values.map((value) => -value)])).toBe(0);
    }),
  );
});
