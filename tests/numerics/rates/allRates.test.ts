import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datedPresentValue } from "../../../src/numerics/datedPresentValue";
import { datedFlows, periodicFlows } from "../../../src/numerics/flows";
import { allRates, investmentRate, requireRates } from "../../../src/numerics/rates/allRates";

const irr = (...values: number[]) => allRates(periodicFlows(values)).map(({ rate }) => rate);

/** Coefficients of a product of (x - r) over growth factors r, highest power first: flows whose IRRs are r - 1. */
const flowsWith = (factors: readonly number[]): number[] =>
  factors.reduce<number[]>((flows, r) => flows.concat(0).map((c, k) => c - r * (flows[k - 1] ?? 0)), [1]);

describe("every rate", () => {
  // values, rates, source
  const table: readonly (readonly [string, readonly number[], readonly number[], string])[] = [
    ["closure cost", [-100, 60, 60, 60, -60], [-0.3780335843971719, 0.17529578862299589], "interval search, 50 digits"],
    ["three rates", [-1000, 3600, -4310, 1716], [0.1, 0.2, 0.3], "(x-1.1)(x-1.2)(x-1.3) by hand"],
    ["no rate", [1000, -3000, 2500], [], "discriminant 9 - 10 < 0"],
    ["one sign", [-1, -2, -3], [], "no inflow"],
    [
      "numpy-financial gh-39",
      [-5, 10.5, 1, -8, 1, 0, 0, 0],
      [-0.8702012474847411, 0.08859833852775534, 0.7095595276861841],
      "numpy 1.26 roots; numpy-financial says 0.0886",
    ],
    [
      "near -100 %",
      [-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1],
      [-0.9997912604283283, 1.004269848720558],
      "pyxirr issue 44",
    ],
    [
      "Microsoft's IRR page",
      [-70000, 12000, 15000, 18000, 21000, 26000],
      [0.08663094803653161],
      "support.microsoft.com, 8.7 %",
    ],
    [
      "Microsoft's IRR page, negative",
      [-70000, 12000, 15000],
      [-0.44350694133474056],
      "support.microsoft.com, -44.4 %",
    ],
    ["zero", [-100, -10, 10, 100], [0], "sums to zero"],
    ["nothing on one day", [0, 0], [], "no flow"],
  ];

  test.for(table)("%s", ([, values, expected]) => {
    const rates = irr(...values);
    expect(rates).toHaveLength(expected.length);
    for (const [k, rate] of expected.entries()) expect(Math.abs((rates[k] ?? Number.NaN) - rate)).toBeLessThan(1e-12);
  });

  test("a rate of 1e-12 keeps its digits", () => {
    const growth = 1.000000000001;
    expect(Math.abs((irr(-1, growth)[0] ?? 0) / (growth - 1) - 1)).toBeLessThan(1e-12);
  });

  test("a double root touches, a triple one crosses", () => {
    expect(allRates(periodicFlows([-100, 220, -121]))).toEqual([
      { rate: expect.closeTo(0.1, 12), touching: true, falling: false },
    ]);
    expect(allRates(periodicFlows([-1, 3.3, -3.63, 1.331]))).toEqual([
      { rate: expect.closeTo(0.1, 3), touching: false, falling: true },
    ]);
  });

  test("huge and tiny rates, from a yield of 1e20 to a loss of all but 1e-20", () => {
    expect(irr(-1, 1e20)).toEqual([expect.closeTo(1e20, -8)]);
    expect(irr(-1, 1e-12)[0]).toBeCloseTo(-1 + 1e-12, 15);
    expect(irr(-1e20, 1)[0]).toBeGreaterThan(-1);
    // one change of sign, and three: the only rates lie near 1e30
    for (const flows of [
      [-1, 1e30],
      [-1, 1e30, -1e30, 1e30],
    ])
      expect(() => requireRates(periodicFlows(flows))).toThrow(
        expect.objectContaining({ kind: "noSolution", id: "rates.none" }),
      );
  });

  test("amounts that cancel on every date have any rate, which is none", () => {
    const flows = datedFlows([2500, -2500, 0.1, 0.2, -0.3], [36686, 36686, 36700, 36700.9, 36700]);
    expect(flows.amounts).toHaveLength(0);
    expect(() => requireRates(flows)).toThrow(expect.objectContaining({ id: "rates.everyRate" }));
  });

  test("XIRR where Excel and Newton's method fail (westclintech 2011; nodejs-xirr 5)", () => {
    const values = [5290.5, 5290.5, 5290.5, 5290.5, 6273.2, 5417.2, 5492.05, 5486.15, -20004];
    const dates = [40269, 40269, 40269, 40269, 40490, 40575, 40617, 40675, 40786];
    expect(allRates(datedFlows(values, dates))).toEqual([
      { rate: expect.closeTo(-0.5920466740925794, 10), touching: false, falling: false },
    ]);
    expect(allRates(datedFlows([-713.07, 555.33], [43894, 43907]))[0]?.rate).toBeCloseTo(-0.9991059150638755, 12);
  });

  test("the economic rate of a project with a closure cost is the larger one", () => {
    const rates = allRates(periodicFlows([-100, 60, 60, 60, -60]));
    expect(rates.map(({ falling }) => falling)).toEqual([false, true]);
    expect(investmentRate(rates)?.rate).toBeCloseTo(0.17529578862299589, 12);
    // a loan has none that falls: its only rate
    expect(investmentRate(allRates(periodicFlows([100, -110])))?.rate).toBeCloseTo(0.1, 14);
    expect(investmentRate([])).toBeUndefined();
  });
});

