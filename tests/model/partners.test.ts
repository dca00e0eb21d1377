import { describe, expect, test } from "vitest";
import { partnerSection } from "../../src/model/company/partners";
import { type ProjectRun, runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { expectClose } from "./close";
import { valuesOf } from "./miniature";

const IDS = ["fonte", "metal", "state_equity"] as const;
const total = (row: Iterable<number>): number => Array.from(row).reduce((a, b) => a + b, 0);

interface Terms {
  /** What comes back of the shareholders' loan, and interest on it. */
  readonly loanRepaid?: readonly number[];
  readonly interest?: readonly number[];
  readonly interestWithheld?: number;
  readonly paid?: number;
  readonly carried?: number;
  readonly free?: number;
  readonly fonte?: number;
  readonly metalCarried?: 0 | 1;
  readonly rate?: number;
  readonly withheld?: number;
}

/** The shareholders' own lines: 100 paid in, then 80 of capital returned with 40 of dividends over three years. */
const shareholders = ({
  paid = 0,
  carried = 0,
  free = 0,
  fonte = 0.5,
  metalCarried = 0,
  rate = 0.1,
  withheld = 0,
  loanRepaid = [0, 0, 0, 0],
  interest = [0, 0, 0, 0],
  interestWithheld = 0,
}: Terms) =>
  valuesOf(
    {
      "funds.contributed": [100, 0, 0, 0],
      "funds.dividends": [0, 0, 40, 100],
      "funds.capital_repaid": [0, 30, 30, 20],
      "owner_loan.repaid": loanRepaid,
      "owner_loan.interest_paid": interest,
      "owner_loan.service": loanRepaid.map((repaid, t) => repaid + (interest[t] ?? 0)),
      "calendar.operating": [0, 1, 1, 1],
      "partners.state_paid": paid,
      "partners.state_carried": carried,
      "partners.state_free": free,
      "partners.fonte_share": fonte,
      "partners.metal_carried": metalCarried,
      "partners.carry_rate": rate,
      "tax.dividend_wht": withheld,
      "tax.interest_wht": interestWithheld,
      "discount.equity_rate": 0.15,
      "returns.delay": 0,
      "returns.years": [0, 1, 2, 3],
    },
    partnerSection.items,
  );

function near(got: readonly number[], wanted: readonly number[]): void {
  expect(got.length).toBe(wanted.length);
  wanted.forEach((x, t) => {
    expect(Math.abs((got[t] ?? Number.NaN) - x), `year ${t}: ${got[t]} instead of ${x}`).toBeLessThan(1e-9);
  });
}

describe("who pays and who receives, by hand", () => {
  test("two partners, one half each; 5 % is withheld from dividends alone", () => {
    const of = shareholders({ withheld: 0.05 });
    near(of("fonte.flow"), [-50, 15, 15 + 19, 10 + 47.5]);
    near(of("metal.flow"), [-50, 15, 15 + 19, 10 + 47.5]);
    near(of("state_equity.flow"), [0, 0, 0, 0]);
    near(of("equity.withheld"), [0, 0, 2, 5]);
    near(of("equity.flow"), [-100, 30, 68, 115]);
  });

  test("the state carried for 20 %: its carriers pay, and are repaid with 10 % before it sees any cash", () => {
    const of = shareholders({ carried: 0.2 });
    // 20 are owed; 22 after a year less 6 received is 16; 17.6 less 14 is 3.6; 3.96 of the last 24 remain due
    near(of("state_equity.owed"), [20, 0, 0, 0]);
    near(of("state_equity.carry_repaid"), [0, 6, 14, 3.96]);
    near(of("state_equity.carry"), [20, 16, 3.6, 0]);
    near(of("state_equity.flow"), [0, 0, 0, 20.04]);
    near(of("fonte.flow"), [-50, 12 + 3, 12 + 16 + 7, 8 + 40 + 1.98]);
    near(of("metal.flow"), of("fonte.flow"));
  });

  test("the state free for 10 %: it pays nothing, has a tenth of dividends and no share capital", () => {
    const of = shareholders({ free: 0.1 });
    near(of("state_equity.contributed"), [0, 0, 0, 0]);
    near(of("state_equity.flow"), [0, 0, 4, 10]);
    near(of("fonte.contributed"), [50, 0, 0, 0]);
    near(of("fonte.flow"), [-50, 15, 15 + 18, 10 + 45]);
  });

  test("paid, carried and free at once: free shares are borne by all that pay", () => {
    const of = shareholders({ paid: 0.1, carried: 0.1, free: 0.2 });
    // 80 % pay for 100: the state's paid tenth 12.5, its carried tenth is paid by the others
    near(of("state_equity.contributed"), [12.5, 0, 0, 0]);
    near(of("state_equity.owed"), [12.5, 0, 0, 0]);
    near(of("fonte.contributed"), [43.75, 0, 0, 0]);
  });

  test("Azerbaijan Metal Company carried: the other pays all, and its dividends repay it after withholding", () => {
    const of = shareholders({ metalCarried: 1, withheld: 0.05 });
    near(of("fonte.contributed"), [100, 0, 0, 0]);
    near(of("metal.contributed"), [0, 0, 0, 0]);
    // 50 owed: 55 - 15, 44 - (15 + 19), 11 - 11 of the last 57.5
    near(of("metal.carry"), [50, 40, 10, 0]);
    near(of("metal.flow"), [0, 0, 0, 46.5]);
    near(of("fonte.flow"), [-100, 30, 68, 57.5 + 11]);
  });

  test("their loan comes back in the shares in which it was paid in; 10 % is withheld from interest, but for the state", () => {
    const loan = { loanRepaid: [0, 10, 0, 20], interest: [0, 0, 8, 0], interestWithheld: 0.1 };
    const of = shareholders({ paid: 0.2, withheld: 0.05, ...loan });
    // a fifth is the state's and two fifths each of the others': of 30 + 10, of 30 with 40 of dividends and 8, of 20 + 20 with 100
    near(of("state_equity.flow"), [-20, 8, 6 + 8 + 1.6, 8 + 20]);
    near(of("fonte.flow"), [-40, 16, 12 + 15.2 + 2.88, 16 + 38]);
    near(of("equity.interest_withheld"), [0, 0, 2 * 0.32, 0]);
    near(of("equity.flow"), [-100, 40, 30 + 38.4 + 7.36, 40 + 96]);
    near(of("equity.asked"), [100]);
  });

  test("a partner that is carried repays out of its part of the loan, too, principal and interest", () => {
    const of = shareholders({
      carried: 0.2,
      loanRepaid: [0, 20, 0, 0],
      interest: [0, 20, 0, 0],
      interestWithheld: 0.1,
    });
    // 22 are owed after a year; a fifth of 30 + 20 + 20 is 14
    near(of("state_equity.carry"), [20, 8, 0, 0]);
  });

  test("a carry account that is never repaid stays open", () => {
    const of = shareholders({ carried: 0.2, rate: 1 });
    near(of("state_equity.carry"), [20, 34, 54, 84]);
    near(of("state_equity.flow"), [0, 0, 0, 0]);
  });
});

describe("in the project", () => {
  const shapes = {
    "two partners": {},
    "a third is the state's, paid": { "partners.state_paid": 0.3 },
    "a state carried": { "partners.state_carried": 0.2 },
    "a free share": { "partners.state_free": 0.1 },
    "all at once": {
      "partners.state_paid": 0.2,
      "partners.state_carried": 0.1,
      "partners.state_free": 0.05,
      "partners.metal_carried": 1,
      "partners.fonte_share": 0.4,
    },
  };
  const cases = sets.flatMap(({ name }) =>
    Object.entries(shapes).map(([shape, terms]) => [name, shape, terms] as const),
  );

  test.each(cases)("%s, %s: flows add up to that of all shareholders", (name, _, terms) => {
    const run = runProject({ ...referenceSet(name), ...terms });
    const flow = run.row("equity.flow");
    flow.forEach((all, t) => {
      const sum = total(IDS.map((id) => run.row(`${id}.flow`)[t] ?? Number.NaN));
      expect(Math.abs(sum - all)).toBeLessThan(1e-5);
      const cash =
        (run.row("flows.shareholders")[t] ?? Number.NaN) +
        (run.row("flows.dividends")[t] ?? Number.NaN) +
        (run.row("equity.withheld")[t] ?? Number.NaN);
      expect(Math.abs(all + cash)).toBeLessThan(1e-5);
    });
    expect(Math.abs(total(IDS.map((id) => run.value(`${id}.npv`))) - run.value("equity.npv"))).toBeLessThan(1);
    expect(run.value("check.all")).toBe(1);
  });

  test("all paid and nothing withheld: every partner has the IRR of all", () => {
    const run = runProject({ ...referenceSet("announced@1"), "partners.state_paid": 0.3, "tax.dividend_wht": 0 });
    for (const id of IDS) expectClose(run.value(`${id}.irr`), run.value("equity.irr"), 1e-9, id);
  });

  test("a partner that is carried pays nothing in, not even a rounding, and so has no IRR", () => {
    for (const fonte of [0.25, 0.3, 0.37, 0.5, 0.61, 0.75])
      for (const carried of [0, 0.07, 0.13, 0.2]) {
        const run = runProject({
          ...referenceSet("announced@1"),
          "partners.fonte_share": fonte,
          "partners.state_carried": carried,
          "partners.metal_carried": "yes",
        });
        for (const id of ["metal", "state_equity"]) {
          expect(
            run.row(`${id}.contributed`).every((x) => x === 0),
            `${id} ${fonte} ${carried}`,
          ).toBe(true);
          expect(Math.min(...run.row(`${id}.flow`)), `${id} ${fonte} ${carried}`).toBe(0);
          expect(run.value(`${id}.irr`), `${id} ${fonte} ${carried}`).toBeNaN();
        }
      }
  });

  test("withholding lowers the IRR of the others alone; a carried partner has none; a carrier earns less than it", () => {
    const at = (terms: Readonly<Record<string, number>>): ProjectRun =>
      runProject({ ...referenceSet("announced@1"), ...terms });
    const paid = at({ "partners.state_paid": 0.3 });
    expect(paid.value("fonte.irr")).toBeLessThan(paid.value("state_equity.irr"));
    const carried = at({ "partners.state_carried": 0.2 });
    expect(carried.value("state_equity.irr")).toBeNaN();
    expect(carried.value("state_equity.npv")).toBeGreaterThan(0);
    expect(carried.value("fonte.irr")).toBeLessThan(at({}).value("fonte.irr"));
  });
});
