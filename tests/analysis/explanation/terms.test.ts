import { describe, expect, test } from "vitest";
import { addendsOf } from "../../../src/analysis/explanation/addends";
import { OpenedRun } from "../../../src/analysis/explanation/openedRun";
import { everywhere } from "../../../src/analysis/explanation/terms";
import { calendar, flow, input, type Line, line, section } from "../../../src/formula/language/model";
import { resolve } from "../../../src/formula/program/resolve";
import { interpret } from "../../../src/formula/readers/interpret";
import { verbatim } from "../../../src/messages/words";
import type { ProjectRun } from "../../../src/model/run";
import { atOnce } from "../../../src/quantities/pieces";

/** A small project whose flow is sales less cost, discounted. */
function opened(cost: string, ...more: readonly Line[]): OpenedRun {
  const model = {
    title: verbatim("small"),
    periods: "plan.periods",
    formulas: [],
    sections: [
      section(
        "all",
        "All",
        [
          calendar("plan.life", "1", "Life"),
          line("plan.periods", "1", "Periods", "plan.life"),
          input("cost.rate", "1", "Rate"),
          line("cost.dollar", "US$", "A dollar", "1"),
          flow("sales.revenue", "US$", "Revenue", "cost.dollar * (100 + t)"),
          flow("cost.ore", "US$", "Ore", "cost.dollar * (10 + 0 * t)"),
          flow("cost.gas", "US$", "Gas", "cost.dollar * (5 + t)"),
          flow("cost.tax", "US$", "Tax", "cost.rate * cost.ore"),
          ...more,
          flow("cost.all", "US$", "Cost", cost),
          flow("cash.cost", "US$", "Cost, negative", "-cost.all"),
          flow("cash.flow", "US$", "Flow", "sales.revenue + cash.cost"),
          line("cash.factor", "1", "Factor", "1 / (1 + t)"),
          flow("cash.flow_pv", "US$", "Flow, discounted", "cash.flow * cash.factor"),
          line("cash.npv", "US$", "NPV", "TOTAL(cash.flow_pv)"),
        ],
        [],
      ),
    ],
  };
  const program = resolve(model);
  const values = interpret(program, { "plan.life": 3, "cost.rate": 0.2 });
  const run = {
    periods: 3,
    years: [2030, 2031, 2032],
    inputs: {},
    values: (id: string) => values.get(id) ?? new Float64Array(),
  } as unknown as ProjectRun;
  return new OpenedRun({ run, assumptions: { set: "small" } }, program);
}

const npv = (cost: string, ...more: readonly Line[]) => {
  const run = opened(cost, ...more);
  const addends = atOnce(addendsOf(run, everywhere(run, "cash.npv"), "throughFactors"));
  const [, costs] = addends;
  return { run, addends, costs: costs?.addends.map(({ label, value }) => [label, value]) };
};

describe("a sum is opened to its terms, with their signs and what multiplies it", () => {
  test("through discounting and a line that only turns the sign", () => {
    const { addends, costs, run } = npv("cost.ore + cost.gas + cost.tax");
    expect(addends.map(({ label }) => label)).toEqual(["Revenue", "Cost, negative"]);
    expect(costs?.map(([label]) => label)).toEqual(["Ore", "Gas", "Tax"]);
    expect(costs?.[0]?.[1]).toBeCloseTo(-10 * (1 + 1 / 2 + 1 / 3), 12);
    expect(costs?.[1]?.[1]).toBeCloseTo(-(5 + 6 / 2 + 7 / 3), 12);
    expect(addends.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(run.values("cash.npv")[0] ?? 0, 12);
  });

  test("a new cost appears by itself", () => {
    const water = flow("cost.water", "US$", "Water", "cost.dollar * (3 + 0 * t)");
    expect(npv("cost.ore + cost.gas + cost.tax + cost.water", water).costs?.map(([label]) => label)).toEqual([
      "Ore",
      "Gas",
      "Tax",
      "Water",
    ]);
  });

  test.each([
    ["a choice counts as what was taken", "IF(t > 0, cost.ore + cost.gas, 0)", ["Ore", "Gas"], -10 * (1 / 2 + 1 / 3)],
    ["what is rounded still adds up", "ROUND(cost.ore + cost.gas, 0)", ["Ore", "Gas"], -10 * (1 + 1 / 2 + 1 / 3)],
    ["a number multiplies the terms of a sum", "(cost.ore + cost.gas) * 2", ["Ore", "Gas"], -20 * (1 + 1 / 2 + 1 / 3)],
    ["what is taken away has the other sign", "cost.gas - cost.ore", ["Gas", "Ore"], -(5 + 6 / 2 + 7 / 3)],
  ])("%s", (_, cost, labels, first) => {
    const { costs } = npv(cost);
    expect(costs?.map(([label]) => label)).toEqual(labels);
    expect(costs?.[0]?.[1]).toBeCloseTo(first, 12);
  });

  test.each([
    ["a product", "cost.rate * cost.ore"],
    ["a minimum", "MIN(cost.ore, cost.gas)"],
    ["what reads another year", "cost.ore - PREV(cost.gas, 0)"],
  ])("%s is told as one", (_, cost) => expect(npv(cost).costs).toEqual([]));
});
