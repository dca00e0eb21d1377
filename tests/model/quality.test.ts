import { describe, expect, test } from "vitest";
import { inputKeys } from "../../src/model/inputs/keys";
import { type ProjectRun, runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { expectClose } from "./close";

const reference = referenceSet("spec-consistent@1");

type Changes = Readonly<Record<string, number>>;
const run = (changes: Changes, set = "spec-consistent@1"): ProjectRun =>
  runProject({ ...referenceSet(set), ...changes });
const npv = (changes: Changes): number => run(changes).value("returns.npv");

const rule = (word: string): Changes => ({
  "market.quality_rule": inputKeys.get("market.quality_rule")?.choices?.indexOf(word) ?? Number.NaN,
});
const USE = rule("value in use");

describe("value in use", () => {
  test("by hand: what parts of HBI bring and cost the furnace", () => {
    const of = run(USE);
    const [fe, gangue] = [of.value("nameplate.hbi_fe"), of.value("nameplate.hbi_gangue")];
    // 360 US$ of scrap at a yield of 0.92; slag 2.75 t/t gangue with 0.22 Fe, 550 kWh at 0.1 US$, 15 US$; flux 1 t at 120 US$
    const iron = (360 / 0.92) * (fe - gangue * 2.75 * 0.22);
    const slag = gangue * (2.75 * (550 * 0.1 + 15) + 120);
    const oxide = fe * 0.06 * 1270 * 0.1;
    const needed = (fe * 0.06 * 12.011) / 55.845;
    expectClose(of.value("nameplate.worth"), iron - slag - oxide + 80 * (0.013 - needed), 1e-9);
    expectClose(
      of.value("nameplate.quality"),
      of.value("nameplate.worth") - of.value("quality.worth") - of.value("nameplate.phosphorus_loss"),
      1e-9,
    );
  });

  test("a point of iron is worth 8.7 to 11 US$/t, about twice the contract's", () => {
    const [rich, poor] = [run(USE), run(USE, "announced@1")];
    const points = (rich.value("nameplate.hbi_fe") - poor.value("nameplate.hbi_fe")) * 100;
    const aPoint = (rich.value("nameplate.quality") - poor.value("nameplate.quality")) / points;
    expect(aPoint).toBeGreaterThan(8.7);
    expect(aPoint).toBeLessThan(11);
  });

  test("HBI of the reference price is worth the reference price", () => {
    const {
      "market.fe_reference": fe = 0,
      "market.metallisation_reference": m = 0,
      "market.carbon_reference": c = 0,
    } = reference;
    // the pellet that makes it
    const pellet = 1 / ((1 - c) / fe + (15.999 / 55.845) * (1.5 - (1 - m)));
    const of = run({
      ...USE,
      "pellet.grade_target": pellet,
      "reduction.metallisation": m,
      "reduction.carbon": c,
      "pellet.phosphorus": 0.0002,
    });
    expect(Math.abs(of.value("nameplate.quality"))).toBeLessThan(1e-9);
  });

  test("gangue, phosphorus, metallisation and carbon count", () => {
    const base = run(USE).value("nameplate.quality");
    const quality = (changes: Changes) => run({ ...USE, ...changes }).value("nameplate.quality") - base;
    expect(quality({ "pellet.grade_target": 0.66 })).toBeLessThan(-10);
    expectClose(
      quality({ "pellet.phosphorus": 0.0005 }) - quality({ "pellet.phosphorus": 0.0004 }),
      -1.5 * (0.913895 / 0.67),
      1e-5,
    );
    expect(quality({ "reduction.metallisation": 0.93 })).toBeLessThan(-2);
    expect(quality({ "reduction.carbon": 0.008 })).toBeLessThan(0);
    expect(quality({ "reduction.carbon": 0.016 })).toBeLessThan(0);
  });
});

test("the larger loss is the lower of both adjustments, in every year", () => {
  for (const { name } of sets) {
    const both = ["index", "value in use"].map((word) => run(rule(word), name));
    const larger = run(rule("larger loss"), name);
    const rows = [...both, larger].map((of) => of.row("annual.quality"));
    for (const t of larger.years.keys()) expect(rows[2]?.[t]).toBe(Math.min(rows[0]?.[t] ?? 0, rows[1]?.[t] ?? 0));
  }
});

describe("what an optimiser finds", () => {
  // with gas that follows and a buyer who reckons, as the rules are meant to be used together
  const ON: Changes = { ...USE, "reduction.gas_follows": 1 };
  const best = (key: string, values: readonly number[], changes: Changes): number =>
    values.reduce((found, x) => (npv({ ...changes, [key]: x }) > npv({ ...changes, [key]: found }) ? x : found));
  const steps = (from: number, to: number, step: number) =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, k) => from + k * step);

  test("carbon is best where it is just enough for the oxide that is left", () => {
    const carbon = best("reduction.carbon", steps(0, 0.03, 0.0001), ON);
    expectClose(carbon, (0.915 * 0.06 * 12.011) / 55.845, 0.01);
    // without either rule the least carbon is best: iron is paid, carbon is not
    expect(best("reduction.carbon", steps(0, 0.03, 0.001), {})).toBe(0);
  });

  test("metallisation is best inside its range where output falls with it; where it does not, more is always better", () => {
    const range = steps(0.85, 0.99, 0.01);
    const found = best("reduction.metallisation", range, { ...ON, "reduction.slowing": 0.35 });
    expect(found).toBeGreaterThan(0.9);
    expect(found).toBeLessThan(0.94);
    // a point more costs 0.045 GJ of least energy, some 0.3 US$, and saves the buyer over 2 US$: nothing turns it back
    expectClose(best("reduction.metallisation", range, ON), 0.99, 1e-9);
  });
});

