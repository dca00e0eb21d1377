import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";
import { spoilt } from "./mutant";

/** A thousand million US$ announced, spent 25, 45 and 30 % in 2026 to 2028, no inflation, work in 2029 to 2058. */
const round = {
  ...referenceSet("announced"),
  "capital.total": 1e9,
  "discount.inflation_usd": 0,
};

const total = (row: Float64Array): number => row.reduce((sum, x) => sum + x, 0);

/** A row in millions, to the cent. */
const millions = (row: Float64Array, from: number, to: number): number[] =>
  Array.from(row.slice(from, to), (x) => Math.round(x / 1e4) / 100);

describe("capital", () => {
  test("bottom-up, from the flows of worked case B and the reference unit costs", () => {
    // 180 x 2,693,522 t of concentrate, 120 x 2,797,565 t of pellets, 180 m; a fifth and a tenth on top; 470 x 2,000,000
    const direct = 180 * 2_693_522 + 120 * 2_797_565 + 180e6;
    expectClose(runProject(referenceSet()).value("capital.base"), direct * 1.3 + 940e6, 1e-6);
  });

  test("the switch takes the announced total instead, and the overrun raises either", () => {
    expect(runProject(round).value("capital.base")).toBe(1e9);
    expectClose(runProject({ ...round, "capital.overrun": 1.43 }).value("capital.base"), 1.43e9);
    const plain = runProject(referenceSet()).value("capital.base");
    expectClose(runProject({ ...referenceSet(), "capital.overrun": 1.2 }).value("capital.base"), 1.2 * plain);
  });

  test("the HBI plant grows with a power of its capacity", () => {
    const cost = (capacity: number, exponent: number): number =>
      runProject({
        ...referenceSet(),
        "project.hbi_capacity": capacity,
        "capital.hbi_exponent": exponent,
      }).value("capital.cost_hbi");
    expectClose(cost(2e6, 0.65), 940e6);
    expectClose(cost(1e6, 1), 470e6);
    // half the capacity at an exponent of one half: 1 / sqrt(2)
    expectClose(cost(1e6, 0.5), 940e6 * Math.SQRT1_2);
    expectClose(cost(1e6, 0), 940e6);
  });

  test("phasing spends it year by year", () => {
    expect(millions(runProject(round).row("capital.spent"), 0, 5)).toEqual([250, 450, 300, 0, 0]);
  });

  test("sustaining capital from the second operating year, none in the last three", () => {
    const sustained = runProject(round).row("capital.sustained");
    expect(millions(sustained, 2, 6)).toEqual([0, 0, 10, 10]);
    expect(millions(sustained, 28, 33)).toEqual([10, 10, 0, 0, 0]);
    expectClose(total(sustained), 26 * 10e6);
  });

  test("sustaining capital stops when the ore is about to end", () => {
    const run = runProject({ ...round, "ore.reserve": 65e6 });
    const sustained = run.row("capital.sustained");
    const last = run.row("plan.final").indexOf(1);
    expect(last).toBeLessThan(32);
    expect(millions(sustained, last - 2, last + 1)).toEqual([0, 0, 0]);
    expect(millions(sustained, last - 6, last - 4)).toEqual([10, 10]);
  });

  test("closure falls into the last year of work, at its prices", () => {
    const closed = runProject({ ...round, "discount.inflation_usd": 0.022 }).row("capital.closed");
    expectClose(closed[32] ?? 0, 50e6 * 1.022 ** 32);
    expect(total(closed)).toBe(closed[32]);
    const early = runProject({ ...round, "ore.reserve": 65e6 });
    const last = early.row("plan.final").indexOf(1);
    expect(early.row("capital.closed")[last]).toBe(50e6);
    expect(total(early.row("capital.closed"))).toBe(50e6);
  });
});

