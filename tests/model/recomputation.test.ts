import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ProjectRun, runProject } from "../../src/model/run";
import { seeded } from "../../src/numerics/random";
import { IronError } from "../../src/quantities/errors";
import { formerSets, referenceSet } from "../../src/reference/index";
import { Given } from "./recomputation/given";
import { type Project, projectOf } from "./recomputation/project";
import { moved, OF_THE_PROJECT, type Ranges } from "./recomputationCases";

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
