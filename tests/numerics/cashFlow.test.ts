import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computing } from "../../src/functions/formulas";
import { discountFactor } from "../../src/model/formulas/finance";
import { datedPresentValue } from "../../src/numerics/datedPresentValue";
import { equivalentAnnuity } from "../../src/numerics/equivalentAnnuity";
import { modifiedRate } from "../../src/numerics/modifiedRate";
import { discountedPayback, payback } from "../../src/numerics/payback";
import { presentValue } from "../../src/numerics/presentValue";

const error = (kind: string) => expect.objectContaining({ name: "IronError", kind });

describe("present value", () => {
  test("Microsoft's NPV page: end of period, and the first flow added undiscounted", () => {
    expect(presentValue(0.1, [-10000, 3000, 4200, 6800], "end")).toBeCloseTo(1188.4434123352212, 9);
    expect(presentValue(0.08, [-40000, 8000, 9200, 10000, 12000, 14500])).toBeCloseTo(1922.061554932363, 8);
  });

  test("is the sum of flows times the model's discount factors", () => {
    const factorOf = computing(discountFactor);
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 40 });
    const when = fc.constantFrom(["start", 0] as const, ["mid", 0.5] as const, ["end", 1] as const);
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 2, noNaN: true }), flows, when, (rate, values, [timing, delay]) => {
        const worth = values.map((value, k) => value * factorOf({ rate, periods: k + delay }));
        const size = worth.reduce((sum, value) => sum + Math.abs(value), 0);
        const sum = worth.reduce((total, value) => total + value, 0);
        expect(Math.abs(presentValue(rate, values, timing) - sum)).toBeLessThanOrEqual(1e-13 * size);
      }),
    );
  });

  test("recorded from Excel: a rate below -1", () => {
    expect(presentValue(-1.5, [-100, 10, 10, 100], "end")).toBe(1760);
  });

  test("mid is half a period earlier than end; no flows are worth nothing", () => {
    expect(presentValue(0.21, [0, 121], "mid")).toBeCloseTo(121 / 1.21 ** 1.5, 12);
    expect(presentValue(0.1, [])).toBe(0);
  });

  test("-100 % and overflow are refused", () => {
    expect(() => presentValue(-1, [1, 2])).toThrow(error("domain"));
    expect(() => presentValue(-1.2, [1, 2], "mid")).toThrow(error("domain"));
    expect(() => presentValue(-0.999, [1, ...Array<number>(200).fill(1)])).toThrow(error("domain"));
  });

  test("Microsoft's XNPV page, and at a rate of zero, which Excel refuses", () => {
    const values = [-10000, 2750, 4250, 3250, 2750];
    const dates = [39448, 39508, 39751, 39859, 39904];
    expect(datedPresentValue(0.09, values, dates)).toBeCloseTo(2086.647602031535, 9);
    expect(datedPresentValue(0, values, dates)).toBe(3000);
    expect(() => datedPresentValue(-1, values, dates)).toThrow(error("domain"));
    expect(() => datedPresentValue(0.1, values, [1])).toThrow(error("argument"));
  });

  test("a date before the first one is compounded", () => {
    expect(datedPresentValue(0.1, [0, 100], [40365, 40000])).toBeCloseTo(110, 12);
  });
});

test("MIRR: Microsoft's page, a rate of -2 as recorded from Excel, and one-sided flows", () => {
  expect(modifiedRate([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12)).toBeCloseTo(0.1260941303659051, 14);
  expect(modifiedRate([-200, 0, 10, -10, 300], -2, -2)).toBeCloseTo(0.130191464893, 12);
  expect(() => modifiedRate([1, 2], 0.1, 0.1)).toThrow(error("noSolution"));
  expect(() => modifiedRate([-1, -2], 0.1, 0.1)).toThrow(error("noSolution"));
});

describe("payback", () => {
  // by hand
  const table: readonly (readonly [readonly number[], number, number])[] = [
    [[-100, 40, 40, 40], 2.5, 2.5],
    [[-100, 100], 1, 1],
    [[100], 0, 0],
    [[0, -100, 50, 50], 3, 3],
    [[-100, 150, -100, 100], 2 / 3, 2.5],
    [[-100, 150, -100], 2 / 3, Number.POSITIVE_INFINITY],
  ];
  test.for(table)("%j", ([values, first, last]) => {
    expect(payback(values).first).toBeCloseTo(first, 12);
    expect(payback(values).last).toBeCloseTo(last, 12);
  });

  test("discounted: at 10 % two flows of 110 and 121 return 200 after two periods", () => {
    expect(discountedPayback(0.1, [-200, 110, 121]).first).toBeCloseTo(2, 12);
    expect(() => discountedPayback(0.2, [-200, 110, 121])).toThrow(error("noSolution"));
  });
});

test("sums beyond the largest number are refused, not taken for zero", () => {
  expect(() => payback([-1e308, -1e308, 5])).toThrow(error("domain"));
  expect(() => discountedPayback(-0.99999, [-100, ...Array<number>(99).fill(0), 1])).toThrow(error("domain"));
  expect(payback([-8e307, 4e307, 4e307]).first).toBe(2);
});

test("MIRR of a thousand periods: the last inflow neither vanishes nor overflows on its way", () => {
  const values = [-100, ...Array<number>(998).fill(0), 100];
  expect(modifiedRate(values, 2, 2)).toBeCloseTo(0, 12);
  expect(modifiedRate([...Array<number>(900).fill(0), -100, 150], 0.1, 2)).toBeGreaterThan(0);
  expect(() => modifiedRate([-100, 50, ...Array<number>(90).fill(0)], 0.1, -0.99999)).toThrow(error("domain"));
});

test("MIRR names the rate that must not be -1", () => {
  const named = (name: string) => expect.objectContaining({ kind: "domain", values: { name } });
  expect(() => modifiedRate([-100, 50, 60], -1, 0.1)).toThrow(named("finance rate"));
  expect(() => modifiedRate([-100, 50, 60], 0.1, -1)).toThrow(named("reinvest rate"));
});

test("equivalent annuity: the payments of a loan, Gitman's NPV / annuity factor, and its limit at a rate of zero", () => {
  expect(equivalentAnnuity(0.1, [100, 0, 0])).toBeCloseTo(100 * (0.1 / (1 - 1.1 ** -2)), 12);
  expect(equivalentAnnuity(0, [-100, 60, 60])).toBe(10);
  expect(equivalentAnnuity(1e-12, [-100, 60, 60])).toBeCloseTo(10, 8);
  expect(() => equivalentAnnuity(0.1, [5])).toThrow(error("domain"));
});