describe("depreciation by the year in which assets enter service", () => {
  test("what enters before the straight line keeps its share of the rest; what enters later has its life", () => {
    // machinery is 65 %: 650 m enter in 2029, 6.5 m a year from 2030; from 2031 on straight line over 14 years
    const run = runProject({ ...round, "depreciation.straight_from": 2031 });
    const charge = run.row("machinery.charge");
    expectClose(charge[3] ?? 0, 130e6);
    expectClose(charge[4] ?? 0, 0.2 * (520e6 + 6.5e6));
    expectClose(charge[5] ?? 0, 0.2 * 421.2e6 + 6.5e6 / 14);
    expectClose(charge[6] ?? 0, 0.2 * 336.96e6 + 13e6 / 14);
    expectClose(run.row("machinery.book")[5] ?? 0, 0.8 * 421.2e6 + (6.5e6 * 13) / 14);
    expect(run.row("depreciation.book")[32]).toBe(0);
    expectClose(total(run.row("depreciation.charge")), 1e9 + 260e6);
  });

  test("in the year of the change the straight line holds already", () => {
    const straight = runProject(round).row("depreciation.charge");
    expect(runProject({ ...round, "depreciation.straight_from": 2029 }).row("depreciation.charge")).toEqual(straight);
    const charge = runProject({ ...round, "depreciation.straight_from": 2030 }).row("preparatory.charge");
    expectClose(charge[3] ?? 0, 0.25 * 100e6);
    expectClose(charge[4] ?? 0, 0.25 * 75e6 + 1e6 / 11);
  });

  test("Horizontal Monitoring: the declining balance whatever the year", () => {
    const monitored = runProject({ ...round, "depreciation.declining": "yes" }).row("depreciation.charge");
    const never = runProject({ ...round, "depreciation.straight_from": 2200 }).row("depreciation.charge");
    expect(monitored).toEqual(never);
    expectClose(monitored[3] ?? 0, 0.07 * 250e6 + 0.2 * 650e6 + 0.25 * 100e6);
  });

  test("whatever the date, everything is written off once, by the last year of work", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2065 }), fc.integer({ min: 20, max: 200 }), (from, ore) => {
        const run = runProject({ ...round, "depreciation.straight_from": from, "ore.reserve": ore * 1e6 });
        const spent = run.value("capital.initial") + total(run.row("capital.sustained"));
        expectClose(total(run.row("depreciation.charge")), spent, 1e-12);
        expect(run.row("depreciation.book")[32]).toBe(0);
        expect(Math.min(...run.row("depreciation.charge"))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  test("an asset written off twice is noticed", () => {
    expect(spoilt({})("pass.assets_written_off")).toBe(1);
    expect(spoilt({ "machinery.charge": "machinery.straight_charge * 2" })("pass.assets_written_off")).toBe(0);
  });
});

describe("import duty on machinery", () => {
  const dutiable = { ...round, "tax.import_duty": 0.05 };

  test("a twentieth of the machinery is added to the capital and written down with it", () => {
    const run = runProject(dutiable);
    expect(millions(run.row("capital.import_duty"), 0, 5)).toEqual([8.13, 14.63, 9.75, 0, 0.33]);
    expectClose(run.value("capital.initial"), 1.0325e9);
    expectClose(run.row("cash.capital")[0] ?? 0, -258.125e6);
    expectClose(run.row("capital.sustained")[4] ?? 0, 10.325e6);
    expectClose(run.row("machinery.added")[3] ?? 0, 682.5e6);
    expectClose(run.row("buildings.added")[3] ?? 0, 250e6);
    expectClose(run.row("preparatory.added")[3] ?? 0, 100e6);
    expect(run.value("check.all")).toBe(1);
  });

  test.each(["promotion document", "industrial park"])("%s: none", (incentive) => {
    const run = runProject({ ...dutiable, "tax.incentive": incentive });
    expect(total(run.row("capital.import_duty"))).toBe(0);
    expect(run.value("capital.initial")).toBe(1e9);
  });
});

describe("VAT on construction and operation", () => {
  const taxed = { ...round, "tax.vat_construction": 1, "tax.vat_operating_share": 0, "capital.sustaining": 0 };

  test("by hand: 120 days on three years of construction", () => {
    // 18 % of 40 % of 250, 450 and 300 m are 18, 32.4 and 21.6 m; 245 of 365 days are refunded in the year itself
    const run = runProject(taxed);
    const here = 245 / 365;
    expect(millions(run.row("vat.paid"), 0, 5)).toEqual([18, 32.4, 21.6, 0, 0]);
    const refunded = run.row("vat.refunded");
    expectClose(refunded[0] ?? 0, 18e6 * here);
    expectClose(refunded[1] ?? 0, 32.4e6 * here + 18e6 * (1 - here));
    expectClose(refunded[2] ?? 0, 21.6e6 * here + 32.4e6 * (1 - here));
    expectClose(refunded[3] ?? 0, 21.6e6 * (1 - here));
    expect(millions(refunded, 4, 6)).toEqual([0, 0]);
    expectClose(run.row("vat.receivable")[2] ?? 0, 21.6e6 * (120 / 365));
  });

  test.each([
    [0, [18, 32.4, 21.6, 0, 0]],
    [365, [0, 18, 32.4, 21.6, 0]],
    [547.5, [0, 9, 25.2, 27, 10.8]],
    [730, [0, 0, 18, 32.4, 21.6]],
  ])("refunds after %d days", (days, wanted) => {
    const run = runProject({ ...taxed, "tax.vat_refund_days_construction": days });
    expect(millions(run.row("vat.refunded"), 0, 5)).toEqual(wanted);
  });

  test("operation: a share of the cost and of sustaining capital, with a lag of its own", () => {
    const run = runProject({
      ...taxed,
      "tax.vat_operating_share": 0.6,
      "tax.vat_refund_days": 73,
      "capital.sustaining": 0.01,
    });
    const cost = run.row("annual.cost");
    const paid = (t: number): number => 0.18 * (0.6 * (cost[t] ?? 0) + 0.4 * 10e6);
    expectClose(run.row("vat.paid")[10] ?? 0, paid(10));
    expectClose(run.row("vat.refunded")[10] ?? 0, 0.8 * paid(10) + 0.2 * paid(9));
    // the last year refunds its own and what was left
    expectClose(run.row("vat.refunded")[32] ?? 0, 0.18 * 0.6 * ((cost[32] ?? 0) + 0.2 * (cost[31] ?? 0)));
    expect(run.row("vat.receivable")[32]).toBe(0);
  });

  test("it moves cash in time, makes none, and costs its time value", () => {
    const [off, on] = [runProject(round), runProject({ ...round, "tax.vat_construction": "yes" })];
    const vat = on.row("cash.vat");
    on.row("cash.flow").forEach((flow, t) => {
      expect(Math.abs(flow - (off.row("cash.flow")[t] ?? 0) - (vat[t] ?? 0))).toBeLessThan(1e-6);
    });
    expect(Math.abs(total(vat))).toBeLessThan(0.01);
    expect(on.value("returns.npv")).toBeLessThan(off.value("returns.npv") - 1e6);
    expect(on.value("returns.npv_before_tax")).toBe(off.value("returns.npv_before_tax"));
    expect(total(off.row("vat.paid"))).toBe(0);
  });

  test("the ore ends early: nothing stays outstanding, nothing comes back later", () => {
    const run = runProject({ ...round, "tax.vat_construction": 1, "tax.vat_refund_days": 700, "ore.reserve": 65e6 });
    const last = run.row("plan.final").indexOf(1);
    expect(run.row("vat.receivable")[last - 1]).toBeGreaterThan(0);
    expect(total(run.row("vat.receivable").slice(last))).toBe(0);
    expect(total(run.row("vat.refunded").slice(last + 1))).toBe(0);
    expect(run.value("check.all")).toBe(1);
  });

  test("VAT that is never given back, or given back too early, is noticed", () => {
    const on = { "tax.vat_construction": 1 };
    expect(spoilt({}, on)("check.all")).toBe(1);
    expect(spoilt({ "vat.refunded": "vat.construction_due + vat.operation_due / 2" }, on)("pass.vat_refunded")).toBe(0);
    expect(spoilt({ "vat.construction_due": "vat.construction_paid * 2" }, on)("pass.vat_outstanding")).toBe(0);
  });
});
