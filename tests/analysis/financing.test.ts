import { describe, expect, test } from "vitest";
import type { Cells } from "../../src/analysis/assumptions/cells";
import { drawn } from "../../src/analysis/draws/drawn";
import { distributionOf } from "../../src/analysis/draws/range";
import { financingOf } from "../../src/analysis/financing";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { saidCell } from "../../src/functions/said";
import { isMatrix } from "../../src/functions/values";
import type { Inputs } from "../../src/model/inputs/keys";
import { projectProgram } from "../../src/model/program";
import { type ProjectRun, runProject } from "../../src/model/run";
import { seeded } from "../../src/numerics/random";
import { IronError } from "../../src/quantities/errors";
import { allAssumptions, formerSets, referenceSet, sets } from "../../src/reference/index";

const NAMES = [...sets, ...formerSets].map(({ name }) => name);

/** What says how the loan came about, and is another thing for one that is given; all else must stay. */
const SIZING = /^(verdict\.bankable$|debt\.(sizing|held)$)/;

/** The lines of both runs that differ by more than 1e-9 of the largest value of their row, amounts also by more than a cent. */
function moved(sized: ProjectRun, held: ProjectRun): readonly string[] {
  return [...projectProgram().items.values()].flatMap(({ item }) => {
    if (item.kind !== "line" || SIZING.test(item.id)) return [];
    const [before, after] = [sized.row(item.id), held.row(item.id)];
    const most = before.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    const least = item.unit === "US$" ? 0.01 : 1e-12;
    return before.every((x, t) => Math.abs(x - (after[t] ?? Number.NaN)) <= Math.max(1e-9 * most, least))
      ? []
      : [item.id];
  });
}

/** Draws that the model does not refuse. */
function feasible(count: number): readonly Inputs[] {
  const random = seeded(20_261_130);
  const distributions = new Map(
    allAssumptions().flatMap((assumption) => {
      const found = distributionOf(assumption);
      return found === undefined ? [] : [[assumption.key, found] as const];
    }),
  );
  const found: Inputs[] = [];
  while (found.length < count) {
    const set = sets[found.length % sets.length]?.name ?? "";
    const price = 360 + 240 * random();
    const values = { ...drawn(referenceSet(set), distributions, random), "market.hbi_price": price };
    try {
      runProject(values);
      found.push(values);
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
    }
  }
  return found;
}

describe("the financing of a run, given back to its assumptions, changes nothing", () => {
  test.for(NAMES)("%s", (name) => {
    const values = referenceSet(name);
    const sized = runProject(values);
    expect(moved(sized, runProject({ ...values, ...financingOf(sized) }))).toEqual([]);
  });
  test("of two hundred draws from all ranges", { timeout: 120_000 }, () => {
    let borrowing = 0;
    for (const values of feasible(200)) {
      const sized = runProject(values);
      if (sized.value("debt.total") > 0) borrowing++;
      expect(moved(sized, runProject({ ...values, ...financingOf(sized) })), JSON.stringify(values)).toEqual([]);
    }
    expect(borrowing).toBeGreaterThan(100);
  });
  test("a loan that was given is given on as it was", () => {
    const values = referenceSet("announced");
    const given = financingOf(runProject(values));
    const held = runProject({ ...values, ...given, "market.hbi_price": 340 });
    expect(financingOf(held)).toEqual(given);
  });
});

describe("only keys that are needed", () => {
  test("without debt none but that it is given", () => {
    expect(financingOf(runProject({ ...referenceSet(), "debt.gearing": 0 }))).toEqual({ "debt.sizing": 1 });
  });
  test("of a tranche that there is: shares drawn add up to 1, and so do those repaid", () => {
    const values = { ...referenceSet("announced@1"), "debt.eca_eligible_share": 0.2 };
    const given = Object.entries(financingOf(runProject(values)));
    const sum = (beginning: string) =>
      given.filter(([key]) => key.startsWith(beginning)).reduce((sum, [, share]) => sum + share, 0);
    for (const tranche of ["eca", "commercial"]) {
      expect(sum(`debt.${tranche}_given`)).toBeGreaterThan(1e6);
      expect(sum(`debt.${tranche}_drawn.`)).toBeCloseTo(1, 12);
      expect(sum(`debt.${tranche}_repaid_`)).toBeCloseTo(1, 12);
    }
    const ends = given.filter(([key]) => /\.(1|13|14|40)$/.test(key)).map(([key]) => key);
    expect(ends).toEqual(expect.arrayContaining(["debt.eca_drawn.1", "debt.eca_repaid_first.1"]));
    expect(given.every(([, value]) => value !== 0)).toBe(true);
  });
  test("without the covered tranche, none of its keys", () => {
    const given = financingOf(runProject({ ...referenceSet(), "debt.eca_eligible_share": 0 }));
    expect(Object.keys(given).some((key) => key.includes("eca"))).toBe(false);
    expect(given["debt.commercial_given"]).toBeGreaterThan(1e6);
  });
});

describe("FINANCING", () => {
  const session = new Session();
  const rows = (...args: readonly unknown[]): Cells => {
    const value = answer(functionNamed("FINANCING"), args, { session });
    if (value instanceof Promise || !isMatrix(value)) throw new Error(JSON.stringify(value));
    return value.map((row) => row.map(saidCell));
  };
  const sheet = (values: Inputs): Cells => [["Key", "Value"], ...Object.entries(values)];

  test("spills keys and values with their header, or without", () => {
    const values = financingOf(runProject(referenceSet()));
    const wanted = Object.entries(values).map(([key, value]) => [key, key === "debt.sizing" ? "given" : value]);
    expect(rows(null)).toEqual([["Key", "Value"], ...wanted]);
    expect(rows(null, "headers", false)).toEqual(wanted);
  });
  test("below a table, as VSTACK puts it, holds the loan while the table's price moves", () => {
    const table = sheet(referenceSet("spec-consistent"));
    const loan = rows(table);
    const base = session.project(table).run;
    const held = session.project([...table, ...loan]).run;
    expect(moved(base, held)).toEqual([]);
    const cheaper = session.project([...table, ...loan], ["market.hbi_price.times", 0.9]).run;
    expect(cheaper.value("debt.total")).toBeCloseTo(base.value("debt.total"), 0);
    expect(cheaper.value("cover.dscr_lender_least")).toBeLessThan(base.value("cover.dscr_lender_least") - 0.2);
  });
  test("as overrides in one call", () => {
    const [, ...loan] = rows("announced");
    const held = session.project([["announced"]], [...loan.flat(), "market.hbi_price.times", 0.9]).run;
    expect(held.inputs["debt.sizing"]).toBe(1);
  });
});
