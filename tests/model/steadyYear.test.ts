import { describe, expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";

type Changes = Readonly<Record<string, number | string>>;

const at = (changes: Changes = {}) => runProject({ ...referenceSet("spec-consistent@1"), ...changes });

describe("the steady year", () => {
  test("version 1 reaches 205 m of EBITDA at a C1 of 211.5, and not the 224 and 209.6 of its nameplate", () => {
    const run = at();
    expect(run.value("steady.ebitda") / 1e6).toBeCloseTo(205, 0);
    expect(run.value("steady.delivered")).toBeCloseTo(211.5, 1);
    expect(run.value("nameplate.ebitda") / 1e6).toBeCloseTo(224, 0);
    expect(run.value("cost.delivered")).toBeCloseTo(209.6, 1);
  });

  test("is the first that lacks less than a thousandth of the climb, told in money of the base year", () => {
    const run = at();
    const t = run.years.indexOf(run.value("steady.year"));
    const lacks = (period: number) => 1 - (run.row("ramp.utilisation")[period] ?? 0) / 0.93;
    expect(lacks(t)).toBeLessThan(0.001);
    expect(lacks(t - 1)).toBeGreaterThan(0.001);
    expectClose(run.value("steady.ebitda"), (run.row("annual.ebitda")[t] ?? 0) / 1.022 ** t);
    expectClose(run.value("steady.hbi"), run.row("annual.hbi")[t] ?? 0);
  });

  test.each<readonly [string, Changes, year: number, share: number]>([
    ["a plant that climbs at once", { "ramp.tau": 0.001 }, 2029, 0.93],
    ["a late start", { "ramp.tau": 0.001, "ramp.delay": 2 }, 2031, 0.93],
    ["rail that is too small", { "ramp.tau": 0.001, "logistics.rail_capacity": 1.5e6 }, 2029, 0.75],
    ["utilisation that is better from then on", { "ramp.tau": 0.001, "ramp.maximum.2029": 0.96 }, 2029, 0.96],
    ["ore that ends before", { "ramp.tau": 2, "ore.reserve": 20e6 }, 2043, 0.93],
  ])("%s", (_, changes, year, share) => {
    const run = at(changes);
    expect(run.value("steady.year")).toBe(year);
    expect(run.value("steady.output")).toBeCloseTo(share, 2);
  });

  test("of a plan too short for its ramp-up the last year stands", () => {
    const run = at({ "ramp.tau": 5, "project.life_cap": 12 });
    expect(run.value("steady.year")).toBe(2040);
    expect(run.value("steady.output")).toBeLessThan(0.9);
  });

  test("a plan without any output has no cost per tonne", () => {
    const run = at({ "energy.gas_capacity": 1 });
    expect(["ex_works", "delivered", "sustained"].map((id) => run.value(`steady.${id}`) < 1e12)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("cost per tonne", () => {
  const [plain, priced] = [at(), at({ "carbon.domestic_price": 20 })];

  test("C1 is without the domestic carbon price; all-in sustaining cost and EBITDA have it", () => {
    for (const id of ["cost.ex_works", "cost.delivered", "steady.ex_works", "steady.delivered"])
      expect(priced.value(id), id).toBe(plain.value(id));
    const carbon = priced.value("nameplate.cost_carbon");
    expectClose(carbon, 20 * plain.value("nameplate.co2_scope_1"));
    expectClose(plain.value("nameplate.ebitda") - priced.value("nameplate.ebitda"), carbon);
    expectClose(plain.value("steady.ebitda") - priced.value("steady.ebitda"), priced.value("steady.cost_carbon"));
    expectClose(priced.value("cost.sustained") - plain.value("cost.sustained"), carbon / 2e6);
  });

  test("all-in sustaining cost has the property tax of an average year", () => {
    const free = at({ "tax.property_rate": 0 });
    const taxed = plain.row("tax.property").reduce((sum, x, t) => sum + x / 1.022 ** t, 0) / 30;
    expectClose(plain.value("cost.property_tax"), taxed);
    expectClose(plain.value("cost.sustained") - free.value("cost.sustained"), taxed / 2e6);
    expectClose(plain.value("steady.sustained") - free.value("steady.sustained"), taxed / plain.value("steady.hbi"));
  });
});

test("ore left behind the life cap is told: 21.5 Mt in version 1, nil where the ore ends work", () => {
  expect(at().value("ore.left") / 1e6).toBeCloseTo(21.5, 1);
  expect(Math.abs(at({ "ore.reserve": 65e6 }).value("ore.left"))).toBeLessThan(1e-6);
});
