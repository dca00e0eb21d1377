import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverRatios } from "../../src/functions/debt/cover";
import type { DebtTerms } from "../../src/functions/debt/funding";
import { sculptedDebt } from "../../src/functions/debt/sculpting";
import { debtSize } from "../../src/functions/debt/sizing";

const error = (kind: string, id: string) => expect.objectContaining({ name: "IronError", kind, id });

/** Apart by no more than 1e-9 of the larger scale given. */
const near = (value: number, wanted: number, scale = Math.abs(wanted)) =>
  expect(Math.abs(value - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(1e-9 * Math.max(scale, 1e-6));

const amount = fc.double({ min: 1, max: 1e9, noNaN: true });
const cashFlow = fc.array(amount, { minLength: 1, maxLength: 40 });
const rate = fc.double({ min: -0.02, max: 0.3, noNaN: true });
const cover = fc.double({ min: 1, max: 3, noNaN: true });

describe("sculpted debt", () => {
  test("is the present value of debt service, runs into itself, ends at nil, and has LLCR = DSCR at every date", () => {
    fc.assert(
      fc.property(cashFlow, cover, rate, (flows, dscr, i) => {
        const schedule = sculptedDebt(flows, dscr, i, true);
        const debt = schedule[0]?.opening ?? Number.NaN;
        near(
          debt,
          flows.reduce((sum, flow, t) => sum + flow / dscr / (1 + i) ** (t + 1), 0),
        );
        expect(schedule.at(-1)?.closing).toBe(0);
        for (const [t, p] of schedule.entries()) {
          near(p.interest + p.principal, p.service, debt);
          near(p.opening - p.principal, p.closing, debt);
          expect(schedule[t + 1]?.opening ?? 0).toBe(p.closing);
        }
        const column = (key: "service" | "opening") => schedule.map((p) => p[key]);
        // what is small against the largest balance counts as repaid
        const ratios = coverRatios(flows, column("service"), column("opening"), i);
        if (ratios.length === flows.length)
          for (const ratio of ratios) {
            near(ratio.dscr, dscr);
            near(ratio.llcr, dscr);
          }
      }),
    );
  });

  test("is refused exactly where a principal is negative", () => {
    fc.assert(
      fc.property(cashFlow, cover, rate, (flows, dscr, i) => {
        const grows = sculptedDebt(flows, dscr, i, true).some((p) => p.principal < -1e-9 * p.opening);
        const repaid = sculptedDebt(flows, dscr, i, true).every((p) => p.principal >= 0);
        if (grows) expect(() => sculptedDebt(flows, dscr, i)).toThrow(error("domain", "debt.negativePrincipal"));
        else if (repaid) expect(sculptedDebt(flows, dscr, i)).toHaveLength(flows.length);
      }),
    );
  });

  test("says in which period interest outgrows cash flow", () => {
    // 110 / 1.1 carries 100 at the start of period 3; 3 of cash flow does not pay its 10 of interest before
    expect(() => sculptedDebt([30, 3, 110], 1, 0.1)).toThrow(
      expect.objectContaining({
        values: {
          period: 2,
          opening: expect.closeTo(103 / 1.1, 9),
          interest: expect.closeTo(10.3 / 1.1, 9),
          service: 3,
        },
      }),
    );
  });

  test("limit cases: interest only, repaid early, one period, nothing at all, negative cash flow", () => {
    expect(sculptedDebt([10, 110], 1, 0.1).map((p) => p.closing)).toEqual([expect.closeTo(100, 12), 0]);
    expect(sculptedDebt([1e-5, 1e-5, 1.00001], 1, 1e-5)[0]?.opening).toBeCloseTo(1, 12);
    expect(sculptedDebt([110, 0, 0], 1, 0.1).map((p) => p.closing)).toEqual([0, 0, 0]);
    expect(sculptedDebt([130], 1.3, 0)).toEqual([
      { opening: 100, interest: 0, principal: 100, service: 100, closing: 0 },
    ]);
    expect(sculptedDebt([0, 0], 1.3, 0.1).map((p) => p.opening)).toEqual([0, 0]);
    expect(() => sculptedDebt([100, -1], 1, 0.1, true)).toThrow(error("domain", "debt.negativeCashFlow"));
  });
});

describe("debt and the uses it causes", () => {
  const fee = fc.double({ min: 0, max: 0.15, noNaN: true });
  const terms = fc.record<DebtTerms>({
    gearing: fc.double({ min: 0, max: 0.9, noNaN: true }),
    rate: fc.double({ min: 0, max: 0.1, noNaN: true }),
    upfrontFee: fee,
    premium: fee,
    commitmentFee: fc.double({ min: 0, max: 0.02, noNaN: true }),
  });

  /** The commitment as a circular sheet finds it: run the funding again until it stands still. */
  const iterated = (capital: readonly number[], t: DebtTerms): number => {
    let debt = 0;
    for (let round = 0; round < 10_000; round++) {
      let drawn = 0;
      for (const [k, spent] of capital.entries()) {
        const fees = k === 0 ? (t.upfrontFee + t.premium) * debt : 0;
        drawn += t.gearing * (spent + fees + t.commitmentFee * (debt - drawn) + t.rate * drawn);
      }
      if (Math.abs(drawn - debt) <= 1e-14 * debt) break;
      debt = drawn;
    }
    return debt;
  };

  test("are what iteration comes to, and every period is paid", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), terms, (capital, t) => {
        const { debt, periods } = debtSize(capital, t);
        near(debt, iterated(capital, t));
        const uses = periods.reduce((sum, p) => sum + p.uses, 0);
        near(t.gearing * uses, debt);
        near(periods.at(-1)?.drawn ?? 0, debt);
        for (const p of periods) {
          near(p.debt + p.equity, p.uses);
          near(p.capital + p.fees + p.commitmentFee + p.interest, p.uses);
        }
      }),
    );
  });

  test("limit cases: no gearing, no capital, and debt that costs more than itself", () => {
    const none: DebtTerms = { gearing: 0, rate: 0.1, upfrontFee: 0.1, premium: 0.1, commitmentFee: 0.01 };
    expect(debtSize([100], none).debt).toBe(0);
    expect(debtSize([0, 0], { ...none, gearing: 0.7 }).debt).toBe(0);
    expect(() => debtSize([100], { ...none, gearing: 0.9, upfrontFee: 0.6, premium: 0.6 })).toThrow(
      error("domain", "debt.costsItself"),
    );
  });
});

