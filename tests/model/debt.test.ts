import { describe, expect, test } from "vitest";
import { projectProgram } from "../../src/model/program";
import { type ProjectRun, runProject } from "../../src/model/run";
import { type DebtPeriod, debtSchedule } from "../../src/numerics/debtSchedule";
import { formerSets, referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";
import { smallCompany } from "./smallCompany";

const names = formerSets.map(({ name }) => name);
const total = (row: Iterable<number>): number => Array.from(row).reduce((a, b) => a + b, 0);

/** One loan whatever it is for: the ceiling of the covered tranche lies above all capital. */
const COVERED = { "debt.eca_eligible_share": 1, "debt.eca_down_payment": 0 };

/** Base rate and margins of the reference sets; withholding is the lender's. */
const [ECA, COMMERCIAL] = [0.036 + 0.018, 0.036 + 0.045];

/** When flows fall within their year, and the part of it for which its draws are open. */
const TIMINGS = [
  ["start", 1],
  ["mid", 0.5],
  ["end", 0],
] as const;

/** Amounts are booked to 1/65536 of a dollar; a balance carries some tens of such roundings. */
const BOOKED = 0.01;

describe("a single sculpted loan", () => {
  const cases = names.flatMap((name) => [1, 2].map((payments) => [name, payments] as const));

  /** Sets whose cash never lacks for the interest: elsewhere principal is floored at nil, and cash is left over. */
  const STEADY = ["spec-consistent@1", "announced@1", "owner-2024@1"];

  test.each(cases)("%s, %d payments: LLCR and DSCR of the lender's case at every date", (name, payments) => {
    const run = runProject({ ...referenceSet(name), ...COVERED, "debt.payments_per_year": payments });
    expect(run.value("commercial.amount")).toBe(0);
    const at = (id: string, t: number): number => run.row(id)[t] ?? Number.NaN;
    const years = Array.from(run.row("cover.served")).flatMap((flag, t) => (flag === 1 ? [t] : []));
    expect(years.length).toBe(11);
    for (const t of years) {
      const [cash, paid, interest] = [at("cash.flow", t), at("debt.service", t), at("debt.interest", t)];
      expectClose(at("cover.dscr_lender", t), cash / paid);
      for (const id of ["dscr", "llcr"]) {
        if (STEADY.includes(name)) expectClose(at(`cover.${id}_lender`, t), 1.4);
        else expect(at(`cover.${id}_lender`, t)).toBeGreaterThan(1.4 - 1e-9);
      }
      expect(paid - interest).toBeGreaterThan(-BOOKED);
    }
    expectClose(run.value("cover.dscr_lender_least"), 1.4);
  });

  test.each(cases)("%s, %d payments: as large as the present value of the service carried", (name, payments) => {
    const run = runProject({ ...referenceSet(name), ...COVERED, "debt.payments_per_year": payments });
    const rate = ECA / payments;
    const carriedIn = (t: number): number => Math.max(0, run.row("cash.flow")[t] ?? 0) / 1.4 / payments;
    let value = 0;
    for (let year = 12; year >= 2; year--)
      for (let part = 0; part < payments; part++)
        // no more than what the interest of it is paid on: principal is floored at nil
        value = (Math.min(value, carriedIn(2 + year) / rate) + carriedIn(2 + year)) / (1 + rate);
    expectClose(run.value("eca.carried_repaid"), value);
    // and through the grace: what the cash of the first operating year leaves of the interest is added to the loan
    let balance = run.value("eca.capacity");
    for (let part = 0; part < payments; part++) balance += Math.max(0, rate * balance - carriedIn(3));
    expectClose(balance, value);
    expectClose(run.row("eca.opening")[4] ?? 0, (value * run.value("eca.amount")) / run.value("eca.capacity"));
  });
});

describe("level profiles follow the schedule of the worksheet function", () => {
  const PROFILES = ["annuity", "equal-principal"] as const;
  const cases = PROFILES.flatMap((profile) => [1, 2].map((payments) => [profile, payments] as const));

  test.each(cases)("%s, %d payments", (profile, payments) => {
    // under a low ceiling both tranches are in use, 12 and 10 years with one of grace
    const run = runProject({
      ...referenceSet("announced@1"),
      "market.hbi_price": 340,
      "debt.eca_eligible_share": 0.3,
      "debt.profile": profile.replace("-", " "),
      "debt.payments_per_year": payments,
    });
    for (const [id, tenor] of [
      ["eca", 12],
      ["commercial", 10],
    ] as const) {
      const balance = run.row(`${id}.opening`)[4] ?? Number.NaN;
      expect(balance).toBeGreaterThan(5e7);
      const n = (tenor - 1) * payments;
      const schedule = debtSchedule(balance, run.value(`${id}.rate`) / payments, n, profile, 0);
      const year = (k: number): readonly DebtPeriod[] => schedule.slice(k * payments, (k + 1) * payments);
      for (let k = 0; k < tenor - 1; k++) {
        const at = (line: string): number => run.row(`${id}.${line}`)[4 + k] ?? Number.NaN;
        const near = (line: string, wanted: number): void =>
          expect(Math.abs(at(line) - wanted), `${id}.${line}, year ${k}`).toBeLessThan(BOOKED);
        near("interest", total(year(k).map((p) => p.interest)));
        near("principal", total(year(k).map((p) => p.principal)));
        for (const what of ["interest", "principal"] as const) {
          near(`${what}_first`, year(k)[0]?.[what] ?? 0);
          near(`${what}_second`, year(k)[1]?.[what] ?? 0);
        }
        near("balance", year(k).at(-1)?.closing ?? Number.NaN);
      }
    }
    expect(run.value("check.all")).toBe(1);
  });

  test.each([0, 1e-16, 1e-13, 1e-10, 1e-7, 1e-6, 1e-5])("next to no interest, %d a year: still repaid", (rate) => {
    for (const profile of ["sculpted", ...PROFILES]) {
      const run = runProject({
        ...referenceSet("announced@1"),
        "debt.base_rate": rate,
        "debt.eca_margin": 0,
        "debt.commercial_margin": 0,
        "debt.profile": profile.replace("-", " "),
      });
      expect(run.value("check.all"), profile).toBe(1);
      // a dollar over 22 half-years: equal parts, and interest on half of the loan
      expectClose(run.value("eca.annuity"), (1 + (rate / 2) * 11.5) / 11, rate * 1e-3 + 1e-10);
    }
  });

  test.each(cases)(
    "%s, %d payments: no year asks more than the cover allows, the weakest asks just that",
    (profile, m) => {
      const run = runProject({
        ...referenceSet("announced@1"),
        ...COVERED,
        "debt.profile": profile.replace("-", " "),
        "debt.payments_per_year": m,
      });
      expect(run.value("debt.total")).toBe(run.value("debt.capacity"));
      expectClose(run.value("cover.dscr_lender_least"), 1.4);
    },
  );
});

describe("grace", () => {
  const START = 3;

  test("interest that cash does not cover is capitalised: 20 m of cash at 1.4 carry 14.3 m of it", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "debt.payments_per_year": 1 });
    const at = (id: string): number => run.row(id)[START] ?? Number.NaN;
    const carried = at("cash.flow") / 1.4;
    const interest = at("eca.opening") * ECA;
    expect(carried).toBeGreaterThan(0);
    expect(carried).toBeLessThan(interest);
    expect(Math.abs(at("eca.service") - carried)).toBeLessThan(BOOKED);
    expect(Math.abs(at("eca.balance") - (at("eca.opening") + interest - carried))).toBeLessThan(BOOKED);
    expect(Math.abs(at("eca.principal") + (interest - carried))).toBeLessThan(BOOKED);
  });

  test.each([1, 2])("two years of it, %d payments: half-years are capitalised on each other", (payments) => {
    const run = runProject({
      ...referenceSet("hydrogen-30@1"),
      "debt.grace_years": 2,
      "debt.payments_per_year": payments,
    });
    let balance = run.value("eca.amount");
    for (const t of [START, START + 1])
      for (let part = 0; part < payments; part++) {
        const interest = (ECA / payments) * balance;
        const cash = Math.max(0, run.row("cash.flow")[t] ?? 0) / 1.4 / payments;
        balance += interest - Math.min(interest, cash);
      }
    expect(balance).toBeGreaterThan(1.02 * run.value("eca.amount"));
    expectClose(run.row("eca.balance")[START + 1] ?? 0, balance);
    expectClose(balance, run.value("eca.carried_repaid"));
  });

  test("a ramp reserve pays it instead: funded at completion, used in the grace, the loan stays as it is", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "debt.ramp_interest": "ramp reserve" });
    const loan = run.value("debt.total");
    const at = (id: string, t: number): number => run.row(id)[t] ?? Number.NaN;
    // half of the first year of repayment for the debt service reserve, a year of interest for the ramp reserve
    expectClose(at("debt.reserve_funded", START - 1), 0.5 * at("debt.service", START + 1) + ECA * loan);
    expectClose(at("debt.interest", START), ECA * loan);
    expect(at("debt.principal", START)).toBe(0);
    expectClose(at("debt.balance", START), loan);
    expect(at("debt.ramp_held", START)).toBe(0);
    expectClose(at("funds.reserves", START), 0.5 * at("debt.service", START + 1));
    expect(at("funds.support", START)).toBe(0);
    expect(run.value("check.all")).toBe(1);
  });

  test("no grace: repayment from the first operating year, and its weak cash carries less", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "debt.grace_years": 0, "debt.profile": "annuity" });
    const carried = (run.row("cash.flow")[START] ?? 0) / 1.4;
    expectClose(run.row("debt.service")[START] ?? 0, carried);
    expect(run.value("debt.total")).toBeLessThan(runProject(referenceSet("spec-consistent@1")).value("debt.total") / 3);
  });
});