describe("what is off the specification, and fines", () => {
  test("nothing is lost by what meets it", () => {
    expect(npv({ "market.off_spec_discount": 0.1 })).toBe(npv({}));
    expect(npv({ "market.fines_discount": 0.6 })).toBe(npv({}));
  });

  test("what fails sells at the discount, in every year", () => {
    const sold = run({}, "announced@1").row("market.realised");
    const cut = run({ "market.off_spec_discount": 0.05 }, "announced@1").row("market.realised");
    for (const [t, price] of sold.entries()) expectClose(cut[t] ?? 0, price * 0.95, 1e-12);
  });

  test("fines leave at their discount; mass and iron still close", () => {
    const fines = run({ "reduction.briquette_fines": 0.02, "market.fines_discount": 0.35 });
    expectClose(fines.value("nameplate.price"), run({}).value("nameplate.price") * (1 - 0.007), 1e-12);
    expect(fines.value("check.all")).toBe(1);
    expect(fines.row("annual.hbi")).toEqual(run({}).row("annual.hbi"));
  });

  test("a better metallisation passes, and loses nothing", () => {
    expect(run({ "reduction.metallisation": 0.96 }).warnings.map(({ code }) => code)).not.toContain("W-SPEC");
  });

  test("every limit is watched in every year, too", () => {
    const off = run({ "mine.capacity": 3.1e6, "pellet.purchased_grade": 0.62 });
    const [first = 0, last = 0] = [off.row("annual.off_spec")[10], off.row("annual.off_spec")[0]];
    expect([first, last]).toEqual([1, 0]);
  });
});

describe("moisture", () => {
  test("freight is paid on the wet tonne, HBI sold on the dry one", () => {
    const dry = run({});
    const wet = run({ "logistics.moisture_product": 0.02 });
    expectClose(wet.value("logistics.freight"), dry.value("logistics.freight") / 0.98, 1e-12);
    expectClose(wet.row("annual.freight")[10] ?? 0, (dry.row("annual.freight")[10] ?? 0) / 0.98, 1e-12);
    expect(wet.row("annual.revenue")).toEqual(dry.row("annual.revenue"));
    expect(wet.value("check.all")).toBe(1);
  });

  test("haul of concentrate and freight of bought pellets, too", () => {
    const dry = run({}, "purchased-pellets@1");
    const wet = run(
      { "logistics.moisture_concentrate": 0.085, "logistics.moisture_pellets": 0.02 },
      "purchased-pellets@1",
    );
    expectClose(wet.value("nameplate.cost_haul"), dry.value("nameplate.cost_haul") / 0.915, 1e-12);
    const inbound = referenceSet("purchased-pellets@1")["logistics.pellet_inbound"] ?? Number.NaN;
    expectClose(
      wet.value("cost.pellet_delivered") - dry.value("cost.pellet_delivered"),
      inbound * (1 / 0.98 - 1),
      1e-9,
    );
    expect(wet.row("annual.concentrate")).toEqual(dry.row("annual.concentrate"));
  });
});
