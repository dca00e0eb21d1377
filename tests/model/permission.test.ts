import { describe, expect, test } from "vitest";
import { drawn } from "../../src/analysis/draws/drawn";
import { distributionOf } from "../../src/analysis/draws/range";
import type { Inputs } from "../../src/model/inputs/keys";
import { type ProjectRun, runProject } from "../../src/model/run";
import { type Random, seeded } from "../../src/numerics/random";
import { IronError } from "../../src/quantities/errors";
import { allAssumptions, referenceSet, sets } from "../../src/reference/index";

const distributions = new Map(
  allAssumptions().flatMap((assumption) => {
    const found = distributionOf(assumption);
    return found === undefined ? [] : [[assumption.key, found] as const];
  }),
);

const CASES = 1000;

/** A project that may well be bankable: dear HBI, and terms of its loan and money of its owners anywhere. */
function project(set: string, random: Random): Inputs {
  const between = (low: number, high: number) => low + (high - low) * random();
  const one = (count: number) => Math.floor(count * random());
  return {
    ...drawn(referenceSet(set), distributions, random),
    "market.hbi_price": between(500, 1000),
    "discount.equity_rate": between(0.11, 0.18),
    "equity.available": between(5e8, 6e9),
    "debt.gearing": between(0.05, 0.85),
    "debt.gearing_least": random() < 0.3 ? between(0, 0.3) : 0,
    "debt.profile": one(3),
    "debt.ramp_interest": one(2),
    "debt.dscr_target": between(1.1, 1.8),
    "debt.dscr_lockup": between(1, 1.8),
    "debt.dscr_default": 1,
    "debt.sweep": random() < 0.3 ? random() : 0,
    "debt.reserve_tail": between(0, 0.3),
  };
}

/** Undefined where the model refuses it. */
function ran(values: Inputs): ProjectRun | undefined {
  try {
    return runProject(values);
  } catch (error) {
    if (error instanceof IronError) return undefined;
    throw error;
  }
}

/** Whether all that the loan costs, tax apart, is below the cost of equity: then borrowing adds value at that rate. */
function isCheap(run: ProjectRun): boolean {
  const rate = run.value("discount.equity_rate");
  const [drawn, cost, service] = ["debt.drawn", "debt.financing_cost", "debt.service"].map((id) => run.row(id));
  const flow = Array.from(
    { length: run.periods },
    (_, t) => (drawn?.[t] ?? 0) - (cost?.[t] ?? 0) - (service?.[t] ?? 0),
  );
  return flow.reduce((value, amount, t) => value + amount / (1 + rate) ** t, 0) >= 0;
}

const isYes = (run: ProjectRun): boolean => run.value("verdict.against") === 0;

/** More of what lenders and owners permit. */
const PERMISSIONS: readonly (readonly [what: string, (values: Inputs, random: Random) => Inputs])[] = [
  ["a higher gearing", (values, random) => raised("debt.gearing", values, 0.95, random)],
  ["more equity", (values, random) => raised("equity.available", values, 1e10, random)],
  ["a longer covered tenor", (values, random) => longer("debt.eca_tenor", values, random)],
  ["a longer commercial tenor", (values, random) => longer("debt.commercial_tenor", values, random)],
];

function raised(key: string, values: Inputs, most: number, random: Random): Inputs {
  const value = values[key] ?? Number.NaN;
  return { [key]: value + (most - value) * random() };
}

/** Up to the years of operation: beyond them a tenor is refused. */
function longer(key: string, values: Inputs, random: Random): Inputs {
  const value = values[key] ?? Number.NaN;
  const most = values["project.life_cap"] ?? Number.NaN;
  return { [key]: Math.min(most, value + 1 + Math.floor(10 * random())) };
}

describe("more permission never turns yes into no", () => {
  test(`of ${CASES} random cases whose debt costs less than equity`, { timeout: 300_000 }, () => {
    const random = seeded(20_261_130);
    let cases = 0;
    let yes = 0;
    while (cases < CASES) {
      const set = sets[cases % sets.length]?.name ?? "";
      const values = project(set, random);
      const run = ran(values);
      if (run === undefined || !isCheap(run)) continue;
      cases++;
      if (!isYes(run)) continue;
      yes++;
      for (const [what, more] of PERMISSIONS) {
        const change = more(values, random);
        const permitted = runProject({ ...values, ...change });
        if (isCheap(permitted))
          expect(isYes(permitted), `${what} ${JSON.stringify({ set, change, values })}`).toBe(true);
      }
    }
    expect(yes).toBeGreaterThan(CASES / 4);
  });

  // lender.md 2: each of these turned yes into no
  test.for([
    ["gearing", { "market.hbi_price": 420 }, "debt.gearing", [0.5, 0.6, 0.65, 0.7, 0.8]],
    [
      "gearing, lock-up above the sizing cover",
      { "market.hbi_price": 430, "debt.dscr_lockup": 1.6 },
      "debt.gearing",
      [0.5, 0.6, 0.66, 0.72, 0.8],
    ],
    [
      "tenor, to the end of the ore",
      { "market.hbi_price": 430, "project.life_cap": 40 },
      "debt.eca_tenor",
      [12, 20, 33, 34, 35, 36, 40],
    ],
  ] as const)("%s", ([, given, key, values]) => {
    const verdicts = values.map((value) =>
      isYes(runProject({ ...referenceSet("spec-consistent@1"), ...given, [key]: value })),
    );
    expect(verdicts).toEqual(verdicts.toSorted());
    expect(verdicts.at(-1)).toBe(true);
  });
});