describe("cover ratios", () => {
  test("end with the last balance, whatever rounding left behind it", () => {
    const ratios = coverRatios([20, 20, 20, 20], [10, 10, 0, 0], [19, 10, 1e-12, 0], 0);
    expect(ratios).toEqual([
      { dscr: 2, llcr: 40 / 19, plcr: 80 / 19 },
      { dscr: 2, llcr: 2, plcr: 6 },
    ]);
  });

  test("a service is due however small it is against the largest", () => {
    const [first] = coverRatios([2, 2e10], [1, 1e10], [1e10, 1e10], 0);
    expect(first?.dscr).toBe(2);
  });

  test("what rounding left above or below 0 is nil, as service and as balance", () => {
    for (const residue of [5e-10, -5e-10]) {
      expect(coverRatios([20, 20, 20], [10, 10, residue], [19, 10, residue], 0)).toEqual(
        coverRatios([20, 20, 20], [10, 10, 0], [19, 10, 0], 0),
      );
      expect(coverRatios([20, 20], [residue, 10], [residue, 10], 0)[0]?.dscr).toBeNaN();
      expect(coverRatios([20, 20], [residue, 10], [residue, 10], 0)[0]?.llcr).toBeNaN();
    }
  });

  test("a period without debt service has no DSCR, one without a balance no LLCR", () => {
    expect(coverRatios([20, 20], [0, 10], [0, 10], 0)).toEqual([
      { dscr: Number.NaN, llcr: Number.NaN, plcr: undefined },
      { dscr: 2, llcr: 2, plcr: undefined },
    ]);
  });

  test("ranges of unequal length, and no debt", () => {
    expect(() => coverRatios([1, 1], [1], [1, 1], 0)).toThrow(error("argument", "debt.balances"));
    expect(() => coverRatios([1], [1, 1], [2, 1], 0)).toThrow(error("argument", "debt.cashFlowShort"));
    expect(() => coverRatios([1], [1], [0], 0)).toThrow(error("domain", "debt.noDebt"));
  });
});