describe("which tranche", () => {
  const ceiling = (run: ProjectRun, content = 1): number =>
    (0.85 * 0.6 * content * run.value("capital.initial")) / (1 - 0.85 * 0.085);

  test("announced: covered up to its ceiling, commercial beyond", () => {
    const run = runProject(referenceSet("announced@1"));
    expectClose(run.value("eca.amount"), ceiling(run));
    expect(run.value("commercial.amount")).toBeGreaterThan(1e8);
    expectClose(run.value("eca.amount") + run.value("commercial.amount"), run.value("debt.capacity"));
    // the cash carried is shared without a rest: each takes its part of what it would carry alone
    expectClose(run.value("debt.cover_share"), 1);
  });

  test("below the ceiling: all covered", () => {
    const run = runProject(referenceSet("spec-consistent@1"));
    expect(run.value("eca.amount")).toBeLessThan(ceiling(run));
    expect(run.value("eca.amount")).toBe(run.value("debt.total"));
    expect(total(run.row("commercial.drawn"))).toBe(0);
  });

  test("content below what the insurer asks for lowers the ceiling in proportion, above changes nothing", () => {
    const at = (content: number): ProjectRun =>
      runProject({ ...referenceSet("announced@1"), "debt.eca_content": content });
    expectClose(at(0.5).value("eca.amount"), ceiling(at(0.5), 0.5 / 0.6));
    expect(at(0.6).value("eca.ceiling")).toBe(at(0.85).value("eca.ceiling"));
    expect(at(0).value("eca.amount")).toBe(0);
    expect(at(0).value("check.all")).toBe(1);
    const free = { ...referenceSet("announced@1"), "debt.eca_content": 0, "debt.eca_content_required": 0 };
    expectClose(runProject(free).value("eca.amount"), ceiling(at(0.6)));
  });

  test("the borrower who bears withholding pays more interest: 5.4 % / (1 - 10 %) = 6 %", () => {
    const rates = (gross: string): number[] => {
      const run = runProject({ ...referenceSet("spec-consistent@1"), "tax.interest_gross_up": gross });
      return ["eca.rate", "commercial.rate"].map((id) => run.value(id));
    };
    const [eca = 0, commercial = 0] = rates("yes");
    expectClose(eca, 0.06);
    expectClose(commercial, 0.09);
    const [ecaNet = 0, commercialNet = 0] = rates("no");
    expectClose(ecaNet, 0.054);
    expectClose(commercialNet, 0.081);
  });
});

