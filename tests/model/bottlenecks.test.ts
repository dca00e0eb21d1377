import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inWords } from "../../src/formula/language/model";
import { projectProgram } from "../../src/model/program";
import { type ProjectRun, runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { expectClose } from "./close";
import { spoilt } from "./mutant";

const reference = referenceSet("spec-consistent@1");

/** What sets the output of each year, in words. */
function named(run: ProjectRun): (string | number)[] {
  const item = projectProgram().items.get("bottleneck.binding")?.item;
  return Array.from(run.row("bottleneck.binding"), (code) => (item ? inWords(item, code) : code));
}

const hbi = (run: ProjectRun, year: number): number => run.row("annual.hbi")[year] ?? Number.NaN;

const PLANT = "HBI plant with its ramp-up";

describe("capacities of the reference sets", () => {
  test.each(sets.map(({ name }) => name))("%s: the plant alone sets its output", (name) => {
    const run = runProject(referenceSet(name));
    expect(new Set(named(run).slice(0, 3))).toEqual(new Set(["no output yet"]));
    expect(new Set(named(run).slice(3))).toEqual(new Set([PLANT]));
    expect(Math.max(...run.row("bottleneck.fullest"))).toBeLessThan(0.9);
    expect(run.row("plan.hbi")).toEqual(run.row("bottleneck.plant"));
  });
});

describe("the narrowest step sets the output", () => {
  test("rail: the first year climbs below it, later years stop at it", () => {
    // year averages of the climb are 0.416 and 0.795 of 2.0 Mt/y
    const run = runProject({ ...reference, "logistics.rail_capacity": 1.5e6 });
    expect(named(run).slice(2, 6)).toEqual(["no output yet", PLANT, "rail", "rail"]);
    expectClose(hbi(run, 3), 832_800, 1e-3);
    expect(hbi(run, 4)).toBe(1.5e6);
    expect(run.value("bottleneck.rail_years")).toBe(29);
    expect(run.warnings.map(({ line }) => line)).toContain("warning.rail");
  });

  test("only what goes over the Black Sea takes rail and port", () => {
    const routes = { "market.share_italy": 0.35, "market.share_marmara": 0.25, "market.share_local": 0.4 };
    const run = runProject({ ...reference, ...routes, "logistics.port_capacity": 0.9e6 });
    expectClose(hbi(run, 10), 1.5e6);
    expect(named(run)[10]).toBe("port");
    const none = { "market.share_italy": 0, "market.share_caspian": 1, "logistics.rail_capacity": 1 };
    expect(new Set(named(runProject({ ...reference, ...none })).slice(3))).toEqual(new Set([PLANT]));
  });

  test("of two equal limits one is named, the nearer to the plant", () => {
    const run = runProject({ ...reference, "logistics.rail_capacity": 1.5e6, "logistics.port_capacity": 1.5e6 });
    expect(named(run)[10]).toBe("rail");
    expect(run.value("check.all")).toBe(1);
  });

  test("gas, by hand from worked case B: 10 GJ and 1.3988 pellets of 0.35 GJ a tonne", () => {
    // 400 million m3 of 34.5 GJ a thousand
    const run = runProject({ ...reference, "energy.gas_capacity": 400e6 });
    expectClose(hbi(run, 10), 13.8e6 / (10 + (2_797_565 / 2e6) * 0.35), 1e-6);
    expectClose(run.row("annual.gas")[10] ?? 0, 13.8e6);
    expect(named(run)[10]).toBe("natural gas");
  });

  test("gas, own pellets first: bought ones need none for firing", () => {
    const run = runProject({ ...referenceSet("purchased-pellets@1"), "energy.gas_capacity": 400e6 });
    // 3.1 Mt of ore make 3.1 / 3.0428 Mt of HBI; worked case B
    const own = 3.1e6 / (6_085_612 / 2e6);
    const spare = (13.8e6 - own * (10 + (2_797_565 / 2e6) * 0.35)) / 10;
    expectClose(hbi(run, 10), own + spare, 1e-6);
    expectClose(run.row("annual.gas")[10] ?? 0, 13.8e6);
    // still less: not even the own pellets are fired in full
    const less = runProject({ ...referenceSet("purchased-pellets@1"), "energy.gas_capacity": 200e6 });
    expectClose(less.row("annual.gas")[10] ?? 0, 6.9e6);
    expect(less.row("annual.pellets_bought")[10]).toBe(0);
  });

  test("power: 50 MW over 8,000 hours are 400 GWh, and 519 GWh make 2.0 Mt in worked case B", () => {
    const run = runProject({ ...reference, "energy.power_capacity": 50 });
    expectClose(hbi(run, 10), 2e6 * (400 / 519), 1e-3);
    expectClose(run.row("annual.power")[10] ?? 0, 400e6);
    expect(named(run)[10]).toBe("electricity");
  });

  test("a plant without gas is not held by gas", () => {
    const green = {
      "reduction.hydrogen_share": 1,
      "reduction.hydrogen_heater": 1,
      "reduction.carbon": 0,
      "pellet.fuel": 0,
    };
    const run = runProject({ ...reference, ...green, "energy.gas_capacity": 1 });
    expect(named(run)[10]).toBe(PLANT);
    expect(run.row("bottleneck.gas_use")[10]).toBe(0);
  });

  test("ore, pellets and energy follow the smaller plan, and the ore lasts longer", () => {
    const [free, held] = [
      runProject({ ...reference, "ore.reserve": 65e6 }),
      runProject({ ...reference, "ore.reserve": 65e6, "logistics.port_capacity": 0.93e6 }),
    ];
    const part = 0.93e6 / hbi(free, 9);
    for (const id of ["annual.hbi", "annual.ore", "annual.pellets_own", "annual.gas", "annual.power"])
      expectClose(held.row(id)[9] ?? 0, (free.row(id)[9] ?? 0) * part, 1e-9, id);
    expect(held.row("plan.final").indexOf(1)).toBeGreaterThan(free.row("plan.final").indexOf(1));
    expectClose(held.value("ore.mined"), 65e6);
  });
});

describe("years that are not full", () => {
  test("the year in which the ore ends, and those after it", () => {
    const run = runProject({ ...reference, "ore.reserve": 65e6, "logistics.rail_capacity": 1.5e6 });
    const last = run.row("plan.final").indexOf(1);
    expect(named(run).slice(last - 1, last + 2)).toEqual(["rail", "ore in the ground", "ore in the ground"]);
    expect(run.row("plan.hbi")[last]).toBe(1.5e6);
    expect(hbi(run, last)).toBeLessThan(1.5e6);
    expect(run.value("check.all")).toBe(1);
  });

  test("a year of delay is the plant's, and the climb is what it would be without a limit", () => {
    const run = runProject({ ...reference, "ramp.delay": 1, "logistics.rail_capacity": 1.5e6 });
    expect(named(run).slice(2, 6)).toEqual(["no output yet", PLANT, PLANT, "rail"]);
    expect([hbi(run, 3), hbi(run, 5)]).toEqual([0, 1.5e6]);
  });
});

describe("whatever the capacities", () => {
  test("nothing is taken beyond them, and one thing is named in every year", () => {
    const capacities = fc.record({
      "logistics.rail_capacity": fc.double({ min: 1e5, max: 4e6, noNaN: true }),
      "logistics.port_capacity": fc.double({ min: 1e5, max: 4e6, noNaN: true }),
      "energy.gas_capacity": fc.double({ min: 1e7, max: 1e9, noNaN: true }),
      "energy.power_capacity": fc.double({ min: 1, max: 100, noNaN: true }),
      "mine.capacity": fc.double({ min: 1e5, max: 7e6, noNaN: true }),
      "ore.reserve": fc.double({ min: 2e6, max: 2e8, noNaN: true }),
      "ramp.delay": fc.double({ min: 0, max: 2, noNaN: true }),
    });
    const seen = new Set<string | number>();
    fc.assert(
      fc.property(capacities, (given) => {
        const run = runProject({ ...reference, ...given });
        expect(run.value("check.all")).toBe(1);
        run.row("annual.hbi").forEach((made, t) => {
          expect(made).toBeLessThanOrEqual(given["logistics.rail_capacity"] * (1 + 1e-12));
          expect((run.row("annual.power")[t] ?? 0) / 8e6).toBeLessThanOrEqual(
            given["energy.power_capacity"] * (1 + 1e-9),
          );
        });
        for (const word of named(run)) seen.add(word);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect([...seen].toSorted()).toEqual(
      ["no output yet", PLANT, "rail", "port", "natural gas", "electricity", "ore in the ground"].toSorted(),
    );
  });

  test("a plan beyond a capacity, or a year without a name, is noticed", () => {
    const narrow = { "energy.gas_capacity": 400e6 };
    expect(spoilt({}, narrow)("check.all")).toBe(1);
    const blind = spoilt({ "plan.hbi": "bottleneck.plant" }, narrow);
    expect(blind("pass.bottleneck_held")).toBe(0);
    expect(spoilt({ "bottleneck.by_gas": "0 * bottleneck.by_plant" }, narrow)("pass.bottleneck_named")).toBe(0);
  });
});
