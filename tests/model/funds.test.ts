import { describe, expect, test } from "vitest";
import { fundSection } from "../../src/model/company/funds";
import { runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { valuesOf } from "./miniature";

interface Years {
  /** Cash flow available for debt service. */
  readonly cfads: readonly number[];
  readonly service?: readonly number[];
  readonly target?: readonly number[];
  readonly profit?: readonly number[];
  readonly locked?: readonly number[];
  readonly grace?: readonly number[];
  readonly balance?: readonly number[];
}

/** The project's own funds on hand figures: year 0 builds for 100, of which 60 are debt and 10 the reserve. */
function funds({ cfads, service, target, profit, locked, grace, balance }: Years) {
  const nil = cfads.map(() => 0);
  const whole = (row: readonly number[] = nil): number[] => [0, ...row];
  return valuesOf(
    {
      "calendar.operating": [0, ...cfads.map(() => 1)],
      "flows.operation": whole(cfads),
      "flows.investment": [-90, ...nil],
      "debt.uses": [100, ...nil],
      "debt.drawn": [60, ...nil],
      "debt.reserve_funded": [10, ...nil],
      "debt.reserve_target": [10, ...(target ?? nil)],
      "debt.service": whole(service),
      "debt.balance": [60, ...(balance ?? cfads.map(() => 1))],
      "debt.dust": 0,
      "debt.grace": whole(grace),
      "cover.locked": whole(locked),
      "income.net": whole(profit),
    },
    fundSection.items,
  );
}

describe("the order in which cash is used", () => {
  test("debt service, reserve, dividends as far as earned, share capital", () => {
    // year 1: 50 and the reserve of 10; service 20, reserve kept at 10, earned 12: dividends 12, the other 18 are capital
    const of = funds({ cfads: [50], service: [20], target: [10], profit: [12] });
    expect(of("funds.contributed")).toEqual([40, 0]);
    expect(of("funds.available")[1]).toBe(60);
    expect(of("funds.after_service")[1]).toBe(40);
    expect(of("funds.reserves")).toEqual([10, 10]);
    expect(of("funds.dividends")).toEqual([0, 12]);
    expect(of("funds.capital_repaid")).toEqual([0, 18]);
    expect(of("funds.capital")).toEqual([40, 22]);
    expect(of("funds.retained")).toEqual([0, 0]);
    expect(of("funds.cash")).toEqual([0, 0]);
  });

  test("a reserve is filled before anything is distributed, as far as cash goes", () => {
    const of = funds({ cfads: [30, 30], service: [20, 20], target: [40, 25], profit: [5, 5] });
    expect(of("funds.reserves")).toEqual([10, 20, 25]);
    expect(of("funds.dividends")).toEqual([0, 0, 5]);
    expect(of("funds.support")).toEqual([0, 0, 0]);
  });

  test("the reserve serves the debt before shareholders are asked; they pay in just what is missing", () => {
    const of = funds({ cfads: [15, 0, -5], service: [20, 20, 20], target: [10, 10, 10] });
    // 15 + 10 - 20 leave 5 in reserve; then 15 are missing, then 25
    expect(of("funds.reserves")).toEqual([10, 5, 0, 0]);
    expect(of("funds.support")).toEqual([0, 0, 15, 25]);
    expect(of("funds.capital")).toEqual([40, 40, 55, 80]);
    expect(of("funds.cash")).toEqual([0, 0, 0, 0]);
  });

  test("losses are made good before dividends; capital goes back meanwhile, and no more of it than was paid in", () => {
    const of = funds({ cfads: [30, 30, 30], profit: [-10, 6, 64] });
    // 40 of cash with the reserve: all capital; then nothing of the 30 is earned or capital
    expect(of("funds.capital_repaid")).toEqual([0, 40, 0, 0]);
    expect(of("funds.dividends")).toEqual([0, 0, 0, 60]);
    expect(of("funds.retained")).toEqual([0, -10, -4, 0]);
    expect(of("funds.cash")).toEqual([0, 0, 30, 0]);
  });

  test("lock-up keeps the cash, and the next good year gives it out", () => {
    const of = funds({ cfads: [30, 30], profit: [20, 20], locked: [1, 0] });
    expect(of("funds.cash")).toEqual([0, 40, 0]);
    expect(of("funds.dividends")).toEqual([0, 0, 40]);
    expect(of("funds.capital_repaid")).toEqual([0, 0, 30]);
  });

  test("nothing is distributed in the grace", () => {
    const of = funds({ cfads: [30, 30], profit: [20, 20], grace: [1, 0] });
    expect(of("funds.dividends")).toEqual([0, 0, 40]);
    expect(of("funds.cash")).toEqual([0, 40, 0]);
  });

  test("a lock-up ends with the last repayment: nobody is left to keep the cash for", () => {
    const of = funds({ cfads: [30, 30], profit: [20, 20], locked: [1, 1], balance: [1, 0] });
    expect(of("funds.cash")).toEqual([0, 40, 0]);
    expect(of("funds.dividends")).toEqual([0, 0, 40]);
  });
});

describe("in the project", () => {
  const total = (row: Iterable<number>): number => Array.from(row).reduce((a, b) => a + b, 0);

  test.each(sets.flatMap(({ name }) => [320, 500].map((price) => [name, price] as const)))(
    "%s at %d US$/t: no more than earned, no more than paid in, and nothing is left at the end",
    (name, price) => {
      const run = runProject({ ...referenceSet(name), "market.hbi_price": price });
      run.row("funds.dividends").forEach((paid, t) => {
        expect(paid).toBeGreaterThanOrEqual(0);
        expect(paid).toBeLessThanOrEqual(Math.max(0, run.row("funds.earned")[t] ?? Number.NaN));
      });
      expect(Math.min(...run.row("funds.capital"))).toBeGreaterThanOrEqual(0);
      expect(total(run.row("funds.capital_repaid"))).toBeLessThanOrEqual(total(run.row("funds.contributed")));
      expect(run.row("funds.dividends")[3]).toBe(0);
      expect(run.row("funds.capital_repaid")[3]).toBe(0);
      // depreciation as booked misses some hundred-thousandths of a dollar of what was spent
      for (const id of ["funds.cash", "funds.reserves", "balance.equity"])
        expect(Math.abs(run.row(id)[32] ?? Number.NaN), id).toBeLessThan(0.01);
    },
  );

  test("locked up until the last repayment, which falls into the last year: the company is emptied all the same", () => {
    const run = runProject({
      ...referenceSet("announced"),
      "market.hbi_price": 450,
      "debt.gearing": 0.4,
      "project.life_cap": 12,
      "debt.profile": "annuity",
      "debt.commercial_tenor": 12,
      "debt.dscr_lockup": 20,
    });
    expect(run.row("cover.locked")[14]).toBe(1);
    expect(run.row("funds.cash")[13]).toBeGreaterThan(1e8);
    for (const id of ["funds.cash", "balance.equity"])
      expect(Math.abs(run.row(id)[14] ?? Number.NaN), id).toBeLessThan(0.01);
  });

  test("hydrogen-30: its shareholders pay in during operation, and the warning says how much", () => {
    const run = runProject(referenceSet("hydrogen-30"));
    const warned = run.warnings.find((w) => w.line === "warning.support");
    expect(warned?.values.given).toBe(total(run.row("funds.support")));
    run.row("funds.support").forEach((paid, t) => {
      if (paid > 0) expect(run.row("funds.dividends")[t]).toBe(0);
    });
  });
});
