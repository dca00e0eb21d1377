import { describe, expect, test } from "vitest";
import { integral } from "../../src/numerics/integral";

describe("an integral", () => {
  test.each<[string, (x: number) => number, number, number, number]>([
    ["a polynomial", (x) => 5 * x ** 4 - x, -1, 2, 31.5],
    ["a wave", Math.sin, 0, Math.PI, 2],
    ["a root, steep at its end", Math.sqrt, 0, 1, 2 / 3],
    ["a logarithm, without limit at its end", Math.log, 0, 1, -1],
    ["a kink", (x) => Math.abs(x - 1 / 3), 0, 1, 5 / 18],
    ["a jump", (x) => Number(x > 1 / 3), 0, 1, 2 / 3],
    ["a peak", (x) => 1 / (1e-4 + x * x), -1, 1, 200 * Math.atan(100)],
    ["nothing", (x) => x, 2, 2, 0],
  ])("of %s has the digits that are asked for", (_, of, from, to, expected) => {
    expect(Math.abs(integral(of, from, to, 1e-12) - expected)).toBeLessThan(1e-11 * Math.max(1, Math.abs(expected)));
  });
});
