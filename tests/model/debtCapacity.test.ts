import { describe, expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { seeded } from "../../src/numerics/random";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";
import { BUILT, expectBooked, smallCompany } from "./smallCompany";

type Keys = Readonly<Record<string, number>>;

/** The cover that debt is sized on. */
const COVER = 1.25;

/** What a company carries whose cash beyond the cover is this; it is so large that nothing else limits its loan. */
const carrying = (carried: readonly number[], keys: Keys = {}, ore?: number) =>
  smallCompany({
    capital: [1e6, 1e6],
    cash: carried.map((service) => service * COVER),
    ...(ore !== undefined && { ore }),
    keys: {
      "debt.gearing": 0.99,
      "debt.dscr_target": COVER,
      "debt.eca_tenor": carried.length,
      "debt.commercial_tenor": carried.length,
      ...keys,
    },
  });

describe("the largest sculpted loan, with principal floored at nil: V = (min(V', CF / r) + CF) / (1 + r)", () => {
  test.each<[what: string, cash: readonly number[], worth: readonly number[], left: readonly number[]]>([
    // 60 / 1.1; (54.55 + 50) / 1.1; 5 pay the interest of 50 and nothing more, and 50 stay open until the last year
    ["a weak first year", [5, 50, 60], [50, (60 / 1.1 + 50) / 1.1, 60 / 1.1], [50, 50, 0]],
    // (60 / 1.1 + 50) / 1.1 is less than what 20 pay the interest of: no year is floored
    [
      "strong years",
      [20, 50, 60],
      [((60 / 1.1 + 50) / 1.1 + 20) / 1.1, (60 / 1.1 + 50) / 1.1, 60 / 1.1],
      [(60 / 1.1 + 50) / 1.1, 60 / 1.1, 0],
    ],
    // the interest of nothing at all is paid from nothing
    ["a year without cash", [30, 0, 60], [30 / 1.1, 0, 60 / 1.1], [0, 0, 0]],
    ["a first year without cash", [0, 50, 60], [0, (60 / 1.1 + 50) / 1.1, 60 / 1.1], [0, 0, 0]],
  ])("%s", (_, cash, worth, left) => {
    const of = carrying(cash);
    for (const [k, value] of of("eca.sculpted").slice(BUILT).entries()) expectClose(value, worth[k] ?? Number.NaN);
    expectClose(of("debt.total")[0] ?? 0, worth[0] ?? 0);
    // the schedule is led down along it and never grows
    expectBooked(of("eca.balance").slice(BUILT), left);
  });

  test("without interest a loan is all cash to come", () => {
    const of = carrying([0, 10, 0, 30], { "debt.base_rate": 0 });
    expectClose(of("debt.total")[0] ?? 0, 40);
    expectBooked(of("eca.balance").slice(BUILT), [40, 30, 30, 0]);
  });

  /** Whether a loan can be repaid from the cash of each payment with no interest unpaid after the grace: as much is paid as there is. */
  const feasible = (loan: number, cash: readonly number[], grace: number, rate: number): boolean => {
    let open = loan;
    for (const [k, paid] of cash.entries()) {
      const interest = open * rate;
      if (k < grace) open += Math.max(0, interest - paid);
      else if (paid < interest) return false;
      else open = Math.max(0, open + interest - paid);
    }
    return open <= 0;
  };

  /** The largest of them, by halving. */
  const largest = (cash: readonly number[], grace: number, rate: number): number => {
    let [low, high] = [0, cash.reduce((sum, x) => sum + x, 1)];
    for (let round = 0; round < 100; round++) {
      const middle = (low + high) / 2;
      if (feasible(middle, cash, grace, rate)) low = middle;
      else high = middle;
    }
    return low;
  };

  const random = seeded(20260109);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const cases = Array.from({ length: 200 }, () => {
    const [payments, grace] = [random() < 0.5 ? 1 : 2, Math.floor(between(0, 3))];
    const years = grace + 1 + Math.floor(between(0, 6));
    const rate = between(0.01, 0.3);
    const cash = Array.from({ length: years }, () => Math.max(0, between(-30, 100)) * (random() < 0.2 ? 0.05 : 1));
    return { payments, grace, rate, cash };
  });
  const byPayment = (cash: readonly number[], payments: number): number[] =>
    cash.flatMap((year) => Array.from({ length: payments }, () => year / payments));

  test.each(cases)(
    "$payments payments a year after $grace years at $rate: $cash",
    ({ payments, grace, rate, cash }) => {
      const of = carrying(cash, {
        "debt.base_rate": rate,
        "debt.payments_per_year": payments,
        "debt.grace_years": grace,
      });
      const wanted = largest(byPayment(cash, payments), grace * payments, rate / payments);
      expect(Math.abs((of("debt.total")[0] ?? Number.NaN) - wanted)).toBeLessThan(1e-9 * Math.max(1, wanted));
      const at = (id: string): readonly number[] => of(id).slice(BUILT);
      cash.forEach((carried, k) => {
        expect(at("debt.due")[k]).toBeLessThanOrEqual(carried + 1e-4);
        if (k >= grace)
          expect(Math.min(at("eca.principal_first")[k] ?? 0, at("eca.principal_second")[k] ?? 0)).toBeGreaterThan(
            -1e-4,
          );
      });
      expect(Math.abs(at("eca.balance").at(-1) ?? Number.NaN)).toBeLessThan(1e-4);
    },
  );

  test("in a good part of them the floor acts: the present value of all cash is more than can be lent", () => {
    const floored = cases.filter(({ payments, grace, rate, cash }) => {
      const [each, part] = [byPayment(cash.slice(grace), payments), rate / payments];
      const worth = each.reduceRight((later, paid) => (later + paid) / (1 + part), 0);
      return largest(each, 0, part) < worth - 1e-6;
    });
    expect(floored.length).toBeGreaterThan(50);
  });
});

describe("the tenor ends while the reserve tail asked for is still in the ground", () => {
  // a tenth of the ore is mined in each of ten years: after six years 40 % are left, after seven 30 %
  const cash = Array.from({ length: 10 }, () => 100);
  test.each<[tail: number, tenor: number, last: number, cut: 0 | 1]>([
    [0, 8, 8, 0],
    [0.35, 5, 5, 0],
    [0.35, 6, 6, 0],
    [0.35, 8, 6, 1],
    [0.15, 10, 8, 1],
    // the last tonne is mined in the tenth year
    [0, 10, 9, 1],
  ])("a tail of %d and a tenor of %d years: repaid in %d", (tail, tenor, last, cut) => {
    for (const profile of [0, 1, 2]) {
      const of = carrying(cash, { "debt.reserve_tail": tail, "debt.eca_tenor": tenor, "debt.profile": profile }, 10);
      expect(of("eca.last_year")[0]).toBe(last);
      expect(of("eca.tenor_cut")[0]).toBe(cut);
      const open = of("eca.balance").slice(BUILT);
      expect(open[last - 2]).toBeGreaterThan(1);
      expect(open[last - 1]).toBe(0);
      // 100 a year at 10 %: an annuity and a sculpted loan are the present value of all years
      if (profile < 2) expectClose(of("debt.total")[0] ?? 0, (100 * (1 - 1.1 ** -last)) / 0.1);
      expect(of("cover.reserve_tail")[0]).toBeGreaterThanOrEqual(tail);
    }
  });

  test("without a loan that is asked for nothing is cut", () => {
    expect(carrying(cash, { "debt.gearing": 0, "debt.reserve_tail": 0.5 }, 10)("eca.tenor_cut")[0]).toBe(0);
  });
});

describe("the cover that debt is sized on is never below a covenant", () => {
  test.each<[target: number, lockup: number, broken: number, sizing: number, raised: 0 | 1]>([
    [1.4, 1.15, 1.05, 1.4, 0],
    [1.4, 1.4, 1.4, 1.4, 0],
    [1.4, 1.6, 1.05, 1.6, 1],
    [1.4, 1.15, 1.7, 1.7, 1],
    [1.4, 1.6, 1.7, 1.7, 1],
    [1, 0, 0, 1, 0],
  ])("sized on %d, lock-up %d and default %d: %d", (target, lockup, broken, sizing, raised) => {
    const run = runProject({
      ...referenceSet("spec-consistent@1"),
      "debt.dscr_target": target,
      "debt.dscr_lockup": lockup,
      "debt.dscr_default": broken,
    });
    expect(run.value("debt.dscr_sizing")).toBe(sizing);
    expect(run.value("debt.by_lockup")).toBe(raised);
    expectClose(run.value("cover.dscr_lender_least"), sizing);
    expect([run.value("cover.years_locked"), run.value("cover.years_defaulted")]).toEqual([0, 0]);
  });
});
