import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datedFlows, periodicFlows } from "../../../src/numerics/flows";
import { logRatio } from "../../../src/numerics/rates/logRatio";
import { PreciseSeries } from "../../../src/numerics/rates/preciseSeries";
import { type Side, signsOf } from "../../../src/numerics/rates/signs";
import { soleRoot } from "../../../src/numerics/rates/soleRoot";

// A search with a wrong slope still comes to a right answer, by halving and by its certificate; only slower. What makes it fast is
// held here: the slopes are those of the values, and a sole root is found in a few steps.

/** Amounts to one digit of a million, from small ones to large ones, and from one sign to both. */
const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const investment = fc.tuple(
  fc.array(amount, { minLength: 1, maxLength: 4 }),
  fc.array(amount, { minLength: 2, maxLength: 40 }),
);
const investmentFlows = investment.map(([spent, earned]) => [...spent.map((value) => -value), ...earned]);

/** The slope of a function about a place, from values on both sides. */
const slopeOf = (f: (x: number) => number, x: number): number => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;

const near = (found: number, wanted: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThan(1e-6 * (1 + Math.abs(wanted)));

describe("slopes are those of the values", () => {
  const sides = fc.constantFrom<Side>("gains", "losses");
  const distance = fc.double({ min: 0.001, max: 0.6, noNaN: true });

  test("log ratio, its slope and its bend", () => {
    fc.assert(
      fc.property(investmentFlows, sides, distance, (values, side, s) => {
        const flows = periodicFlows(values);
        const signs = signsOf(flows);
        const at = (x: number) => logRatio(flows, signs, side, x);
        near(
          at(s).slope,
          slopeOf((x) => at(x).value, s),
        );
        near(
          at(s).bend,
          slopeOf((x) => at(x).slope, s),
        );
      }),
    );
  });

  test("the same of flows on dates", () => {
    const flows = datedFlows([-100, -20, 60, 70, 15], [43831, 43950, 44196, 44500, 45000]);
    const signs = signsOf(flows);
    for (const side of ["gains", "losses"] as const) {
      const at = (x: number) => logRatio(flows, signs, side, x);
      // days are short steps: a rate of 10 % a year is 0.00026 a day
      const slope = (f: (x: number) => number, x: number): number => (f(x + 1e-8) - f(x - 1e-8)) / 2e-8;
      expect(at(3e-4).slope / slope((x) => at(x).value, 3e-4) - 1).toBeCloseTo(0, 5);
      expect(at(3e-4).bend / slope((x) => at(x).slope, 3e-4) - 1).toBeCloseTo(0, 4);
    }
  });

  test("the series in 32 digits", () => {
    fc.assert(
      fc.property(investmentFlows, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (values, s) => {
        fc.pre(Math.abs(s) > 1e-4);
        const series = new PreciseSeries(periodicFlows(values));
        const { slope, size } = series.at(s);
        const wanted = slopeOf((x) => series.at(x).value, s);
        expect(Math.abs(slope - wanted)).toBeLessThan(1e-5 * (size * series.span + Math.abs(wanted)));
      }),
    );
  });
});

test("a sole root is found in a few steps, wherever it lies", () => {
  let exact = 0;
  const all = fc.sample(investmentFlows, 2000);
  for (const values of all) {
    const flows = periodicFlows(values);
    const signs = signsOf(flows);
    const side = signs.total === -Math.sign(values[0] ?? 0) ? "gains" : "losses";
    const start = soleRoot(flows, signs, side, 60);
    if (start?.exact) exact++;
  }
  expect(exact / all.length).toBeGreaterThan(0.97);
});
