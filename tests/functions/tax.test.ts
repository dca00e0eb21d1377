import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lossLedger } from "../../src/functions/tax/losses";
import { slidingRate } from "../../src/functions/tax/slidingRate";
import { vintages } from "../../src/functions/tax/vintages";
import { type DepreciationMethod, writtenDown } from "../../src/functions/tax/writtenDown";

const error = (kind: string, id: string) => expect.objectContaining({ name: "IronError", kind, id });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("losses", () => {
  const profits = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

  test("used, expired and left make up what was lost, and none is older than its years", () => {
    fc.assert(
      fc.property(profits, fc.nat(10), (profit, years) => {
        const ledger = lossLedger(profit, years);
        const made = sum(profit.map((amount) => Math.max(-amount, 0)));
        expect(sum(ledger.map(({ used, expired }) => used + expired)) + (ledger.at(-1)?.closing ?? 0)).toBe(made);
        for (const [t, { used, closing, taxable }] of ledger.entries()) {
          expect(used + taxable).toBe(Math.max(profit[t] ?? 0, 0));
          const young = profit.slice(Math.max(0, t - years + 1), t + 1);
          expect(closing).toBeLessThanOrEqual(sum(young.map((amount) => Math.max(-amount, 0))));
        }
      }),
    );
  });

  /** The same with a list of losses, each with what is left of it and the last period in which it can be used. */
  function byVintage(profit: readonly number[], years: number) {
    let losses: { last: number; left: number }[] = [];
    const total = () => sum(losses.map(({ left }) => left));
    return profit.map((income, t) => {
      let taxable = Math.max(0, income);
      for (const loss of losses) {
        const taken = Math.min(loss.left, taxable);
        loss.left -= taken;
        taxable -= taken;
      }
      if (income < 0) losses.push({ last: t + years, left: -income });
      const before = total();
      losses = losses.filter(({ last }) => last > t);
      return { used: Math.max(0, income) - taxable, expired: before - total(), closing: total(), taxable };
    });
  }

  test("two counters do what a list of losses, kept apart by their periods, does", () => {
    fc.assert(
      fc.property(profits, fc.nat(10), (profit, years) => {
        expect(lossLedger(profit, years)).toEqual(byVintage(profit, years));
      }),
    );
  });

  test("a loss of period 1 is used in period 6, and no longer in period 7", () => {
    expect(lossLedger([-100, 0, 0, 0, 0, 30, 70], 5).map(({ used }) => used)).toEqual([0, 0, 0, 0, 0, 30, 0]);
    expect(lossLedger([-100, 0, 0, 0, 0, 30, 70], 5)[5]?.expired).toBe(70);
  });
});

