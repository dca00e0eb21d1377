import { describe, expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { presentValue } from "../../src/numerics/presentValue";
import { referenceSet, sets } from "../../src/reference/index";
import { expectClose } from "./close";

describe("depreciation", () => {
  const run = runProject(referenceSet("spec-consistent@1"));
  const initial = run.value("capital.initial");

  test("straight line from the first operating year, over the life of the class", () => {
    const machinery = run.row("machinery.charge");
    expect(machinery[2]).toBe(0);
    expectClose(machinery[3] ?? 0, (0.65 * initial) / 14);
    // the 15th operating year charges only what was renewed in the 14 years before
    const renewed = run
      .row("machinery.added")
      .slice(4, 18)
      .reduce((a, b) => a + b, 0);
    expectClose(machinery[17] ?? 0, renewed / 14);
  });

  test("buildings outlive the project: the rest is written off in its last year", () => {
    const charge = run.row("buildings.charge");
    const added = run.row("buildings.added").reduce((a, b) => a + b, 0);
    const before = charge.slice(0, -1).reduce((a, b) => a + b, 0);
    expectClose(charge[32] ?? 0, added - before);
    expect(charge[32]).toBeGreaterThan((0.25 * initial) / 44);
    expect(run.row("buildings.book")[32]).toBe(0);
  });

  test("declining balance takes its share of what is left", () => {
    const declining = runProject({
      ...referenceSet("spec-consistent@1"),
      "depreciation.declining": "yes",
      "capital.sustaining": 0,
    });
    const charge = declining.row("preparatory.charge");
    expectClose(charge[4] ?? 0, (charge[3] ?? 0) * 0.75);
    expect(declining.value("check.all")).toBe(1);
  });
});

describe("working capital", () => {
  test("days of revenue and cash cost, given back in the last year", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "working_capital.payable_days": 20 });
    const [revenue = 0, cost = 0] = [run.row("annual.revenue")[10], run.row("annual.cost")[10]];
    expectClose(run.row("working_capital.balance")[10] ?? 0, (revenue * 30 + cost * 30 - cost * 20) / 365);
    expect(run.row("working_capital.balance")[32]).toBe(0);
    expect(Math.abs(run.row("working_capital.increase").reduce((a, b) => a + b, 0))).toBeLessThan(0.01);
  });
});

describe("returns", () => {
  for (const timing of ["start", "mid", "end"] as const)
    test(`NPV is the present value of the cash-flow row, timing ${timing}`, () => {
      const run = runProject({ ...referenceSet("announced@1"), "discount.timing": timing });
      expectClose(run.value("returns.npv"), presentValue(0.095, Array.from(run.row("cash.flow")), timing), 1e-12);
    });

  for (const { name } of sets)
    test(`${name}: NPV at the IRR is nil`, () => {
      const inputs = referenceSet(name);
      const irr = runProject(inputs).value("returns.irr");
      const run = runProject({ ...inputs, "discount.rate": irr });
      expect(Math.abs(run.value("returns.npv"))).toBeLessThan(1);
    });

  test("sold at the levelised cost and free of quality and route, NPV is nil", () => {
    // an industrial park for life and no taxes on operation: the cost does not move with the price
    const untaxed = {
      ...referenceSet("spec-consistent@1"),
      "tax.profit_rate": 0,
      "market.fe_adjustment": 0,
      "working_capital.receivable_days": 0,
    };
    const price = runProject(untaxed).value("returns.levelised_cost");
    const npv = runProject({ ...untaxed, "market.hbi_price": price }).value("returns.npv");
    expect(Math.abs(npv)).toBeLessThan(1);
  });

  test("payback never, where the money never comes back", () => {
    expect(runProject(referenceSet("hydrogen-30@1")).value("returns.payback")).toBeNaN();
  });
});

describe("the mine plan", () => {
  test("the ore ends: the last year is partial, and the years after it are empty", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "ore.reserve": 65e6 });
    const hbi = Array.from(run.row("annual.hbi"));
    const last = run.row("plan.final").indexOf(1);
    expect(hbi[last]).toBeGreaterThan(0);
    expect(hbi[last]).toBeLessThan(hbi[last - 1] ?? 0);
    expect(hbi.slice(last + 1).every((x) => x === 0)).toBe(true);
    expectClose(run.value("ore.mined"), 65e6);
    expectClose(run.value("plan.hbi_total"), 65e6 / run.value("ore.per_hbi"));
    expect(run.row("cash.flow")[last + 1]).toBe(0);
    expect(run.row("capital.closed")[last]).toBeGreaterThan(0);
    expect(run.warnings.map((w) => w.code)).toContain("W-LIFE");
    expect(run.value("check.all")).toBe(1);
  });

  test("NPV does not jump when a little ore is added to an exhausted mine", () => {
    const npv = (reserve: number): number =>
      runProject({ ...referenceSet("spec-consistent@1"), "ore.reserve": reserve, "capital.sustaining": 0 }).value(
        "returns.npv",
      );
    expect(Math.abs(npv(65_000_001) - npv(65_000_000))).toBeLessThan(1000);
  });

  test("a delayed start-up moves the climb by whole years or parts of one", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "ramp.delay": 1 });
    expect(run.row("annual.hbi")[3]).toBe(0);
    expectClose(run.row("annual.hbi")[4] ?? 0, runProject(referenceSet("spec-consistent@1")).row("annual.hbi")[3] ?? 0);
    expect(run.row("annual.cost_fixed")[3]).toBeGreaterThan(0);
  });

  test("a price given for every year leaves no room for growth; years before it are never sold in", () => {
    const deck = Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`market.hbi_price.${2029 + k}`, 320]));
    const run = runProject({ ...referenceSet("spec-consistent@1"), ...deck, "market.price_real_growth": 0.05 });
    expectClose(run.value("returns.npv"), runProject(referenceSet("spec-consistent@1")).value("returns.npv"));
  });

  test("the EU border adjustment follows the table and ends it free of nothing", () => {
    const run = runProject({
      ...referenceSet("spec-consistent@1"),
      "carbon.cbam_seller_share": 1,
      "discount.inflation_usd": 0,
    });
    const intensity = run.row("carbon.cbam_intensity")[4] ?? 0;
    expectClose(run.row("carbon.cbam_per_hbi")[4] ?? 0, (intensity - 0.4 * 0.515) * 85);
    expectClose(run.row("carbon.cbam_per_hbi")[20] ?? 0, intensity * 85);
  });
});
