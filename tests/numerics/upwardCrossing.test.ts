import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { upwardCrossing } from "../../src/numerics/upwardCrossing";

/** How often a search asks. */
function counted(f: (x: number) => number): { readonly f: (x: number) => number; readonly calls: () => number } {
  let calls = 0;
  return {
    f: (x) => {
      calls += 1;
      return f(x);
    },
    calls: () => calls,
  };
}

describe("a crossing", () => {
  // function, low, high, root by hand
  test.for([
    ["a line", (x: number) => 3 * x - 12, 0, 100, 4],
    ["a parabola", (x: number) => x ** 2 - 2, 0, 2, Math.SQRT2],
    ["a triple root", (x: number) => (x - 1) ** 3, 0, 3, 1],
    ["a kink", (x: number) => (x < 2 ? (x - 2) / 100 : 50 * (x - 2)), 0, 10, 2],
    ["an exponential", (x: number) => Math.exp(x) - 1000, 0, 50, Math.log(1000)],
    ["a jump", (x: number) => (x < 7 ? -1 : 1), 0, 10, 7],
    ["the upper end", (x: number) => x - 5, 0, 5, 5],
  ] as const)("of %s", ([, f, low, high, root]) =>
    expect(Math.abs(upwardCrossing(f, low, high, 1e-12) - root)).toBeLessThan(1e-5),
  );

  test("smooth functions take few steps, and none takes more than bisection would twice over", () => {
    const smooth = counted((x) => Math.exp(x) - 1000);
    upwardCrossing(smooth.f, 0, 50, 1e-10);
    expect(smooth.calls()).toBeLessThan(20);
    const jump = counted((x) => (x < 7 ? -1e9 : 1));
    upwardCrossing(jump.f, 0, 1e5, 1e-8);
    expect(jump.calls()).toBeLessThan(2 * Math.log2(1e5 / 1e-8));
  });

  test("of a rising broken line is where the line is nil", () => {
    const slope = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(slope, { minLength: 2, maxLength: 8 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (slopes, part) => {
          const rising = (x: number) => slopes.reduce((sum, s, k) => sum + s * Math.max(0, Math.min(1, x - k)), 0);
          const root = part * slopes.length;
          const found = upwardCrossing((x) => rising(x) - rising(root), -1e-9, slopes.length, 1e-12);
          expect(Math.abs(found - root)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  test("ends in words where the function has no number, or where its digits never end", () => {
    const domain = expect.objectContaining({ kind: "domain", id: "result.tooLarge" });
    expect(() => upwardCrossing((x) => (x > 3 ? Number.NaN : -1), 0, 10, 1e-9)).toThrow(domain);
    expect(() => upwardCrossing((x) => (x > 3 && x < 9 ? Number.POSITIVE_INFINITY : x - 5), 0, 10, 1e-9)).toThrow(
      domain,
    );
    // towards a jump at 0 each half is a number of its own, a thousand times over
    expect(() => upwardCrossing((x) => (x > 0 ? 1 : -1), -1, 3, 0)).toThrow(
      expect.objectContaining({ kind: "noSolution", id: "search.steps" }),
    );
  });

  test("two places that hold no rise are a mistake of the caller", () => {
    expect(() => upwardCrossing((x) => x, 1, 2, 1e-9)).toThrow(RangeError);
    expect(() => upwardCrossing((x) => -x, 1, 2, 1e-9)).toThrow(RangeError);
  });
});