describe("depreciation", () => {
  const methods: readonly DepreciationMethod[] = [
    "straight-line",
    "sum-of-years",
    "double-declining",
    "declining-balance",
  ];
  const cost = fc.double({ min: 1, max: 1e9, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const life = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.1, max: 60, noNaN: true }));

  test.for(methods)("%s: charges and closing book value make up the cost, never below salvage", (method) => {
    fc.assert(
      fc.property(cost, share, life, share, (paid, left, years, rate) => {
        const salvage = paid * left;
        const rows = writtenDown(paid, method, years, salvage, rate);
        expect(rows).toHaveLength(Math.ceil(years));
        const closing = rows.at(-1)?.closing ?? Number.NaN;
        expect(Math.abs(sum(rows.map(({ charge }) => charge)) + closing - paid)).toBeLessThan(1e-9 * paid);
        for (const row of rows) {
          expect(row.charge).toBeGreaterThanOrEqual(0);
          expect(row.closing).toBeGreaterThanOrEqual(salvage - 1e-12 * paid);
        }
        if (method === "straight-line" || method === "sum-of-years")
          expect(Math.abs(closing - salvage)).toBeLessThan(1e-9 * paid);
      }),
    );
  });

  test("declining balance leaves the same share each period, straight line the same amount", () => {
    fc.assert(
      fc.property(cost, share, fc.integer({ min: 1, max: 60 }), (paid, rate, years) => {
        const declining = writtenDown(paid, "declining-balance", years, 0, rate);
        const straight = writtenDown(paid, "straight-line", years, 0);
        for (const t of declining.keys()) {
          expect(Math.abs((declining[t]?.closing ?? 0) - paid * (1 - rate) ** (t + 1))).toBeLessThan(1e-12 * paid);
          expect(Math.abs((straight[t]?.closing ?? 0) - paid * (1 - (t + 1) / years))).toBeLessThan(1e-12 * paid);
        }
      }),
    );
  });

  test("Azerbaijan from 2026: machinery over 14 years, buildings over 44", () => {
    const yearly = (years: number) => writtenDown(1000, "straight-line", years, 0)[0]?.charge;
    expect(yearly(14)).toBeCloseTo(71.42857142857143, 12);
    expect(yearly(44)).toBeCloseTo(22.727272727272727, 12);
  });

  test("capital spent over time is what one pool with the cost within its life charges, as the model's lines do", () => {
    fc.assert(
      fc.property(
        fc.array(cost, { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 20 }),
        (capital, years) => {
          const rows = vintages(capital, 0, (paid) => writtenDown(paid, "straight-line", years, 0));
          for (const [t, { charge }] of rows.entries()) {
            const inLife = sum(capital.slice(Math.max(0, t + 1 - years), t + 1));
            expect(Math.abs(charge - inLife / years)).toBeLessThan(1e-9 * sum(capital));
          }
        },
      ),
    );
  });

  test("of a period that the life only begins, its part", () => {
    expect(writtenDown(100, "straight-line", 2.5, 0).map(({ charge }) => charge)).toEqual([40, 40, 20]);
    expect(writtenDown(100, "declining-balance", 1.5, 0, 0.2).map(({ charge }) => charge)).toEqual([20, 8]);
  });

  test("the declining balance needs a rate, and salvage no more than the cost", () => {
    expect(() => writtenDown(100, "declining-balance", 5, 0)).toThrow(error("argument", "depreciation.noRate"));
    expect(() => writtenDown(100, "straight-line", 5, 101)).toThrow(error("domain", "depreciation.salvageAboveCost"));
  });
});

describe("sliding royalty", () => {
  const thresholds = [0, 80, 100];
  const rates = [0.02, 0.04, 0.06];

  test("slab jumps at a threshold, marginal does not, and neither is charged below the first", () => {
    expect(slidingRate(100, thresholds, rates, "slab")).toBe(0.06);
    expect(slidingRate(99.999, thresholds, rates, "slab")).toBe(0.04);
    expect(slidingRate(100.001, thresholds, rates, "marginal")).toBeCloseTo(
      slidingRate(99.999, thresholds, rates, "marginal"),
      5,
    );
    expect(slidingRate(-5, thresholds, rates, "marginal")).toBe(0);
    expect(slidingRate(0, thresholds, rates, "marginal")).toBe(0);
    // 10 of 50 above 40
    expect(slidingRate(50, [40], [0.1], "marginal")).toBeCloseTo(0.02, 15);
  });

  test("ascending rates: marginal lies between the first rate and the slab's", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (index) => {
        const marginal = slidingRate(index, thresholds, rates, "marginal");
        expect(marginal).toBeLessThanOrEqual(slidingRate(index, thresholds, rates, "slab") + 1e-15);
        expect(marginal).toBeGreaterThanOrEqual(0.02 - 1e-15);
      }),
    );
  });

  test("thresholds ascend, each with a rate", () => {
    expect(() => slidingRate(1, [0, 0], [0.1, 0.2], "slab")).toThrow(error("domain", "royalty.order"));
    expect(() => slidingRate(1, [0, 1], [0.1], "slab")).toThrow(error("argument", "royalty.length"));
  });
});
