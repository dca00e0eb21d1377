import { describe, expect, test } from "vitest";
import { drawn } from "../../../src/analysis/draws/drawn";
import { distributionOf } from "../../../src/analysis/draws/range";
import { type Addend, type Explainable, explained } from "../../../src/analysis/explanation/explain";
import { shownAddends } from "../../../src/analysis/explanation/shownAddends";
import { inputKeys } from "../../../src/model/inputs/keys";
import { projectProgram } from "../../../src/model/program";
import { runProject } from "../../../src/model/run";
import { seeded } from "../../../src/numerics/random";
import { IronError } from "../../../src/quantities/errors";
import { allAssumptions, referenceSet } from "../../../src/reference/index";
import { formerSetNames, setNames } from "../../../src/reference/values";

/** Those that owners and lenders look at. */
const ASKED = ["returns.npv", "equity.npv", "returns.levelised_cost", "cover.dscr_least", "cover.dscr_lender_least"];

const of = (set: string): Explainable => ({ run: runProject(referenceSet(set)), assumptions: { set } });

const sumOf = (addends: readonly { readonly value: number }[]): number =>
  addends.reduce((sum, { value }) => sum + value, 0);

/** Every level adds up to the one above it. */
function expectToAddUp(value: number, addends: readonly Addend[], what: string): void {
  const size = addends.reduce((sum, one) => sum + Math.abs(one.value), 1e-9);
  expect(Math.abs(sumOf(addends) - value) / Math.max(size, Math.abs(value)), what).toBeLessThan(1e-9);
  for (const { value: inner, addends: below, label } of addends)
    if (below.length > 0) expectToAddUp(inner, below, `${what}: ${label}`);
}

/** What a project's build-ups and years must be, whatever its numbers. */
function expectIdentities(project: Explainable, ids: readonly string[], what: string): void {
  for (const id of ids) {
    const { value, buildUps, byYear, kind } = explained(project, { id });
    const name = `${what}, ${id}`;
    for (const { addends, value: whole, of: role } of buildUps)
      if (addends.length > 0 || role === "whole") expectToAddUp(whole, addends, `${name}, ${role}`);
    const [first] = buildUps;
    if (first?.of === "whole" && typeof value === "number")
      expect(Math.abs(first.value - value) / Math.max(1, Math.abs(value)), name).toBeLessThan(1e-9);
    const [over, under] = ["over", "under"].map((role) => buildUps.find((one) => one.of === role)?.value);
    if (over !== undefined && under !== undefined && typeof value === "number")
      expect(Math.abs(over / under - value) / Math.max(1, Math.abs(value)), name).toBeLessThan(1e-9);
    if (byYear?.sum === undefined || typeof value !== "number") continue;
    const isRate = kind === "measure" && byYear.says.id === "byYear.nil";
    const last = byYear.rows.map((row) => row.values.at(-1) ?? Number.NaN);
    const size = last.reduce((sum, one) => sum + Math.abs(one), 1);
    expect(Math.abs(byYear.sum - (isRate ? 0 : value)) / size, name).toBeLessThan(1e-9);
    expect(Math.abs(last.reduce((sum, one) => sum + one, 0) - byYear.sum) / size, name).toBeLessThan(1e-9);
  }
}

describe("build-ups and years add up", () => {
  test.for([...setNames, ...formerSetNames])("in %s", (set) => expectIdentities(of(set), ASKED, set));

  test("in 50 draws of all inputs", () => {
    const distributions = new Map(
      allAssumptions().flatMap((assumption) => {
        const distribution = distributionOf(assumption);
        return distribution === undefined ? [] : [[assumption.key, distribution] as const];
      }),
    );
    const random = seeded(10);
    let runs = 0;
    for (let k = 0; runs < 50 && k < 500; k++)
      try {
        const run = runProject(drawn(referenceSet(), distributions, random));
        runs++;
        expectIdentities({ run, assumptions: { set: "spec-consistent" } }, ASKED, `draw ${k}`);
      } catch (error) {
        if (!(error instanceof IronError)) throw error;
      }
    expect(runs).toBe(50);
  });

  test("of every line, measure and input of the model, and every formula is told three times", () => {
    const project = of("announced@1");
    const { asWritten, items, measures } = projectProgram();
    const lines = asWritten.filter((id) => !["table", "profile"].includes(items.get(id)?.item.kind ?? ""));
    const ids = [...lines, ...measures.map(({ id }) => id)];
    expectIdentities(project, ids, "announced@1");
    for (const key of inputKeys.keys())
      if (project.run.inputs[key] !== undefined) expect(explained(project, { id: key }).kind, key).toBe("input");
  });
});