test("a project of one year without debt has no year of repayment, and none in which it grows", () => {
  const run = runProject({ ...referenceSet("spec-consistent@1"), "project.life_cap": 1, "debt.gearing": 0 });
  for (const id of ["eca", "commercial"])
    expect([run.value(`${id}.years_repaying`), run.value(`${id}.years_growing`)]).toEqual([0, 0]);
});

describe("sizing by gearing, without iteration", () => {
  const RICH = { ...referenceSet("announced@1"), "market.hbi_price": 600 };

  test.each([
    ["all covered", COVERED],
    ["mixed", {}],
  ])("%s: debt is the highest share of uses", (name, changed) => {
    for (const more of [
      {},
      { "debt.ramp_interest": 1, "debt.payments_per_year": 1 },
      { "debt.grace_years": 0 },
      { "debt.grace_years": 0, "debt.profile": 1, "tax.vat_construction": 1 },
      { "debt.grace_years": 2, "debt.profile": 2, "debt.dsra_months": 12 },
    ]) {
      const run = runProject({ ...RICH, ...changed, ...more });
      expect(run.value("commercial.amount") > 0).toBe(name === "mixed");
      const [drawn, uses] = [total(run.row("debt.drawn")), total(run.row("debt.uses"))];
      expect(Math.abs(drawn / uses - 0.65), JSON.stringify(more)).toBeLessThan(1e-9);
      expect(Math.abs(run.value("debt.gearing_reached") - 0.65)).toBeLessThan(1e-9);
      expect(run.value("check.all")).toBe(1);
    }
  });

  test.each([COVERED, {}].flatMap((changed) => TIMINGS.map(([timing, open]) => ({ changed, timing, open }))))(
    "$changed, drawn at the $timing: the debt that a fixed-point iteration finds",
    ({ changed, timing, open }) => {
      const run = runProject({ ...RICH, ...changed, "discount.timing": timing });
      const spent = run.row("capital.spent");
      const capital = total(spent);
      const carried = (run.row("cash.flow")[4] ?? Number.NaN) / 1.4;
      const uses = (debt: number): number => {
        const eca = Math.min(debt, run.value("eca.ceiling"));
        const rate = eca * ECA + (debt - eca) * COMMERCIAL;
        let [drawn, sum] = [0, 0.0125 * debt + run.value("debt.premium_rate") * eca];
        for (const t of [0, 1, 2]) {
          const share = (spent[t] ?? 0) / capital;
          const average = drawn + open * share;
          sum += (spent[t] ?? 0) + rate * average + 0.006 * debt * (1 - average);
          drawn += share;
        }
        // half of the first year of repayment is in reserve: of each loan, what it would carry alone, in proportion
        return (
          sum + 0.5 * carried * (eca / run.value("eca.capacity") + (debt - eca) / run.value("commercial.capacity"))
        );
      };
      let debt = 0;
      for (let round = 0; round < 100; round++) debt = 0.65 * uses(debt);
      expectClose(run.value("debt.total"), debt, 1e-12);
      expectClose(run.value("debt.uses_total"), uses(debt), 1e-12);
    },
  );

  test("never more than the capital it is drawn against", () => {
    const run = runProject({ ...RICH, "debt.gearing": 0.98 });
    expect(run.value("debt.total")).toBe(run.value("capital.initial"));
    expect(Math.min(...run.row("funds.contributed"))).toBeGreaterThanOrEqual(0);
  });
});

