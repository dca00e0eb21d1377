import { describe, expect, test } from "vitest";
import { Session } from "../../../src/analysis/session";
import { revenueKinds } from "../../../src/model/judgement/state";
import { writtenLine } from "../../../src/model/lines";
import { fixedCosts, variableCosts } from "../../../src/model/money/costs";
import type { ProjectRun } from "../../../src/model/run";
import { setNames } from "../../../src/reference/values";
import { byYear, type Chart, linesOf, oneNumber, type Panel, type Quantity } from "../../../src/workbook/charts/chart";
import { charts } from "../../../src/workbook/charts/index";
import { unitOf } from "../../../src/workbook/charts/labels";

const session = new Session();
const runOf = (set: string, ...overrides: unknown[]) => session.project([["set", set]], overrides).run;
const quantities = (panel: Panel): readonly Quantity[] => {
  if (panel.kind === "bar") return panel.bars;
  return panel.kind === "flow" ? panel.steps : panel.series;
};
const chart = (id: string): Chart => {
  const found = charts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no chart ${id}`);
  return found;
};
const panels = charts.flatMap((one) => one.panels.map((panel) => ({ name: `${one.id}: ${panel.axis}`, panel })));

describe.each(panels)("$name", ({ panel }) => {
  test("draws lines that the model has, each as what it is: years where years are drawn, one number where one is", () => {
    for (const quantity of quantities(panel))
      for (const id of linesOf(quantity)) {
        const { row } = writtenLine(id);
        if (panel.kind === "bar" || panel.kind === "flow") expect([id, row]).toEqual([id, quantity.overLife === true]);
      }
  });

  test("says its unit on its axis, and has its numbers in it", () => {
    expect(panel.axis).toContain(panel.unit);
    for (const { lines, per = [] } of quantities(panel))
      for (const id of lines) {
        const money = unitOf(id).startsWith("US$") && !unitOf(id).includes("/t") && per.length === 0;
        expect([id, money]).toEqual([id, panel.unit === "m US$"]);
      }
  });
});

const NAMED = /NaN|undefined|Infinity|\{/;

describe.each(setNames)("on the set %s", (set) => {
  test.each(charts)("the chart $id says what it finds", ({ finding }) => {
    expect(finding(runOf(set))).toMatch(/\w{3}/);
    expect(finding(runOf(set))).not.toMatch(NAMED);
  });

  test("kinds of cost add up to the delivered and the all-in sustaining cost, and revenue of the state to its total", () => {
    for (const id of ["costs", "state", "carbon"])
      for (const panel of chart(id).panels) {
        if (panel.kind !== "bar") continue;
        let sum = 0;
        for (const bar of panel.bars) {
          const value = oneNumber(runOf(set), bar);
          if (!bar.total) sum += value;
          else expect(Math.abs(sum - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
        }
      }
  });

  test("iron that joins and leaves makes what stands of what stood", () => {
    const [panel] = chart("iron").panels;
    if (panel?.kind !== "flow") throw new Error("iron flows");
    let standing = 0;
    for (const { does, ...step } of panel.steps) {
      const value = oneNumber(runOf(set), step);
      if (does === "joins") standing += value;
      else if (does === "leaves") standing -= value;
      else if (standing !== 0) expect(Math.abs(standing - value)).toBeLessThan(1e-3 * Math.max(1, value));
      if (does === "stands") standing = value;
    }
  });
});

test("lists of costs and of revenue are the model's own", () => {
  const lines = (id: string) =>
    chart(id)
      .panels.flatMap(quantities)
      .flatMap(({ lines }) => lines);
  for (const { id } of [...variableCosts, ...fixedCosts]) expect(lines("costs")).toContain(`steady.cost_${id}`);
  for (const { id } of revenueKinds) expect(lines("state")).toContain(id);
});

test.each<[string, string, unknown[], RegExp]>([
  ["debt", "no loan", ["debt.gearing", 0], /^Nothing is borrowed$/],
  ["debt", "cover holds", [], /^Cash covers debt of .* in every year/],
  ["price", "a low price", [], /below the levelised cost/],
  ["price", "a high price", ["market.hbi_price", 700], /above the levelised cost/],
  ["cash", "a low price", ["market.hbi_price", 250], /is not earned back: it ends at -/],
  ["cash", "a high price", ["market.hbi_price", 700], /is earned back by 20\d\d$/],
])("the finding of %s: %s", (id, _, overrides, says) => {
  expect(chart(id).finding(runOf("spec-consistent", ...overrides))).toMatch(says);
});

test("nothing is drawn of a year in which nothing is made", () => {
  const run = runOf("spec-consistent");
  const price = byYear(run, { lines: ["annual.revenue"], per: ["annual.hbi"] });
  const made = Array.from(run.row("annual.hbi"), (hbi) => hbi > 0);
  expect(made).toContain(false);
  expect(price.map(Number.isFinite)).toEqual(made);
});

/** A run of whose lines some are other numbers. */
const otherwise = (numbers: Readonly<Record<string, number>>): ProjectRun => {
  const run = runOf("spec-consistent");
  return { ...run, years: run.years, row: (id) => run.row(id), value: (id) => numbers[id] ?? run.value(id) };
};

test.each<[string, Record<string, number>, RegExp]>([
  ["lock-up", { "cover.years_locked": 1 }, /below lock-up in 1 year$/],
  ["default", { "cover.years_locked": 3, "cover.years_defaulted": 2 }, /in default in 2 years$/],
])("the finding of debt says %s", (_, numbers, says) => {
  expect(chart("debt").finding(otherwise(numbers))).toMatch(says);
});
