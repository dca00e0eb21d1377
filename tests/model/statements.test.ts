import { describe, expect, test } from "vitest";
import { projectProgram } from "../../src/model/program";
import { type ProjectRun, runProject } from "../../src/model/run";
import { IronError } from "../../src/quantities/errors";
import { allAssumptions, referenceSet, sets } from "../../src/reference/index";

const names = sets.map(({ name }) => name);
const CENT_OF_A_CENT = 1e-6;

/** How far the balance sheet is from balancing, in the worst year. */
const imbalance = (run: ProjectRun): number => Math.max(...run.row("balance.difference").map(Math.abs));

describe("the balance sheet balances in every year", () => {
  test.each(names)("%s: to the last digit", (name) => {
    const run = runProject(referenceSet(name));
    for (let t = 0; t < run.periods; t++) {
      const at = (id: string): number => run.row(id)[t] ?? Number.NaN;
      const assets =
        at("balance.construction") +
        at("balance.plants") +
        at("balance.finance") +
        at("balance.receivables") +
        at("balance.stores") +
        at("balance.vat") +
        at("balance.closure_fund") +
        at("balance.reserves") +
        at("balance.cash");
      const lent = at("balance.eca") + at("balance.commercial") + at("balance.owner_loan");
      const owed = at("balance.payables") + lent;
      expect(assets - owed - at("balance.capital") - at("balance.retained"), `year ${t}`).toBe(0);
      expect(at("flows.closing"), `year ${t}`).toBe(at("balance.cash") + at("balance.reserves"));
    }
    expect(imbalance(run)).toBe(0);
    expect(run.value("check.all")).toBe(1);
  });

  test.each(names)("%s: profit, less dividends, is what equity grows by beside what shareholders pay in", (name) => {
    const run = runProject(referenceSet(name));
    let equity = 0;
    for (let t = 0; t < run.periods; t++) {
      const at = (id: string): number => run.row(id)[t] ?? Number.NaN;
      equity += at("income.net") + at("flows.dividends") + at("funds.paid_in") - at("funds.capital_repaid");
      expect(at("balance.equity"), `year ${t}`).toBe(equity);
    }
  });
});

/** A generator of numbers in [0, 1) that gives the same on every machine: mulberry32 by Tommy Ettinger, public domain. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Keys whose value may move alone: not parts of a whole, not the calendar behind the phasing. */
const free = allAssumptions().filter(
  ({ key, low, high, partOf }) => low < high && partOf === undefined && !/phasing|construction_years/.test(key),
);

/** Ranges of what the reference ranges leave at one value, or hold narrower than a balance sheet need fear. */
const WIDER: readonly (readonly [key: string, low: number, high: number])[] = [
  ["market.hbi_price", 250, 750],
  ["ore.reserve", 40e6, 200e6],
  ["project.life_cap", 15, 40],
  ["debt.gearing", 0, 0.95],
  ["debt.dscr_target", 1, 2],
  ["debt.dscr_lockup", 1, 2.5],
  ["debt.eca_eligible_share", 0, 0.75],
  ["debt.dsra_months", 0, 24],
  ["debt.grace_years", 0, 4],
  ["tax.vat_construction", 0, 1],
  ["tax.import_duty", 0, 0.15],
  ["tax.export_duty", 0, 0.05],
  ["tax.psa", 0, 1],
  ["tax.incentive", 0, 2],
  ["tax.loss_years", 0, 20],
  ["tax.rent_rate", 0, 0.5],
  ["tax.rent_threshold", 0, 0.2],
  ["depreciation.declining", 0, 1],
  ["royalty.method", 0, 2],
  ["working_capital.payable_days", 0, 90],
  ["debt.profile", 0, 2],
  ["debt.ramp_interest", 0, 1],
  ["partners.metal_carried", 0, 1],
];

const wholes = new Set(allAssumptions().flatMap(({ key, interval }) => (interval.whole ? [key] : [])));

function* somewhere(seed: number): Generator<Record<string, number>> {
  const next = uniform(seed);
  const between = (key: string, low: number, high: number): number =>
    wholes.has(key) ? low + Math.floor(next() * (high - low + 1)) : low + (high - low) * next();
  const bases = names.map((name) => referenceSet(name));
  for (let n = 0; ; n++) {
    const inputs = { ...bases[n % bases.length] };
    for (const { key, low, high } of free) inputs[key] = between(key, low, high);
    for (const [key, low, high] of WIDER) inputs[key] = between(key, low, high);
    yield inputs;
  }
}

/** Everything that must hold in whatever feasible project: what is wrong, in words. */
function faults(run: ProjectRun): string[] {
  const found: string[] = [];
  const last = run.periods - 1;
  if (!(imbalance(run) <= CENT_OF_A_CENT)) found.push(`balance sheet ${imbalance(run)}`);
  if (run.value("check.all") !== 1)
    found.push(
      [...projectProgram().items.keys()].filter((id) => id.startsWith("pass.") && run.value(id) !== 1).join(", "),
    );
  for (const id of ["debt.balance", "funds.cash", "funds.reserves", "balance.equity"])
    if (Math.abs(run.row(id)[last] ?? Number.NaN) > 0.01) found.push(`${id} at the end ${run.row(id)[last]}`);
  for (const id of ["eca.balance", "commercial.balance", "funds.capital", "funds.dividends", "company.losses"])
    if (Math.min(...run.row(id)) < -0.01) found.push(`${id} below nil`);
  const [own, project] = [run.row("company.profit_tax"), run.row("tax.profit")];
  const dearer = own.findIndex((tax, t) => tax > (project[t] ?? Number.NaN) + 1);
  if (dearer >= 0) found.push(`interest raises the profit tax of year ${dearer}`);
  if (run.value("debt.gearing_reached") > run.value("debt.gearing") + 1e-9) found.push("debt beyond the gearing");
  return found;
}

test("10,000 feasible projects anywhere in the ranges: all balance, all checks hold", { timeout: 300_000 }, () => {
  const wanted = 10_000;
  // one in fourteen is refused; a model that refuses everything must fail here, not run for ever
  const most = Math.round((4 / 3) * wanted);
  const refused = new Map<string, number>();
  /** What the projects must not have missed, and how many had it. */
  const met: Record<string, number> = { "commercial.amount": 0, "funds.support_total": 0, "cover.years_locked": 0 };
  let ran = 0;
  let drawn = 0;
  for (const inputs of somewhere(20_261_123)) {
    try {
      const run = runProject(inputs);
      const wrong = faults(run);
      if (wrong.length > 0) throw new Error(`${wrong.join("; ")}: ${JSON.stringify(inputs)}`);
      for (const id of Object.keys(met)) if (run.value(id) > 0) met[id] = (met[id] ?? 0) + 1;
      ran++;
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      // only a rule with a code is a reason
      expect(error.values).toHaveProperty("code");
      refused.set(error.id, (refused.get(error.id) ?? 0) + 1);
    }
    if (ran === wanted || ++drawn === most) break;
  }
  expect(ran, `of ${drawn} draws, refused: ${JSON.stringify([...refused])}`).toBe(wanted);
  expect(Math.min(...Object.values(met)), JSON.stringify(met)).toBeGreaterThan(wanted / 20);
});