describe("what the numbers are made of", () => {
  const project = of("spec-consistent@1");
  const { run } = project;
  const discounted = (id: string): number => {
    const factors = run.row("returns.discount_factor");
    return run.row(id).reduce((sum, amount, t) => sum + amount * (factors[t] ?? 0), 0);
  };
  const built = (id: string) => {
    const [whole] = explained(project, { id }).buildUps;
    if (whole === undefined) throw new Error(`${id} has no build-up`);
    return { whole, shown: new Map(shownAddends(whole).addends.map((one) => [one.address?.id, one.value])) };
  };

  test("NPV is discounted revenue, cost, freight, capital, tax ..., each as a sum of its own says", () => {
    const { shown } = built("returns.npv");
    for (const id of ["cash.revenue", "cash.freight", "cash.operating", "cash.capital", "cash.sustaining"])
      expect(shown.get(id), id).toBeCloseTo(discounted(id), 3);
    expect(shown.get("cash.profit_tax")).toBeCloseTo(discounted("cash.profit_tax"), 3);
  });

  test("levelised cost has the same per discounted tonne, without revenue, which stands against it", () => {
    const { whole, shown } = built("returns.levelised_cost");
    const tonnes = run.value("returns.hbi_value");
    expect(shown.get("cash.operating")).toBeCloseTo(-discounted("cash.operating") / tonnes, 9);
    expect([...shown.keys()].filter((id) => id?.includes("revenue"))).toEqual([]);
    // the price of the years less the cost is NPV per tonne
    expect(sumOf(whole.against) - whole.value).toBeCloseTo(run.value("returns.npv") / tonnes, 9);
  });

  test("cover of the weakest year is its cash by parts over its service", () => {
    const { buildUps, byYear, value } = explained(project, { id: "cover.dscr_least" });
    const year = byYear?.decides ?? 0;
    const [over, under] = buildUps.filter((one) => one.of !== "whole");
    const t = run.years.indexOf(year);
    expect(over?.value).toBe(run.row("cover.cash")[t]);
    expect(under?.value).toBe(run.row("debt.due")[t]);
    expect(over?.addends.length).toBeGreaterThan(1);
    expect(value).toBeCloseTo((over?.value ?? 0) / (under?.value ?? 1), 9);
  });

  test.each([
    ["returns.payback", "cash.cumulative"],
    ["returns.payback_discounted", "returns.flow_pv_cumulative"],
  ])("%s: in the year that decides the running sum is no longer below nil", (id, sum) => {
    const { byYear } = explained(of("announced@1"), { id });
    const sums = of("announced@1").run.row(sum);
    const t = of("announced@1").run.years.indexOf(byYear?.decides ?? 0);
    expect(sums[t - 1]).toBeLessThan(0);
    expect(sums[t]).toBeGreaterThanOrEqual(0);
  });

  test("a modified rate turns what is paid into what is earned", () => {
    const { byYear, value } = explained(of("announced@1"), { id: "returns.mirr" });
    const moved = byYear?.rows.map(({ values }) => values[1] ?? 0) ?? [];
    const [paid, earned] = [moved.filter((one) => one < 0), moved.filter((one) => one > 0)].map((all) =>
      all.reduce((sum, one) => sum + one, 0),
    );
    expect((-(earned ?? 0) / (paid ?? 1)) ** (1 / (run.periods - 1)) - 1).toBeCloseTo(Number(value), 9);
  });

  test("small addends are gathered only where they are shown, and not lost", () => {
    const { whole } = built("returns.npv");
    const { addends, other } = shownAddends(whole);
    expect(Math.abs(sumOf(addends) + other - whole.value) / Math.abs(whole.value)).toBeLessThan(1e-9);
  });
});
