import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as sentence } from "../../src/messages/text";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";

type Changes = Readonly<Record<string, number | string>>;

const at = (changes: Changes, set = "spec-consistent@1") => runProject({ ...referenceSet(set), ...changes });
const stopping = (changes: Changes, set?: string) => at({ ...changes, "project.stop": "yes" }, set);
const total = (row: Float64Array): number => row.reduce((sum, x) => sum + x, 0);

/** Prices that no longer carry the cost from 2045 on, the seventeenth year of work; construction begins in 2026. */
const FALLING = { "market.hbi_price": 400, "market.hbi_price.2045": 150 };

/** The year in which to stop, from the rows of a plan that nobody stops: another reckoning than the model's. */
function yearToStop(changes: Changes, set: string): number {
  const run = at({ ...changes, "project.stop": "no" }, set);
  const [rate, inflation] = [run.value("discount.rate"), run.value("discount.inflation_usd")];
  const row = (id: string, t: number) => run.row(id)[t] ?? 0;
  const worked = run.years.map((_, t) => t).filter((t) => row("plan.share", t) > 0);
  const first = worked[0] ?? 0;
  // going on to the end of year `last`, seen from the start of year t and against closing before t
  const worth = (t: number, last: number): number => {
    let sum = 0;
    for (let u = t; u <= last; u += 1) {
      const taxes = row("tax.mining", u) + row("tax.export", u);
      const closing = run.value("capital.closure") * row("index.prices", u);
      const later = (closing / (1 + inflation)) * (1 + rate) - closing;
      sum += (row("annual.ebitda", u) - taxes - row("capital.sustained", u) + later) / (1 + rate) ** (u - t);
    }
    return sum;
  };
  const stop = worked.find((t) => t > first && worked.every((last) => last < t || worth(t, last) <= 0));
  return stop === undefined ? 0 : (run.years[stop] ?? 0);
}

