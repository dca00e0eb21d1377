import { describe, expect, test } from "vitest";
import type { Item } from "../../src/formula/language/model";
import { coverSection } from "../../src/model/company/covers";
import { runProject } from "../../src/model/run";
import { averageWhere, leastWhere } from "../../src/model/solvers";
import { formerSets, referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";
import { valuesOf } from "./miniature";

const solved = (solver: typeof leastWhere, ...rows: readonly (readonly number[])[]): number =>
  solver.solve(...rows.map((row) => Float64Array.from(row)));

/** Cover of a loan of `debt` at `rate` a year whose service is given, from the model's own lines; one payment a year. */
function covers(cfads: readonly number[], debt: number, rate: number, service: readonly number[]) {
  const opening: number[] = [];
  let balance = debt;
  for (const paid of service) {
    opening.push(balance);
    balance = Math.max(0, balance * (1 + rate) - paid);
    if (balance < debt * 1e-12) balance = 0;
  }
  const nil = cfads.map(() => 0);
  const given = {
    "company.cfads": cfads,
    "debt.cfads_lender": cfads,
    "debt.due": service,
    "eca.repaying": service.map((paid) => (paid > 0 ? 1 : 0)),
    "commercial.repaying": nil,
    "debt.opening": opening,
    "debt.grace": nil,
    "debt.total": debt,
    "debt.part_first": 1,
    "debt.part_second": 0,
    "debt.dscr_lockup": 1.25,
    "debt.dscr_default": 1.05,
    "calendar.operating": cfads.map(() => 1),
    "calendar.construction": 0,
    "eca.amount": debt,
    "eca.rate": rate,
    "eca.rate_of_year": rate,
    "eca.interest_first": opening.map((x) => x * rate),
    "eca.interest_second": nil,
    "eca.middle": nil,
    "commercial.amount": 0,
    "commercial.rate": 0,
    "commercial.rate_of_year": 0,
    "commercial.interest_first": nil,
    "commercial.interest_second": nil,
    "commercial.middle": nil,
    "debt.eca_tenor": 5,
    "debt.commercial_tenor": 5,
    "annual.ore_left": cfads.map((_, t) => 100 * (1 - (t + 1) / cfads.length)),
    "ore.run_of_mine": 100,
  };
  const lines = (items: readonly Item[]): Item[] =>
    items.filter((item) => item.kind !== "measure" && item.id !== "debt.months_of_draws");
  return valuesOf(given, lines(coverSection.items));
}

describe("an annuity of 300 at 7 % over five years", () => {
  // derived with 50-digit arithmetic from the definitions
  const service = [...Array.from({ length: 5 }, () => 73.16720833241222), 0, 0, 0];
  const of = covers([90, 95, 100, 105, 110, 115, 120, 120], 300, 0.07, service);
  const first = (id: string): number => of(id)[0] ?? Number.NaN;

  test("DSCR by year, least and average of the years", () => {
    [1.2300592307842781, 1.298395854716738, 1.366732478649198, 1.4350691025816578, 1.5034057265141176, 0, 0, 0].forEach(
      (wanted, t) => {
        expectClose(of("cover.dscr")[t] ?? Number.NaN, wanted);
      },
    );
    const rows = [of("cover.dscr"), of("cover.served")];
    expectClose(solved(leastWhere, ...rows), 1.2300592307842781);
    expectClose(solved(averageWhere, ...rows), 1.366732478649198);
  });

  test("LLCR and PLCR at the start", () => {
    expectClose(first("cover.llcr"), 1.357503644719814);
    expectClose(first("cover.llcr_lender"), 1.357503644719814);
    expectClose(first("cover.plcr"), 2.094838369095997);
  });

  test("lock-up below 1.25: the first year alone; nobody defaults; 3 of 8 years of ore are left", () => {
    expect(of("cover.locked")).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(first("cover.years_locked")).toBe(1);
    expect(first("cover.years_defaulted")).toBe(0);
    expectClose(first("cover.reserve_tail"), 3 / 8);
  });
});

describe("the ratios of a run", () => {
  test.each(formerSets.map(({ name }) => name))(
    "%s: DSCR and LLCR from the cash flows, two payments a year",
    (name) => {
      const run = runProject(referenceSet(name));
      const at = (id: string, t: number): number => run.row(id)[t] ?? Number.NaN;
      for (let t = 4; t < 15; t++) {
        // interest that is not paid is due all the same
        const due = Math.max(at("debt.service", t), at("debt.interest", t));
        expectClose(at("cover.dscr", t), (at("flows.operation", t) + at("flows.investment", t)) / due);
        expect(at("company.cfads", t)).toBeGreaterThanOrEqual(at("debt.cfads_lender", t) - 1e-3);
        // the cash of the year pays the loan of the year: with what both loans really owe, half-year by half-year
        let value = 0;
        for (let u = 14; u >= t; u--) {
          const [opening, interest, middle] = [at("debt.opening", u), at("eca.interest_first", u), at("eca.middle", u)];
          const second =
            (at("eca.interest_second", u) + at("commercial.interest_second", u)) /
            (middle + at("commercial.middle", u));
          value = (value + at("company.cfads", u) / 2) / (1 + second);
          value =
            (value + at("company.cfads", u) / 2) / (1 + (interest + at("commercial.interest_first", u)) / opening);
        }
        expectClose(at("cover.llcr", t), value / at("debt.opening", t));
      }
      expect(run.value("cover.plcr_least")).toBeGreaterThan(run.value("cover.llcr_least"));
      for (const t of [3, 15]) expect([at("cover.served", t), at("cover.dscr", t)]).toEqual([0, 0]);
    },
  );

  test("least and mean are of the years of repayment alone", () => {
    const run = runProject(referenceSet("announced@1"));
    const dscr = Array.from(run.row("cover.dscr").slice(4, 15));
    expect(run.value("cover.dscr_least")).toBe(Math.min(...dscr));
    expectClose(run.value("cover.dscr_average"), dscr.reduce((a, b) => a + b, 0) / 11);
  });
});