/**
 * Derived with 50-digit arithmetic under another convention: two years of 600 of capital, gearing 70 %, interest 7 %,
 * upfront fee 1.25 %, premium 9 %, commitment fee 0.5 %; every use of every year is funded 70 to 30.
 */
describe("sizing against draws in proportion to all uses", () => {
  const oracle = {
    debt: 936.026962623231,
    uses: 1337.1813751760444,
    interest: 34.33052202561787,
    draw: 490.43602893739813,
  };
  const MILLION = 1e6;
  const of = smallCompany({
    capital: [600 * MILLION, 600 * MILLION],
    cash: [1e4, 1e4, 1e4, 1e4].map((cash) => cash * MILLION),
    keys: {
      "debt.base_rate": 0.07,
      "debt.eca_premium": 0.09,
      "debt.eca_premium_financed": 1,
      "debt.upfront_fee": 0.0125,
      "debt.commitment_fee": 0.005,
    },
  });
  const value = (id: string): number => (of(id)[0] ?? Number.NaN) / MILLION;

  test("the model draws in proportion to capital: later, so that debt and its interest are a little smaller", () => {
    // 840 / (1 - 0.7 u), u = 1.25 % + 9 % + 7 % of half the loan for a year + 0.5 % of the whole and of half
    const wanted = 840 / (1 - 0.7 * (0.0125 + 0.09 + 0.07 * 0.5 + 0.005 * 1.5));
    expectClose(value("debt.total"), wanted, 1e-12);
    expectClose(value("debt.uses_total"), wanted / 0.7, 1e-12);
    expect(of("debt.drawn")[0]).toBe(of("debt.drawn")[1]);
    expect(value("debt.total") / oracle.debt - 1).toBeGreaterThan(-0.0013);
    expect(value("debt.total") / oracle.debt - 1).toBeLessThan(-0.0012);
    expect(value("debt.uses_total") / oracle.uses - 1).toBeGreaterThan(-0.0013);
    expect(0.07 * 0.5 * wanted).toBeLessThan(oracle.interest);
  });

  test("fees of the first year are drawn there in the other: that alone is the difference", () => {
    const early = oracle.draw / oracle.debt;
    expectClose(840 / (1 - 0.7 * (0.0125 + 0.09 + 0.07 * early + 0.005 * (2 - early))), oracle.debt, 1e-12);
  });
});

