import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { financingOf } from "../../src/analysis/financing";
import { type ProjectRun, runProject } from "../../src/model/run";
import { seeded } from "../../src/numerics/random";
import { IronError } from "../../src/quantities/errors";
import { formerSets, referenceSet } from "../../src/reference/index";
import type { Built } from "./recomputation/construction";
import { type Cover, coversOf } from "./recomputation/covers";
import { Given } from "./recomputation/given";
import { type Loan, loanOf, paidInOrder, type Served } from "./recomputation/loan";
import { type Project, projectOf } from "./recomputation/project";
import { moved, OF_THE_LOAN, OF_THE_PROJECT, randomLoan } from "./recomputationCases";

type Rows = Readonly<Record<string, readonly number[]>>;

const projectRows = ({ plan, operations, capital, vat, income, profitTax, cashFlow }: Project): Rows => ({
  "annual.ore": plan.years.map(({ ore }) => ore),
  "annual.hbi": plan.years.map(({ hbi }) => hbi),
  "annual.pellets_bought": plan.years.map(({ pelletsBought }) => pelletsBought),
  "annual.revenue": operations.map(({ revenue }) => revenue),
  "annual.cost": operations.map(({ cost }) => cost),
  "annual.ebitda": operations.map(({ ebitda }) => ebitda),
  "capital.spent": capital,
  "cash.vat": vat,
  "tax.income": income,
  "tax.profit": profitTax,
  "cash.flow": cashFlow,
  "debt.cfads_lender": cashFlow.map((flow, t) => ((plan.years[t]?.n ?? 0) > 0 ? flow - (vat[t] ?? 0) : 0)),
});

const loanRows = ({ built, served }: Loan, covers: readonly Cover[]): Rows => {
  const all = (before: (year: Built) => number, after: (year: Served) => number) => [
    ...built.map(before),
    ...served.map(after),
  ];
  const construction = (of: (year: Built) => number) => all(of, () => 0);
  const operation = (of: (year: Served) => number) => all(() => 0, of);
  const cover = (of: (year: Cover) => number) => [...built.map(() => 0), ...covers.map(of)];
  return {
    "debt.drawn": construction((year) => year.drawn),
    "debt.financing_cost": construction((year) => year.interest + year.fees),
    "funds.contributed": all(
      (year) => year.contributed,
      (year) => year.lackOfOperation + year.support,
    ),
    "debt.opening": all(
      (year) => year.opening,
      (year) => year.opening,
    ),
    "debt.interest": operation((year) => year.interest),
    "debt.due": operation((year) => year.scheduled),
    "debt.service": operation((year) => year.paid),
    "eca.arrears": operation((year) => year.arrears[0] ?? Number.NaN),
    "commercial.arrears": operation((year) => year.arrears[1] ?? Number.NaN),
    "funds.operation_support": operation((year) => year.lackOfOperation),
    "funds.service_support": operation((year) => year.support),
    "funds.swept": operation((year) => year.swept),
    "debt.reserve_target": all(
      (year) => year.reserves,
      (year) => year.target,
    ),
    "funds.reserves": all(
      (year) => year.reserves,
      (year) => year.reserves,
    ),
    "company.profit_tax": operation((year) => year.tax),
    "company.cfads": operation((year) => year.cfads),
    "funds.retained": all(
      (year) => year.earned,
      (year) => year.earned,
    ),
    "owner_loan.balance": all(
      (year) => year.lentByOwners,
      (year) => year.lentByOwners,
    ),
    "owner_loan.service": operation((year) => year.paidToOwners),
    "funds.dividends": operation((year) => year.dividends),
    "funds.capital_repaid": operation((year) => year.capitalRepaid),
    "funds.cash": all(
      (year) => year.cash,
      (year) => year.cash,
    ),
    "cover.dscr": operation((year) => year.dscr),
    "cover.dscr_lender": cover((year) => year.dscrLender),
    "cover.llcr": cover((year) => year.llcr),
    "cover.llcr_lender": cover((year) => year.llcrLender),
    "cover.plcr": cover((year) => year.plcr),
  };
};

