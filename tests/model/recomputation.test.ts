import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ProjectRun, runProject } from "../../src/model/run";
import { seeded } from "../../src/numerics/random";
import { IronError } from "../../src/quantities/errors";
import { formerSets, referenceSet } from "../../src/reference/index";
import { Given } from "./recomputation/given";
import { loanOf, paidInOrder } from "./recomputation/loan";
import { type Project, projectOf } from "./recomputation/project";
import { heldLoan, moved, OF_THE_PROJECT, type Ranges } from "./recomputationCases";

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

/** The greatest difference allowed, against the largest amount of a row. */
const TOLERANCE = 1e-9;

/** Where rows differ: key, year and both numbers. */
function differences(run: ProjectRun, rows: Rows): string[] {
  return Object.entries(rows).flatMap(([key, recomputed]) => {
    const row = [...run.row(key)];
    const scale = Math.max(...row.map(Math.abs), ...recomputed.map(Math.abs));
    return run.years.flatMap((year, t) =>
      Math.abs((row[t] ?? Number.NaN) - (recomputed[t] ?? Number.NaN)) <= TOLERANCE * scale
        ? []
        : [`${key} of ${year}: ${row[t]} by the model, ${recomputed[t]} recomputed`],
    );
  });
}

function recomputed({ inputs }: Pick<ProjectRun, "inputs">): Rows {
  const given = new Given(inputs);
  const rows = projectRows(projectOf(given));
  given.finish();
  return rows;
}

/** Runs of random cases, so many that are no impossible plants; each is known by its number. */
function* randomRuns(ranges: Ranges, runs: number): Generator<{ readonly name: string; readonly run: ProjectRun }> {
  for (let number = 1, ran = 0; ran < runs; number++) {
    const random = seeded(number);
    const set = formerSets[Math.floor(random() * formerSets.length)]?.name ?? "";
    const moves = moved(ranges, random);
    try {
      yield { name: `case ${number} of ${set}`, run: runProject({ ...referenceSet(set), ...moves }) };
      ran++;
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
    }
  }
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

  test("100 random cases are recomputed from their inputs", () => {
    for (const { name, run } of randomRuns(OF_THE_PROJECT, 100))
      expect(differences(run, recomputed(run)), name).toEqual([]);
  });

  test.each([
    ["a choice that is not recomputed", { "tax.psa": 1 }, "tax.psa"],
    ["a value by year", { "energy.gas_tariff.2031": 300 }, "energy.gas_tariff"],
    ["a renewal at once", { "capital.lump.4": 1e6 }, "capital.lump.4"],
  ])("%s is refused by name", (_, given, key) => {
    const { inputs } = runProject({ ...referenceSet("spec-consistent@1"), ...given });
    expect(() => recomputed({ inputs })).toThrow(`'${key}`);
  });

  test("what is known of no input is refused, not overlooked", () => {
    const { inputs } = runProject(referenceSet("spec-consistent@1"));
    expect(() => recomputed({ inputs: { ...inputs, "cost.new": 1 } })).toThrow("'cost.new'");
  });
});

describe("a loan that is held", () => {
  const version1 = { ...referenceSet("spec-consistent@1"), "discount.timing": "end" };
  const loan = heldLoan(runProject(version1));

  /** What the page on lenders says of the loan of version 1: least and mean DSCR of the lender's case, years below 1.05. */
  test.each([
    ["as it was sized", {}, 1.4, 1.4, 0],
    ["price -5 %", { "market.hbi_price": 0.95 * 320 }, 1.06, 1.18, 0],
    ["price -10 %", { "market.hbi_price": 0.9 * 320 }, 0.73, 0.93, 11],
    ["price -20 %", { "market.hbi_price": 0.8 * 320 }, 0.05, 0.38, 11],
    ["half of the border adjustment on the seller", { "carbon.cbam_seller_share": 0.5 }, 1.08, 1.1, 0],
    ["start-up a year late", { "ramp.delay": 1 }, -0.03, 1.26, 2],
    ["utilisation 0.85", { "ramp.maximum": 0.85 }, 1.17, 1.24, 0],
  ])("%s", (_, changes, least, mean, low) => {
    const given = new Given({ ...runProject({ ...version1, ...changes }).inputs, ...loan });
    const years = loanOf(given, projectOf(given)).filter(({ isTested }) => isTested);
    const covers = years.map(({ dscrLender }) => dscrLender);
    expect(covers).toHaveLength(11);
    expect(Math.min(...covers)).toBeCloseTo(least, 2);
    expect(covers.reduce((sum, cover) => sum + cover, 0) / covers.length).toBeCloseTo(mean, 2);
    expect(covers.filter((cover) => cover < 1.05)).toHaveLength(low);
  });
});

/** Interest on arrears, interest, arrears and principal of two loans. */
const DUES = [
  [2, 1],
  [30, 10],
  [20, 0],
  [40, 60],
];

test.each([
  [
    "nothing",
    0,
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "less than the interest",
    23,
    [
      [2, 1],
      [15, 5],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "a part of the principal",
    88,
    [
      [2, 1],
      [30, 10],
      [20, 0],
      [10, 15],
    ],
  ],
  ["more than is due", 500, DUES],
])("cash pays in the order of the dues, and loans in proportion: %s", (_, cash, paid) => {
  expect(paidInOrder(cash, DUES)).toEqual(paid);
});