describe("a construction year without capital, in which VAT comes back", () => {
  test("shareholders are not paid: the cash is kept for the year that needs it", () => {
    const run = runProject({
      ...referenceSet("announced@1"),
      "capital.phasing.1": 0.5,
      "capital.phasing.2": 0,
      "capital.phasing.3": 0.5,
      "tax.vat_construction": "yes",
      "tax.vat_refund_days_construction": 365,
      "debt.gearing": 0.1,
    });
    expect(run.row("debt.uses")[1]).toBeLessThan(0);
    expect(Math.min(...run.row("funds.contributed"))).toBe(0);
    expect(run.row("funds.cash")[1]).toBeCloseTo(-(run.row("debt.uses")[1] ?? 0), 3);
    expect(run.row("funds.cash")[2]).toBe(0);
    const [sources, uses] = [["debt.drawn", "funds.contributed"], ["debt.uses"]].map((ids) =>
      total(ids.map((id) => total(run.row(id).slice(0, 3)))),
    );
    expectClose(sources ?? 0, uses ?? 0, 1e-12);
    expect(run.value("check.all")).toBe(1);
  });
});

describe.each(TIMINGS)("cost of finance until start-up, drawn at the %s of a year", (timing, open) => {
  const run = runProject({
    ...referenceSet("announced@1"),
    "discount.timing": timing,
    "tax.interest_gross_up": "yes",
    "discount.inflation_usd": 0,
    "capital.phasing.1": 0.3,
    "capital.phasing.2": 0.4,
    "capital.phasing.3": 0.3,
  });
  const [eca, commercial] = [run.value("eca.amount"), run.value("commercial.amount")];
  const years = (id: string): number[] => Array.from(run.row(id).slice(0, 4));
  const near = (id: string, wanted: readonly number[]): void =>
    wanted.forEach((x, t) => {
      expect(Math.abs((years(id)[t] ?? Number.NaN) - x), `${id}, year ${t}`).toBeLessThan(BOOKED);
    });
  /** What is drawn in each year on average: at its start nothing, 30 %, 70 %, and of its own draws the part that they are open. */
  const average = [0.3 * open, 0.3 + 0.4 * open, 0.7 + 0.3 * open];

  test("both loans are drawn 30, 40, 30", () => {
    near("eca.drawn", [0.3 * eca, 0.4 * eca, 0.3 * eca, 0]);
    near("commercial.drawn", [0.3 * commercial, 0.4 * commercial, 0.3 * commercial, 0]);
  });

  test("interest on what is drawn, the year's own draws as long as they are open", () => {
    near("debt.interest_construction", [...average.map((drawn) => drawn * (0.06 * eca + 0.09 * commercial)), 0]);
  });

  test("upfront fee on all, premium on the covered loan, both at first draw", () => {
    near("debt.fees", [0.0125 * (eca + commercial), 0, 0, 0]);
    near("debt.premium", [(0.085 / 0.96) * eca, 0, 0, 0]);
  });

  test("commitment fee on what is not drawn: the complement", () => {
    near("debt.commitment", [...average.map((drawn) => 0.006 * (1 - drawn) * (eca + commercial)), 0]);
  });

  test("sources are uses", () => {
    expectClose(
      total(run.row("debt.drawn")) + total(run.row("funds.contributed").slice(0, 3)),
      run.value("capital.initial") + run.value("debt.financing_total") + (run.row("debt.reserve_funded")[2] ?? 0),
      1e-12,
    );
  });
});

test("4 % withheld from the premium: the borrower who bears it pays 1 / (1 - 4 %) of it, as with interest", () => {
  const premium = (gross: string): [number, number] => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "tax.interest_gross_up": gross });
    const paid = total(run.row("debt.premium")) / run.value("eca.amount");
    return [paid, total(run.row("state.premium_wht")) / run.value("eca.amount")];
  };
  const [[borne = 0, toState = 0], [net = 0, fromInsurer = 0]] = [premium("yes"), premium("no")];
  expectClose(borne, 0.085 / 0.96);
  expectClose(toState, borne - 0.085);
  expectClose(net, 0.085);
  expectClose(fromInsurer, 0.04 * 0.085);
});

