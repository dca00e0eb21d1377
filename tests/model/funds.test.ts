import { describe, expect, test } from "vitest";
import { financingOf } from "../../src/analysis/financing";
import { line } from "../../src/formula/language/model";
import { PAID } from "../../src/model/company/debt";
import { fundSection } from "../../src/model/company/funds";
import { ownerLoanSection } from "../../src/model/company/ownerLoan";
import { runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { valuesOf } from "./miniature";

interface Years {
  /** Cash flow available for debt service. */
  readonly cfads: readonly number[];
  /** Principal due; or what is due of each kind. */
  readonly service?: readonly number[];
  readonly due?: Partial<Record<(typeof PAID)[number]["due"], readonly number[]>>;
  readonly target?: readonly number[];
  readonly profit?: readonly number[];
  readonly locked?: readonly number[];
  readonly unpaid?: readonly number[];
  readonly grace?: readonly number[];
  readonly balance?: readonly number[];
  /** Years in which the company is still at work; all, where it is not said. */
  readonly worked?: readonly number[];
  /** Keys whose value is not the usual one: shareholders support the debt, share capital goes back as soon as it can. */
  readonly keys?: Readonly<Record<string, number>>;
}

const USUAL = {
  "debt.support": 1,
  "debt.support_cap": 1e15,
  "debt.sweep": 0,
  "equity.shareholder_loan_share": 0,
  "equity.shareholder_loan_rate": 0,
  "equity.shareholder_loan_deducted": 0,
  "equity.dividend_rule": 0,
};

/** What lenders are paid, as the account of the debt adds it up. */
const paid = line("debt.service", "1", "service", PAID.map(({ id }) => `funds.paid_${id}`).join(" + "));

/** The project's own funds on hand figures: year 0 builds for 100, of which 60 are debt and 10 the reserve. */
function funds({ cfads, service, due = {}, target, profit, locked, unpaid, grace, balance, worked, keys }: Years) {
  const nil = cfads.map(() => 0);
  const whole = (row: readonly number[] = nil): number[] => [0, ...row];
  const owed = { principal_due: service, ...due };
  const rows = PAID.map(({ due: kind }) => whole(owed[kind]));
  return valuesOf(
    {
      ...USUAL,
      ...keys,
      "calendar.operating": [0, ...cfads.map(() => 1)],
      "flows.operation": whole(cfads),
      "flows.investment": [-90, ...nil],
      "debt.uses": [100, ...nil],
      "debt.drawn": [60, ...nil],
      "debt.reserve_funded": [10, ...nil],
      "debt.reserve_target": [10, ...(target ?? nil)],
      ...Object.fromEntries(PAID.map(({ due: kind }, k) => [`debt.${kind}`, rows[k] ?? []])),
      "debt.payable": whole().map((_, t) => rows.reduce((sum, row) => sum + (row[t] ?? 0), 0)),
      "debt.sweepable": [60, ...(balance ?? cfads.map(() => 1))],
      "debt.balance": [60, ...(balance ?? cfads.map(() => 1))],
      "debt.dust": 0,
      "debt.grace": whole(grace),
      "cover.locked": whole(locked),
      "cover.unpaid": whole(unpaid),
      "plan.worked": [0, ...(worked ?? cfads.map(() => 1))],
      "plan.final": whole(),
      "income.net": whole(profit),
    },
    [...fundSection.items, ...ownerLoanSection.items, paid],
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

  test("what is due is paid in its order: interest on arrears, interest, arrears, principal", () => {
    const due = {
      arrears_interest: [2, 2],
      interest_due: [10, 10],
      arrears_opening: [20, 20],
      principal_due: [30, 30],
    };
    // 25 and the reserve of 10 pay 2, 10, 20 and 3 of 30; then 5 pay 2 and 3 of 10
    const of = funds({ cfads: [25, 5], due, keys: { "debt.support": 0 } });
    expect(PAID.map(({ id }) => of(`funds.paid_${id}`).slice(1))).toEqual([
      [2, 2],
      [10, 3],
      [20, 0],
      [3, 0],
    ]);
    expect(of("funds.reserve_drawn")).toEqual([0, 10, 0]);
    expect(of("funds.support")).toEqual([0, 0, 0]);
    expect(of("funds.after_service")).toEqual([0, 0, 0]);
  });

  test("support of debt service ends at its cap; what operation lacks is paid all the same", () => {
    const of = funds({ cfads: [0, 0, -5], service: [20, 20, 20], keys: { "debt.support_cap": 16 } });
    // 10 of the reserve and 10; then 6 that are left of the cap; then operation's 5 alone
    expect(of("funds.service_support")).toEqual([0, 10, 6, 0]);
    expect(of("funds.operation_support")).toEqual([0, 0, 0, 5]);
    expect(of("debt.service")).toEqual([0, 20, 6, 0]);
  });

  test("nothing is distributed while debt is overdue", () => {
    const of = funds({ cfads: [30, 30], profit: [20, 20], unpaid: [1, 0] });
    expect(of("funds.dividends")).toEqual([0, 0, 40]);
    expect(of("funds.cash")).toEqual([0, 40, 0]);
  });

  test("a sweep takes its share of cash after reserves, before shareholders, and no more than is open", () => {
    const of = funds({ cfads: [30, 30], profit: [20, 20], balance: [60, 8], keys: { "debt.sweep": 0.5 } });
    // half of 40, the reserve included; then 8 that are open
    expect(of("funds.swept")).toEqual([0, 20, 8]);
    expect(of("funds.distributable")).toEqual([0, 20, 22]);
  });

  test("the shareholders' loan comes before dividends: interest, what of it was capitalised, principal", () => {
    const keys = { "equity.shareholder_loan_share": 0.5, "equity.shareholder_loan_rate": 0.1 };
    const of = funds({ cfads: [-9, 16, 30], profit: [-2, 14, 28], keys });
    // 20 of 40 are lent; year 1 has 1 of the reserve for 2 of interest; year 2 pays 2.1 and 13.9 of 21, year 3 the rest
    expect(of("owner_loan.drawn")).toEqual([20, 0, 0, 0]);
    expect(of("owner_loan.interest_paid").map((x) => Math.round(x * 1e4) / 1e4)).toEqual([0, 1, 2.1, 0.71]);
    expect(of("owner_loan.balance").at(-1)).toBe(0);
    expect(of("funds.dividends").slice(1, 3)).toEqual([0, 0]);
  });

  test("by the rule of earnings share capital stays until the company is wound up, and all cash goes out then", () => {
    const years = { cfads: [30, 30, 0], profit: [5, 5, 0], worked: [1, 1, 0] };
    const of = funds({ ...years, keys: { "equity.dividend_rule": 1 } });
    expect(of("funds.dividends")).toEqual([0, 5, 5, 0]);
    expect(of("funds.capital_repaid")).toEqual([0, 0, 0, 40]);
    expect(of("funds.cash")).toEqual([0, 35, 60, 20]);
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
      const left = (id: string): number => run.row(id)[32] ?? Number.NaN;
      for (const id of ["funds.cash", "funds.reserves"]) expect(Math.abs(left(id)), id).toBeLessThan(0.01);
      // what shareholders lent and do not see again stands against their equity
      expect(Math.abs(left("balance.equity") + left("owner_loan.balance"))).toBeLessThan(0.01);
    },
  );

  test("locked up until the last repayment, which falls into the last year: the company is emptied all the same", () => {
    const agreed = {
      ...referenceSet("announced"),
      "market.hbi_price": 450,
      "debt.gearing": 0.4,
      "project.life_cap": 12,
      "debt.profile": "annuity",
      "debt.commercial_tenor": 12,
    };
    // a loan that is sized is never below lock-up: one that is held may be
    const run = runProject({ ...agreed, ...financingOf(runProject(agreed)), "debt.dscr_lockup": 20 });
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