/** All rows, of the project alone where the loan is not given. */
function recomputed({ inputs }: Pick<ProjectRun, "inputs">): Rows {
  const given = new Given(inputs);
  const project = projectOf(given);
  const loan = given.is("debt.sizing") ? loanOf(given, project) : undefined;
  given.finish();
  return { ...projectRows(project), ...(loan && loanRows(loan, coversOf(project, loan))) };
}

/** The greatest difference allowed, against the largest amount of a row. */
const TOLERANCE = 1e-9;

/** The model books what a loan pays to 1/65536 of a dollar: that is all that rows of less than a million would show. */
const leastScale = (key: string): number => (key.startsWith("cover.") ? 1 : 1e6);

/** Where rows differ: key, year and both numbers. */
function differences(run: ProjectRun, rows: Rows): string[] {
  return Object.entries(rows).flatMap(([key, recomputed]) => {
    const row = [...run.row(key)];
    const scale = Math.max(leastScale(key), ...row.map(Math.abs), ...recomputed.map(Math.abs));
    return run.years.flatMap((year, t) =>
      Math.abs((row[t] ?? Number.NaN) - (recomputed[t] ?? Number.NaN)) <= TOLERANCE * scale
        ? []
        : [`${key} of ${year}: ${row[t]} by the model, ${recomputed[t]} recomputed`],
    );
  });
}