describe("reserve for debt service", () => {
  test("half a year of the service to come: funded at completion for the first repayment, gone with the last", () => {
    const run = runProject(referenceSet("announced@1"));
    const [service, reserves] = [run.row("debt.service"), run.row("funds.reserves")];
    expectClose(run.row("debt.reserve_funded")[2] ?? 0, 0.5 * (service[4] ?? 0));
    for (let t = 2; t < 33; t++) {
      const wanted = 0.5 * (service[Math.max(4, t + 1)] ?? 0);
      expect(Math.abs((reserves[t] ?? 0) - wanted), `year ${t}`).toBeLessThan(BOOKED);
    }
    expect(reserves[13]).toBeGreaterThan(1e6);
    expect(reserves[14]).toBe(0);
    expect(run.value("funds.years_short")).toBe(0);
  });

  test("hydrogen-30: cash does not keep it up; all there is goes in, and a warning counts the years", () => {
    const run = runProject(referenceSet("hydrogen-30@1"));
    const [target, held] = [run.row("debt.reserve_target"), run.row("funds.reserves")];
    const short = Array.from(target).flatMap((wanted, t) => (wanted - (held[t] ?? 0) > 1 ? [t] : []));
    expect(short.length).toBeGreaterThan(0);
    for (const t of short) {
      expect(held[t]).toBe(run.row("funds.after_service")[t]);
      expect(run.row("funds.dividends")[t]).toBe(0);
    }
    expect(run.warnings.find((w) => w.line === "warning.reserve_short")?.values.given).toBe(short.length);
  });
});

describe("nothing to lend against", () => {
  test("zero debt, a warning, ratios that do not exist, and every other number", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "market.hbi_price": 150 });
    expect(run.value("debt.capacity")).toBe(0);
    expect(run.value("debt.total")).toBe(0);
    expect(run.warnings.map((w) => w.line)).toContain("warning.no_debt");
    for (const id of ["dscr_least", "dscr_average", "dscr_lender_least", "llcr_least", "plcr_least"])
      expect(run.value(`cover.${id}`), id).toBeNaN();
    for (const id of projectProgram().items.keys())
      expect(Array.from(run.values(id)).every(Number.isFinite), id).toBe(true);
    for (const id of ["debt.service", "debt.financing_cost", "funds.reserves"]) expect(total(run.row(id)), id).toBe(0);
    expect(run.value("check.all")).toBe(1);
  });

  test("gearing nil: no debt and no warning", () => {
    const run = runProject({ ...referenceSet("announced@1"), "debt.gearing": 0 });
    expect(run.value("debt.total")).toBe(0);
    expect(run.warnings.filter((w) => w.code.startsWith("W-DEBT"))).toEqual([]);
  });
});

describe("every profile repays to nil at maturity", () => {
  const cases = names.flatMap((name) =>
    ["sculpted", "annuity", "equal principal"].flatMap((profile) => [1, 2].map((m) => [name, profile, m] as const)),
  );
  test.each(cases)("%s, %s, %d payments", (name, profile, payments) => {
    const run = runProject({
      ...referenceSet(name),
      "market.hbi_price": 440,
      "debt.eca_eligible_share": 0.1,
      "debt.profile": profile,
      "debt.payments_per_year": payments,
    });
    for (const [id, last] of [
      ["eca", 14],
      ["commercial", 12],
    ] as const) {
      const balance = run.row(`${id}.balance`);
      expect(run.value(`${id}.amount`), id).toBeGreaterThan(1e7);
      expect(balance[last - 1]).toBeGreaterThan(0);
      expect(balance[last]).toBe(0);
      // the schedule itself ends at nil: the last payment is what was due, but for rounding
      const gap = (run.row(`${id}.plan_gap`)[last] ?? Number.NaN) * run.value(`${id}.amount`);
      expect(Math.abs(gap)).toBeLessThan(BOOKED);
      const [principal, drawn] = [total(run.row(`${id}.principal`)), total(run.row(`${id}.drawn`))];
      expect(Math.abs(principal - drawn)).toBeLessThan(1e-6);
    }
    expect(run.value("check.all")).toBe(1);
  });
});