describe("work stops when going on is worth less than closing", () => {
  const [on, off] = [stopping(FALLING), at(FALLING)];
  const last = on.row("plan.final").indexOf(1);

  test("it is asked for: the plan goes on to its end unless somebody may stop", () => {
    expect(off.value("cutoff.year")).toBe(0);
    expect(off.value("plan.years_worked")).toBe(30);
    expect(at({}).value("returns.npv")).toBe(stopping({}).value("returns.npv"));
  });

  test("nothing is made, paid for or renewed after it; before it nothing changes", () => {
    expect(on.value("cutoff.year")).toBe(2045);
    expect(on.years[last]).toBe(2044);
    const nil = [
      "annual.hbi",
      "annual.ore",
      "annual.cost",
      "annual.ebitda",
      "capital.sustained",
      "depreciation.charge",
    ];
    for (const id of [...nil, "annual.co2_scope_1", "annual.tailings", "labour.gross", "tax.property"]) {
      expect(total(on.row(id).slice(last + 1)), id).toBe(0);
      if (id !== "depreciation.charge" && id !== "tax.property")
        expect(on.row(id).slice(0, last), id).toEqual(off.row(id).slice(0, last));
    }
  });

  test("closure, write-off and release fall into the last year of work, and every balance holds", () => {
    expect(on.row("capital.closed").findIndex((x) => x > 0)).toBe(last);
    expectClose(
      total(on.row("depreciation.charge")),
      total(on.row("capital.spent")) + total(on.row("capital.sustained")),
    );
    expect(on.row("depreciation.book")[last]).toBe(0);
    expect(on.row("working_capital.balance")[last]).toBe(0);
    expect(Math.abs(total(on.row("working_capital.increase")))).toBeLessThan(1e-5);
    expect(on.value("check.all")).toBe(1);
    expect(at(FALLING, "announced@1").value("check.all")).toBe(1);
  });

  test("what is left, who ended it, and since when, is said", () => {
    expectClose(on.value("ore.left"), on.value("ore.run_of_mine") - total(on.row("annual.ore")));
    expect(on.value("ore.left")).toBeGreaterThan(off.value("ore.left"));
    expect(on.row("bottleneck.by_stop").slice(last)).toEqual(Float64Array.from([0, ...Array(14).fill(1)]));
    expect(total(on.row("bottleneck.by_ore"))).toBe(0);
    expect(on.warnings.filter(({ code }) => code === "W-STOP").map((found) => sentence(found))).toEqual([
      expect.stringMatching(/^project\.stop: from 2045 on .* 14 years early, and \d+ t of ore are left \(W-STOP\)$/),
    ]);
  });

  test("owners who may stop are not worse off", () => {
    expect(on.value("returns.npv")).toBeGreaterThan(off.value("returns.npv"));
    expect(on.value("equity.npv")).toBeGreaterThan(off.value("equity.npv"));
  });

  test("a start-up year without output, and a bad year before good ones, are worked", () => {
    const late = stopping({ "ramp.delay": 1, "market.hbi_price": 400 });
    expect(late.row("cutoff.margin")[3]).toBeLessThan(0);
    expect(late.value("plan.years_worked")).toBe(30);
    const dip = stopping({ "market.hbi_price": 400, "market.hbi_price.2040": 100, "market.hbi_price.2041": 400 });
    expect(dip.row("cutoff.margin")[14]).toBeLessThan(0);
    expect(dip.value("cutoff.year")).toBe(0);
    // two years before the end there is not enough left that is good
    const end = stopping({ "market.hbi_price": 400, "market.hbi_price.2057": 100, "market.hbi_price.2058": 250 });
    expect(end.value("cutoff.year")).toBe(2057);
  });

  test("closing later saves interest: a closure that costs more is put off", () => {
    const price = { "market.hbi_price": 400, "market.hbi_price.2045": 212 };
    expect(stopping({ ...price, "capital.closure": 0 }).value("cutoff.year")).toBe(2045);
    expect(stopping({ ...price, "capital.closure": 2e9 }).value("cutoff.year")).toBe(0);
  });

  test("worth nothing from the first year on: that year is worked, then all is closed, and it is said", () => {
    const [run, whole] = [stopping({ "market.hbi_price": 150 }), at({ "market.hbi_price": 150 })];
    expect(run.value("plan.years_worked")).toBe(1);
    expect(run.value("cutoff.at_once")).toBe(1);
    expect(run.value("check.all")).toBe(1);
    expectClose(total(run.row("depreciation.charge")), total(run.row("capital.spent")));
    expect(run.warnings.map((found) => sentence(found)).join("\n")).toMatch(/not worth building \(W-STOP\)/);
    // shareholders pay in 150 m and not 6.4 bn
    expect(whole.value("funds.support_total")).toBeGreaterThan(6e9);
    expect(run.value("funds.support_total")).toBeLessThan(0.2e9);
  });

  test("the fund for closure fills in the years that are worked, and is spent in the last of them", () => {
    const run = stopping({ ...FALLING, "capital.closure_funding": "last years", "capital.closure_years": 5 });
    const held = Array.from(run.row("closure_fund.held"));
    expect(held.findIndex((x) => x > 0)).toBe(last - 4);
    expect(held[last]).toBe(0);
    expectClose(total(run.row("cash.closure")), total(on.row("cash.closure")));
    expect(run.value("check.all")).toBe(1);
  });

  test("the year is that of another reckoning on the years of a plan that goes on, and everything balances", () => {
    const prices = fc.record({
      set: fc.constantFrom("spec-consistent@1", "announced@1", "spec-consistent", "hydrogen-30", "purchased-pellets"),
      price: fc.integer({ min: 150, max: 450 }),
      later: fc.integer({ min: 100, max: 450 }),
      year: fc.integer({ min: 2035, max: 2050 }),
      reserve: fc.integer({ min: 40, max: 250 }),
      tubes: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(prices, ({ set, price, later, year, reserve, tubes }) => {
        const changes = {
          "market.hbi_price": price,
          [`market.hbi_price.${year}`]: later,
          "ore.reserve": reserve * 1e6,
          "capital.tubes": tubes * 1e6,
        };
        const run = stopping(changes, set);
        expect(run.value("cutoff.year")).toBe(yearToStop(changes, set));
        expect(run.value("check.all")).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
