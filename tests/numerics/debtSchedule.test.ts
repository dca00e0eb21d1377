import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { debtSchedule } from "../../src/numerics/debtSchedule";

const error = (kind: string, id: string) => expect.objectContaining({ name: "IronError", kind, id });

/** Apart by no more than 1e-9 of the larger scale given. */
const near = (value: number, wanted: number, scale = Math.abs(wanted)) =>
  expect(Math.abs(value - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(1e-9 * Math.max(scale, 1e-6));

const amount = fc.double({ min: 1, max: 1e9, noNaN: true });
const rate = fc.double({ min: -0.02, max: 0.3, noNaN: true });

describe("schedule of a loan", () => {
  const profile = fc.constantFrom("annuity" as const, "equal-principal" as const);
  test("runs into itself and closes at nil; grace pays interest alone", () => {
    fc.assert(
      fc.property(amount, rate, fc.integer({ min: 1, max: 400 }), profile, fc.nat(399), (debt, i, n, p, g) => {
        const grace = g % n;
        const schedule = debtSchedule(debt, i, n, p, grace);
        expect(schedule).toHaveLength(n);
        expect(schedule[0]?.opening).toBe(debt);
        expect(schedule.at(-1)?.closing).toBe(0);
        near(
          schedule.reduce((sum, { principal }) => sum + principal, 0),
          debt,
        );
        for (const [t, row] of schedule.entries()) {
          near(row.interest, i * row.opening, debt);
          near(row.opening - row.principal, row.closing, debt);
          expect(schedule[t + 1]?.opening ?? 0).toBe(row.closing);
          if (t < grace) expect(row.principal).toBe(0);
          // the part that stays equal
          else if (p === "annuity") near(row.service, schedule.at(-1)?.service ?? 0, debt);
          else near(row.principal, debt / (n - grace));
        }
      }),
    );
  });

  test("840 over 20 half-years at 3.75 %: 60.448161756732084 each, or 330.75 of interest in equal parts", () => {
    // 50-digit arithmetic
    for (const { service } of debtSchedule(840, 0.0375, 20, "annuity", 0)) near(service, 60.448161756732084);
    near(
      debtSchedule(840, 0.0375, 20, "equal-principal", 0).reduce((sum, { interest }) => sum + interest, 0),
      330.75,
    );
  });

  test("limit cases: rate zero, a rate that is almost zero, 360 months at 150 %, no debt, all grace", () => {
    expect(debtSchedule(90, 0, 3, "annuity", 0).map((p) => p.service)).toEqual([30, 30, 30]);
    near(debtSchedule(90, 1e-14, 3, "annuity", 0)[0]?.service ?? 0, 30);
    near(debtSchedule(100, 1.5, 360, "annuity", 0)[0]?.service ?? 0, 150);
    expect(debtSchedule(0, 0.1, 2, "annuity", 0).map((p) => p.service)).toEqual([0, 0]);
    expect(() => debtSchedule(100, 0.1, 3, "annuity", 3)).toThrow(error("domain", "debt.graceTooLong"));
    expect(() => debtSchedule(100, -0.9, 2000, "annuity", 0)).toThrow(error("domain", "result.tooLarge"));
  });

  test("an annuity is the formula of textbooks, next to no interest its limit", () => {
    const payment = (i: number, n: number): number =>
      i * n < 1e-5 ? (1 + (i * (n + 1)) / 2) / n : i / (1 - (1 + i) ** -n);
    const tiny = fc.double({ min: 0, max: 1e-4, noNaN: true });
    fc.assert(
      fc.property(amount, fc.oneof(rate, tiny), fc.integer({ min: 1, max: 400 }), (debt, i, n) => {
        fc.pre(i >= 0);
        near(debtSchedule(debt, i, n, "annuity", 0)[0]?.service ?? 0, debt * payment(i, n));
      }),
    );
  });
});