test("the recomputation reads nothing of the model", () => {
  const folder = new URL("./recomputation/", import.meta.url);
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter(({ text }) => /from "(?!\.\/)/.test(text)).map(({ name }) => name)).toEqual([]);
});

describe("the project", () => {
  test.each(formerSets.map(({ name }) => name))("%s is recomputed from its inputs", (set) => {
    const run = runProject(referenceSet(set));
    expect(differences(run, recomputed(run))).toEqual([]);
  });

  test.each([
    ["a choice that is not recomputed", { "tax.psa": 1 }, "tax.psa"],
    ["a value by year", { "energy.gas_tariff.2031": 300 }, "energy.gas_tariff"],
    ["a renewal at once", { "capital.lump.4": 1e6 }, "capital.lump.4"],
    ["a stop where going on does not pay", { "project.stop": 1 }, "project.stop"],
    ["closure built up", { "capital.closure_funding": 2 }, "capital.closure_funding"],
  ])("%s is refused by name", (_, given, key) => {
    const { inputs } = runProject({ ...referenceSet("spec-consistent@1"), ...given });
    expect(() => recomputed({ inputs })).toThrow(`'${key}`);
  });

  test("what is known of no input is refused, not overlooked", () => {
    const { inputs } = runProject(referenceSet("spec-consistent@1"));
    expect(() => recomputed({ inputs: { ...inputs, "cost.new": 1 } })).toThrow("'cost.new'");
  });
});

/** What random cases must have met at least once, or they would not try the rules that are easily got wrong. */
const HARD_ROWS = [
  "annual.pellets_bought",
  "bottleneck.by_gas",
  "bottleneck.by_ore",
  "bottleneck.by_power",
  "bottleneck.by_rail",
  "commercial.arrears",
  "cover.locked",
  "debt.standby_drawn",
  "eca.arrears",
  "funds.operation_support",
  "funds.service_support",
  "funds.swept",
  "owner_loan.deducted",
  "owner_loan.service",
  "tax.losses_used",
];
const HARD_CASES: Readonly<Record<string, (run: ProjectRun) => boolean>> = {
  ...Object.fromEntries(HARD_ROWS.map((id) => [id, (run: ProjectRun) => run.row(id).some((amount) => amount > 0)])),
  "a standby facility without a loan": (run) =>
    run.value("commercial.amount") === 0 && run.row("debt.standby_drawn").some((amount) => amount > 0),
  "more capitalised than the interest": (run) =>
    run.row("eca.loan").some((amount) => amount > 0) &&
    run.row("eca.share_first").some((share, t) => share < -(run.row("eca.first_rate")[t] ?? 0)),
  "share capital kept until the end": (run) =>
    run.value("equity.dividend_rule") === 1 && run.row("funds.capital_repaid").some((amount) => amount > 0),
};

/** Runs of random cases, so many that are no impossible plants; each is known by its number. */
function* randomRuns(runs: number): Generator<{ readonly name: string; readonly run: ProjectRun }> {
  for (let number = 1, ran = 0; ran < runs; number++) {
    const random = seeded(number);
    const set = formerSets[Math.floor(random() * formerSets.length)]?.name ?? "";
    const moves = { ...moved(OF_THE_PROJECT, random), ...moved(OF_THE_LOAN, random) };
    const of = (key: string) => moves[key] ?? Number(referenceSet(set)[key]);
    const loan = randomLoan(random, of("project.construction_years"), of("debt.grace_years"));
    try {
      yield { name: `case ${number} of ${set}`, run: runProject({ ...referenceSet(set), ...moves, ...loan }) };
      ran++;
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
    }
  }
}

describe("a loan that is held", () => {
  test.each(formerSets.map(({ name }) => name))("%s with the loan that was sized for it", (set) => {
    const run = runProject({ ...referenceSet(set), ...financingOf(runProject(referenceSet(set))) });
    expect(differences(run, recomputed(run))).toEqual([]);
  });

  const version1 = { ...referenceSet("spec-consistent@1"), "discount.timing": "end" };
  const loan = financingOf(runProject(version1));

  /** What the page on lenders says of the loan of version 1: least and mean DSCR of the lender's case, years below 1.05. */
  test.each([
    ["as it was sized", {}, 1.4, 1.4, 0],
    ["price -5 %", { "market.hbi_price": 0.95 * 320 }, 1.06, 1.18, 0],
    ["price -10 %", { "market.hbi_price": 0.9 * 320 }, 0.73, 0.93, 11],
    ["price -20 %", { "market.hbi_price": 0.8 * 320 }, 0.05, 0.38, 11],
    ["half of the border adjustment on the seller", { "carbon.cbam_seller_share": 0.5 }, 1.08, 1.1, 0],
    ["start-up a year late", { "ramp.delay": 1 }, -0.03, 1.26, 2],
    ["utilisation 0.85", { "ramp.maximum": 0.85 }, 1.17, 1.24, 0],
  ])("is put to the case: %s", (_, changes, least, mean, low) => {
    const run = runProject({ ...version1, ...loan, ...changes });
    const rows = recomputed(run);
    expect(differences(run, rows)).toEqual([]);
    const covers = rows["cover.dscr_lender"]?.filter((_, t) => run.row("cover.served")[t] === 1) ?? [];
    expect(covers).toHaveLength(11);
    expect(Math.min(...covers)).toBeCloseTo(least, 2);
    expect(covers.reduce((sum, cover) => sum + cover, 0) / covers.length).toBeCloseTo(mean, 2);
    expect(covers.filter((cover) => cover < 1.05)).toHaveLength(low);
  });

  test.each([
    ["tax.loss_years", 4, "company.profit_tax"],
    ["debt.default_margin", 0.021, "eca.arrears"],
    ["debt.dsra_months", 7, "funds.reserves"],
    ["ramp.tau", 0.7500001, "cash.flow"],
  ])("another %s would be noticed", (key, other, row) => {
    const run = runProject({ ...version1, ...loan, "market.hbi_price": 288 });
    const differing = differences(run, recomputed({ inputs: { ...run.inputs, [key]: other } }));
    expect(differing.some((text) => text.startsWith(`${row} of `))).toBe(true);
  });

  test("200 random cases of plant, prices and loan are recomputed from their inputs", () => {
    const seen = new Set<string>();
    for (const { name, run } of randomRuns(200)) {
      expect(differences(run, recomputed(run)), name).toEqual([]);
      for (const [what, isMet] of Object.entries(HARD_CASES)) if (isMet(run)) seen.add(what);
    }
    expect([...seen].sort()).toEqual(Object.keys(HARD_CASES).sort());
  });
});

/** Interest on arrears, interest, arrears and principal of two loans. */
const DUES: readonly (readonly [number, number])[] = [
  [2, 1],
  [30, 10],
  [20, 0],
  [40, 60],
];

test.each([
  ["nothing", 0, [0, 0, 0, 0, 0, 0, 0, 0]],
  ["less than the interest", 23, [2, 1, 15, 5, 0, 0, 0, 0]],
  ["a part of the principal", 88, [2, 1, 30, 10, 20, 0, 10, 15]],
  ["more than is due", 500, DUES.flat()],
])("cash pays in the order of the dues, and loans in proportion: %s", (_, cash, paid) => {
  expect(paidInOrder(cash, DUES).flat()).toEqual(paid);
});
