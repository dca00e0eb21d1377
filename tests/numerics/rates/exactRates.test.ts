import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datedFlows, periodicFlows } from "../../../src/numerics/flows";
import { allRates, type Rate } from "../../../src/numerics/rates/allRates";
import { countOfRates, signAt } from "./exact";
import { classes } from "./series";

/** What a rate may be off: 1e-13 of its logarithm, and the last digit of a number next to -1. */
const room = (rate: number): number => 1e-13 * Math.abs(Math.log1p(rate)) * (1 + rate) + (rate < -0.5 ? 1.2e-16 : 0);

/** The present value changes its sign at a rate, in exact arithmetic, the way it is said to. */
function crosses(values: readonly number[], { rate, falling }: Rate): void {
  const [low, high] = [signAt(values, Math.max(rate - room(rate), -1 + 1e-16)), signAt(values, rate + room(rate))];
  const sign = falling ? 1 : -1;
  expect([low * sign >= 0, high * sign <= 0], `${rate} of ${JSON.stringify(values)}`).toEqual([true, true]);
}

describe("as many rates as Sturm's theorem counts in exact arithmetic, each where the sign changes", () => {
  test.for(Object.entries(classes))("%s", ([, series]) => {
    fc.assert(
      fc.property(series, (values) => {
        if (values.every((value) => value === 0)) return;
        const rates = allRates(periodicFlows(values));
        // two rates that share all digits of a double are one that touches
        const missed = countOfRates(values) - rates.length;
        expect(
          [missed >= 0, missed <= rates.filter(({ touching }) => touching).length],
          JSON.stringify(values),
        ).toEqual([true, true]);
        for (const rate of rates) if (!rate.touching) crosses(values, rate);
      }),
      { numRuns: 60 },
    );
  });

  test("dated flows, day by day", () => {
    const flow = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(25));
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 12 }), (flows) => {
        const byDay = Array.from({ length: 26 }, (_, day) =>
          flows.filter(([, on]) => on === day).reduce((sum, [amount]) => sum + amount, 0),
        );
        if (byDay.every((amount) => amount === 0)) return;
        // 1 + the rate of a day; those beyond exp(50) a year are no rates of ours
        const rates = allRates(
          datedFlows(
            flows.map(([amount]) => amount),
            flows.map(([, day]) => 40000 + day),
          ),
        );
        const daily = allRates(periodicFlows(byDay));
        expect(daily).toHaveLength(countOfRates(byDay));
        const within = daily.filter(({ rate }) => Math.abs(Math.log1p(rate)) * 365 < 50);
        expect(rates.map(({ touching, falling }) => [touching, falling])).toEqual(
          within.map(({ touching, falling }) => [touching, falling]),
        );
        for (const [k, { rate }] of rates.entries()) {
          const wanted = 365 * Math.log1p(within[k]?.rate ?? Number.NaN);
          // below, a year's rate is next to -1 and says no more
          if (wanted > -15) expect(Math.log1p(rate) / wanted).toBeCloseTo(1, 10);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("rates so close that doubles cannot tell them apart", () => {
  const four = [-380023.3143173615, 1721591.0968446506, -2924697.440714937, 2208255.22400083, -625242.8847689144];
  const wanted = [0.131591, 0.131664, 0.133469, 0.133501];

  test("four rates within two parts in a thousand, by periods and by years of 365 days", () => {
    expect(countOfRates(four)).toBe(4);
    const dated = datedFlows(
      four,
      four.map((_, k) => 40000 + 365 * k),
    );
    for (const rates of [allRates(periodicFlows(four)), allRates(dated)]) {
      expect(rates.map(({ rate }) => Math.round(rate * 1e6) / 1e6)).toEqual(wanted);
      for (const rate of rates) crosses(four, rate);
    }
  });

  test("two rates 2^-20 apart, whose present value never leaves the rounding of doubles, and two that are one", () => {
    // (x - 1.125)^2 less 2^-42, and less nothing; doubles hold all coefficients
    const [near, one] = [
      [1, -2.25, 1.265625 - 2 ** -42],
      [1, -2.25, 1.265625],
    ];
    expect(countOfRates(near)).toBe(2);
    expect(allRates(periodicFlows(near)).map(({ rate }) => rate)).toEqual([
      expect.closeTo(0.125 - 2 ** -21, 14),
      expect.closeTo(0.125 + 2 ** -21, 14),
    ]);
    expect(allRates(periodicFlows(one))).toEqual([{ rate: expect.closeTo(0.125, 14), touching: true, falling: false }]);
  });
});

describe("a rate of nil is nil, however many there are of it", () => {
  // (x - 1)^n, and others that sum to nothing; by hand
  test.for([
    [[3, -3], [0], false],
    [[-100, 200, -100], [0], true],
    [[1, -3, 3, -1], [0], false],
    [[1, -4, 6, -4, 1], [0], true],
    [[-1, 1, 1, -1], [0], true],
    [[-100, 210, -110], [0, 0.1], false],
    [[1, -1e-15, -1, 1e-15], [-1 + 1e-15, 0], false],
    [[0, 0, -5, 5, 0], [0], false],
  ] as const)("%j", ([values, wanted, touching]) => {
    const rates = allRates(periodicFlows([...values]));
    expect(rates.map(({ rate }) => rate)).toEqual(wanted.map((rate) => (rate === 0 ? 0 : expect.closeTo(rate, 14))));
    expect(rates.some((rate) => rate.touching)).toBe(touching);
  });
});

describe("never without an answer", () => {
  const zeros = Array<number>(25).fill(0);

  test.for([
    [[1, 1e300, 0, -1, ...zeros, -1e300], 1],
    [[1, 1e300, 0, -1, ...zeros, -1e300, -1, 1e300], 0],
    [[1, 1e300, 0, -1, ...zeros, -1e300, 1, -1e300, 1e300], 2],
    [[-1e-300, 1e300, -1e-300, 1e300], 0],
    [[-1e-300, ...Array<number>(99).fill(0), 1, -0.5], 2],
    [[1e308, -1e308, 1e308, -1e308], 1],
    [[5e-324, -1e308, 1e-300], 0],
  ] as const)("amounts 600 orders of magnitude apart: %j", ([values, count]) =>
    expect(allRates(periodicFlows([...values]))).toHaveLength(count),
  );

  test("30,000 amounts of many signs are searched within the budget", () => {
    const values = Array.from({ length: 30_000 }, (_, k) => (k % 2 === 0 ? 1 : -1) * (1 + ((k * 7919) % 101) / 100));
    const rates = allRates(periodicFlows(values));
    expect(rates.length % 2).toBe(1);
    for (const { rate } of rates) expect(Math.abs(rate)).toBeLessThan(0.05);
  });

  test("100,000 are refused in words", () => {
    const values = Array.from({ length: 100_000 }, (_, k) => (k % 2 === 0 ? 1 : -1) * (1 + ((k * 7919) % 101) / 100));
    expect(() => allRates(periodicFlows(values))).toThrow(
      expect.objectContaining({ kind: "noSolution", id: "rates.budget", values: { flows: 100_000 } }),
    );
  });
});