const amount = fc.integer({ min: -1000, max: 1000 });

describe("properties", () => {
  test("chosen rates are found again, all of them", () => {
    const factor = fc.integer({ min: 1, max: 60 }).map((n) => n / 10);
    fc.assert(
      fc.property(fc.uniqueArray(factor, { minLength: 1, maxLength: 5 }), (factors) => {
        const rates = irr(...flowsWith(factors));
        const expected = factors.map((x) => x - 1).sort((a, b) => a - b);
        expect(rates).toHaveLength(expected.length);
        for (const [k, rate] of expected.entries()) expect(rates[k]).toBeCloseTo(rate, 6);
      }),
      { numRuns: 300 },
    );
  });

  test("present value is zero at each rate; rates ascend; a factor changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, fc.integer({ min: 40000, max: 50000 })), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 1000 }),
        (flows, factor) => {
          const values = flows.map(([value]) => value);
          const dates = flows.map(([, date]) => date);
          const rates = allRates(datedFlows(values, dates));
          const scaled = allRates(
            datedFlows(
              values.map((v) => -v * factor),
              dates,
            ),
          );
          expect(scaled).toHaveLength(rates.length);
          rates.forEach(({ rate, touching }, k) => {
            expect(rate).toBeGreaterThan(rates[k - 1]?.rate ?? -1);
            expect(Math.abs((scaled[k]?.rate ?? Number.NaN) - rate)).toBeLessThan(
              (touching ? 1e-4 : 1e-8) * (1 + rate),
            );
            // far out the present value of any one flow overflows, and rates of one box round to one number
            if (rate < -0.999 || rate > 1e6) return;
            const size = flows.reduce(
              (sum, [value, date]) => sum + Math.abs(datedPresentValue(rate, [0, value], [dates[0] ?? 0, date])),
              0,
            );
            expect(Math.abs(datedPresentValue(rate, values, dates))).toBeLessThan(1e-9 * size);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("the number of rates has the parity of the amounts' sign changes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 30 }),
        fc.infiniteStream(fc.boolean()),
        (sizes, signs) => {
          const values = sizes.map((size) => (signs.next().value ? size : -size));
          const changes = values.filter((value, k) => k > 0 && value * (values[k - 1] ?? 0) < 0).length;
          const rates = allRates(periodicFlows(values));
          expect(rates.length).toBeLessThanOrEqual(changes);
          if (!rates.some(({ touching }) => touching)) expect(rates.length % 2).toBe(changes % 2);
        },
      ),
      { numRuns: 300 },
    );
  });
});
