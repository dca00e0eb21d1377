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

interface Paid {
  /** What is overdue at the end of each year, and so open beyond the schedule. */
  readonly arrears?: readonly number[];
  readonly grace?: readonly number[];
  readonly vat?: readonly number[];
  /** Years in which the mine is still at work; all, where it is not said. */
  readonly worked?: readonly number[];
  /** Debt open at the start of each year where it is not the scheduled one, as after a cash sweep. */
  readonly open?: readonly number[];
}

/** Cover of a loan of `debt` at `rate` a year whose service is scheduled, from the model's own lines; one payment a year. */
function covers(cfads: readonly number[], debt: number, rate: number, service: readonly number[], paid: Paid = {}) {
  const opening: number[] = [];
  let balance = debt;
  for (const paid of service) {
    opening.push(balance);
    balance = Math.max(0, balance * (1 + rate) - paid);
    if (balance < debt * 1e-12) balance = 0;
  }
  const nil = cfads.map(() => 0);
  const { arrears = nil, grace = nil } = paid;
  const overdue = (t: number): number => arrears[t - 1] ?? 0;
  const given = {
    "company.cfads": cfads,
    "cash.vat": paid.vat ?? nil,
    "debt.cfads_lender": cfads,
    "debt.due": service,
    "debt.scheduled_opening": opening,
    "debt.opening": paid.open ?? opening.map((x, t) => x + overdue(t)),
    "debt.arrears": arrears,
    "debt.grace": grace,
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
    "eca.first_rate": cfads.map(() => rate),
    "eca.second_rate": nil,
    "eca.scheduled_opening": opening,
    "eca.at_start": debt,
    "eca.left_middle": nil,
    "commercial.amount": 0,
    "commercial.rate": 0,
    "commercial.rate_of_year": 0,
    "commercial.first_rate": nil,
    "commercial.second_rate": nil,
    "commercial.scheduled_opening": nil,
    "commercial.at_start": 0,
    "commercial.left_middle": nil,
    "rule.tolerance": 1e-12,
    "plan.worked": paid.worked ?? cfads.map(() => 1),
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

describe("a loan of 100 at 10 %, of which 60 and 55 are due, and cash that does not always suffice", () => {
  // covenants are 1.25 and 1.05; a third of the ore is mined each year
  const of = (cfads: readonly number[], paid: Paid = {}) => covers(cfads, 100, 0.1, [60, 55, 0], paid);

  // 10 are not paid; of 60 next year 55 are due, and 5 pay 1 of interest on what is overdue and 4 of it
  const poor = of([50, 60, 20], { arrears: [10, 6, 0] });

  test("a default of the covenant and debt that is overdue are shown apart", () => {
    expect(poor("cover.dscr")).toEqual([50 / 60, 60 / 55, 0]);
    expect(poor("cover.locked")).toEqual([1, 1, 0]);
    expect(poor("cover.defaulted")).toEqual([1, 0, 0]);
    expect(poor("cover.unpaid")).toEqual([1, 1, 0]);
    for (const [id, years] of [
      ["locked", 2],
      ["defaulted", 1],
      ["unpaid", 2],
    ] as const)
      expect(poor(`cover.years_${id}`)[0]).toBe(years);
    // a reserve may pay all that is due in a year of default
    const helped = of([50, 60, 20]);
    expect([helped("cover.defaulted"), helped("cover.unpaid")]).toEqual([
      [1, 0, 0],
      [0, 0, 0],
    ]);
  });

  test("DSCR is of the scheduled service; LLCR and PLCR are of all that is open, with what is overdue", () => {
    expectClose(poor("cover.llcr")[0] ?? 0, (50 / 1.1 + 60 / 1.21) / 100);
    expectClose(poor("cover.llcr")[1] ?? 0, 60 / 1.1 / (50 + 10));
    expectClose(poor("cover.plcr")[1] ?? 0, (60 / 1.1 + 20 / 1.21) / (50 + 10));
    // no year is scheduled any more
    expect(poor("cover.llcr")[2]).toBe(0);
  });

  test("a covenant that is just kept is kept, and one that is missed by a thousandth is broken", () => {
    const kept = of([60 * 1.25, 55 * 1.25 * 0.999, 0]);
    expect(kept("cover.locked")).toEqual([0, 1, 0]);
    const served = of([60 * 1.05, 55 * 1.05 * 0.999, 0]);
    expect(served("cover.defaulted")).toEqual([0, 1, 0]);
  });

  test("in the grace no covenant is tested; the loan is open all the same", () => {
    const late = of([50, 60, 20], { grace: [1, 0, 0] });
    expect(late("cover.served")).toEqual([0, 1, 0]);
    expect(late("cover.dscr")[0]).toBe(0);
    expect(late("cover.defaulted")).toEqual([0, 0, 0]);
    expectClose(late("cover.llcr")[0] ?? 0, (50 / 1.1 + 60 / 1.21) / 100);
  });

  test("what a sweep has repaid is tested no more", () => {
    const swept = of([200, 10, 20], { open: [100, 0, 0] });
    expect(swept("cover.served")).toEqual([1, 0, 0]);
    expect(swept("cover.locked")).toEqual([0, 0, 0]);
    expect(swept("cover.llcr")[1]).toBe(0);
  });

  test("refunds of VAT are no earnings", () => {
    expect(of([66, 55, 0], { vat: [6, 0, 0] })("cover.dscr")).toEqual([1, 1, 0]);
  });

  test("a third of the ore is left at the last repayment, and none of it where work has stopped by then", () => {
    expectClose(of([90, 90, 90])("cover.reserve_tail")[0] ?? 0, 1 / 3);
    expect(of([90, 90, 90], { worked: [1, 0, 0] })("cover.reserve_tail")[0]).toBe(0);
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
