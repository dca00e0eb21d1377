import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { ironbook } from "../../src/cli/ironbook";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { runProject } from "../../src/model/run";
import { formerSets, referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";

const SET = "spec-consistent@1";
const reference = referenceSet(SET);

describe("HBI against blast furnace, steel against steel", () => {
  test("by hand from worked case B: 0.655 t CO2/t HBI, 91.39 % Fe, 1.3 % C", () => {
    // 0.9139 x 0.94 t of steel a tonne of HBI; 520 kWh at 0.3 t/MWh and 0.066 t direct; 44.009/12.011 t CO2 a tonne of carbon
    const steel = 0.9139 * 0.94;
    const perSteel = (0.655 + (0.013 * 44.009) / 12.011) / steel + 0.52 * 0.3 + 0.066;
    const run = runProject(reference);
    expectClose(run.value("carbon.steel_intensity"), perSteel, 1e-3);
    expectClose(run.value("carbon.steel_ratio"), perSteel / 2.2, 1e-3);
    expectClose(run.value("nameplate.co2_avoided"), 2e6 * steel * (2.2 - perSteel), 1e-3);
  });

  test("direct emissions lie between two published routes of gas and electric arc furnace", () => {
    // NREL H2Integrate 0.721, Mission Possible Partnership 0.852 t CO2/t steel, scope 1
    const direct = { ...reference, "carbon.grid_factor": 0, "carbon.eaf_grid_factor": 0 };
    const found = runProject(direct).value("carbon.steel_intensity");
    expect(found).toBeGreaterThan(0.721);
    expect(found).toBeLessThan(0.852);
  });

  test.each(formerSets.map(({ name }) => name))("%s: from ore to steel all carbon of the gas is burnt", (name) => {
    const run = runProject({
      ...referenceSet(name),
      "carbon.grid_factor": 0,
      "carbon.eaf_power": 0,
      "carbon.eaf_direct": 0,
    });
    run.row("annual.co2_steel").forEach((co2, t) => {
      expectClose(co2, (run.row("annual.gas")[t] ?? 0) * 0.0561);
    });
  });

  test("avoided year by year, on the steel of the year", () => {
    const run = runProject({ ...reference, "carbon.bf_bof": 2 });
    const [avoided, steel, co2] = ["annual.co2_avoided", "annual.steel", "annual.co2_steel"].map((id) => run.row(id));
    expect(avoided?.[2]).toBe(0);
    expect(avoided?.[10]).toBeGreaterThan(0);
    expectClose(avoided?.[10] ?? 0, 2 * (steel?.[10] ?? 0) - (co2?.[10] ?? 0));
  });

  test("iron against iron stays as it was: without the furnace", () => {
    const run = runProject(reference);
    expectClose(run.value("carbon.bf_bof_ratio"), run.value("carbon.intensity_total") / 0.9139 / 2.2, 1e-3);
  });
});

describe("scope 1 by source", () => {
  test("diesel of the mine: 0.5 to 1 l a tonne moved is 0.014 to 0.029 t CO2/t HBI", () => {
    const without = runProject({ ...reference, "mine.diesel": 0 }).value("carbon.intensity");
    for (const [litres, tonnes] of [
      [0.5, 0.0143],
      [1, 0.0285],
    ] as const) {
      const run = runProject({ ...reference, "mine.diesel": litres, "carbon.diesel_factor": 2.68 });
      expectClose(run.value("carbon.intensity") - without, tonnes, 5e-3);
      // 6,085,612 t of ore and 2.5 times as much waste
      expectClose(run.value("nameplate.co2_mine"), (6_085_612 * 3.5 * litres * 2.68) / 1000, 1e-6);
    }
  });

  test("10 kg of CO2 of flux a tonne of own pellets", () => {
    const run = runProject({ ...reference, "carbon.flux": 10 });
    const gas = run.value("nameplate.gas_pellets") * 0.0561;
    expectClose(run.value("nameplate.co2_pellets") - gas, run.value("nameplate.pellets_own") / 100);
  });

  test("scope 2 by stage: kilowatt-hours of each at the factor of the year", () => {
    const run = runProject({ ...reference, "carbon.grid_factor.2040": 0.2 });
    const t = run.years.indexOf(2040);
    for (const id of ["mine", "concentrator", "pellets", "reduction"])
      expectClose(run.row(`annual.co2_power_${id}`)[t] ?? 0, ((run.row(`annual.power_${id}`)[t] ?? 0) * 0.2) / 1000);
  });
});

test("against scrap: what a tonne of steel of HBI emits, over the average of scrap furnaces", () => {
  const run = runProject({ ...reference, "carbon.scrap_eaf": 0.7 });
  expectClose(run.value("carbon.scrap_ratio"), run.value("carbon.steel_intensity") / 0.7);
});

describe("cost of avoided CO2, against the same plant on gas and grid", () => {
  test("30 % hydrogen by hand: 14.68 kg at 5 US$ for 2.4 GJ of gas, and what lies upstream of it", () => {
    const run = runProject({ ...referenceSet("hydrogen-30@1"), "carbon.hydrogen_factor": 1 });
    const gas = 0.3 * (10 - (reference["reduction.gas_heat"] ?? 0));
    const hydrogen = run.value("nameplate.hydrogen") / 2e6;
    const extra = hydrogen * 5000 - gas * run.value("energy.gas_price");
    const avoided = gas * 0.0561 - hydrogen;
    expectClose(run.value("abatement.cost"), extra / avoided);
    expectClose(run.value("abatement.co2_total"), avoided * run.value("plan.hbi_total"));
  });

  test("in every year the difference of two runs, also where hydrogen comes late", () => {
    const measures = {
      "reduction.hydrogen_share.2035": 0.3,
      "reduction.hydrogen_heater": 1,
      "energy.renewable_share": 0.6,
    };
    const grown = { ...reference, "energy.real_growth": 0.01, "carbon.grid_factor.2045": 0.3 };
    const [plain, run] = [runProject(grown), runProject({ ...grown, ...measures })];
    const more = (id: string, t: number): number => (run.row(id)[t] ?? 0) - (plain.row(id)[t] ?? 0);
    for (const t of [4, 12, 25]) {
      expectClose(run.row("abatement.extra")[t] ?? 0, more("annual.cost", t));
      const emitted = ["scope_1", "scope_2", "hydrogen"].map((id) => more(`annual.co2_${id}`, t));
      expectClose(
        -(run.row("abatement.co2")[t] ?? 0),
        emitted.reduce((a, b) => a + b),
      );
    }
  });

  test.each<readonly [what: string, changed: Readonly<Record<string, number>>]>([
    ["nothing is avoided", {}],
    ["hydrogen brings more than gas saves", { "reduction.hydrogen_share": 0.3, "carbon.hydrogen_factor": 20 }],
  ])("where %s there is no cost of it, in any reader", async (_, changed) => {
    const given = Object.entries(changed).flat();
    expect(runProject({ ...reference, ...changed }).value("abatement.cost")).toBeNaN();
    const context = { session: new Session() };
    for (const [id, args] of [
      ["PROJECT_LINE", ["abatement.cost", SET, "headers", false, ...given]],
      ["EXPLAIN", ["abatement.cost", SET, null, null, "headers", false, ...given]],
    ] as const) {
      const found = (await answer(functionNamed(id), args, context)) as readonly (readonly unknown[])[];
      expect(found[0]?.[0], id).toMatchObject({ error: "#N/A", id: "project.nothingAvoided" });
    }
    const overrides = Object.entries(changed).flatMap(([key, value]) => ["--override", `${key}=${value}`]);
    const told = { out: [] as string[], err: [] as string[] };
    await ironbook(["run", "--set", SET, ...overrides], {
      lines: async function* () {},
      read: () => "",
      print: (words) => told.out.push(words),
      complain: (words) => told.err.push(words),
    });
    expect(told.err).toContainEqual(expect.stringMatching(/^Cost of avoided CO2.* avoid no CO2 over the life/));
    expect(told.out.join("\n")).toMatch(/^Cost of avoided CO2[^0-9]*US\$\/t CO2\s*(\D*)$/m);
  });

  test("where nothing is made there is no levelised cost", () => {
    const idle = runProject({ ...reference, "ramp.delay": 200, "debt.gearing": 0 });
    for (const id of ["returns.levelised_cost", "returns.levelised_nominal"]) expect(idle.value(id), id).toBeNaN();
  });
});

test("a domestic carbon price is paid on direct emissions, in prices of the year", () => {
  const run = runProject({ ...reference, "carbon.domestic_price": 20 });
  // 1.027 and 0.055 Mt of worked case B
  expectClose(run.value("nameplate.cost_carbon"), 20 * 1.082e6, 1e-3);
  const [tonnes = 0, index = 0] = [run.row("annual.co2_scope_1")[10], run.row("index.prices")[10]];
  expectClose(run.row("annual.carbon_domestic")[10] ?? 0, 20 * tonnes * index);
});

describe("renewable electricity", () => {
  const green = { "energy.renewable_tariff": 0.17, "carbon.renewable_factor": 0.04 };
  test.each([
    [0, 0.106 / 1.7, 0.44],
    [0.25, (0.75 * 0.106 + 0.25 * 0.17) / 1.7, 0.34],
    [1, 0.1, 0.04],
  ])("a share of %d", (share, price, factor) => {
    const run = runProject({ ...reference, ...green, "energy.renewable_share": share });
    expectClose(run.value("energy.power_price"), price);
    expectClose(run.value("nameplate.cost_power"), run.value("nameplate.power") * price);
    expectClose(run.value("nameplate.co2_scope_2"), (run.value("nameplate.power") / 1000) * factor);
    expectClose(run.value("nameplate.co2_scope_1"), runProject(reference).value("nameplate.co2_scope_1"));
  });
});

describe("tailings and water", () => {
  test("worked case B: 3,392,090 t of dry tailings a year take 2.26 Mm3 at 1.5 t/m3", () => {
    const run = runProject(reference);
    expectClose(run.value("nameplate.tailings"), 3_392_090, 1e-6);
    expectClose(run.value("nameplate.tailings_volume"), 3_392_090 / 1.5, 1e-6);
  });

  test("over the life: what the ore leaves when it ends", () => {
    const run = runProject({ ...reference, "ore.reserve": 65e6, "concentrate.tailings_density": 1.3 });
    const tailings = 65e6 * (1 - run.value("concentrate.mass_yield"));
    expectClose(run.value("concentrate.tailings_total"), tailings);
    expectClose(run.value("concentrate.tailings_room"), tailings / 1.3);
  });

  test("water by plant, by tonne and by hour", () => {
    const run = runProject({ ...reference, "concentrate.water": 0.5, "reduction.water": 0.8 });
    // worked case B mills 6,085,612 t of ore
    expectClose(run.value("nameplate.water_concentrator"), 3_042_806, 1e-6);
    expectClose(run.value("nameplate.water_reduction"), 1_600_000);
    expectClose(run.value("energy.water_per_hbi"), 4_642_806 / 2e6, 1e-6);
    expectClose(run.value("energy.water_hourly"), 4_642_806 / 8000, 1e-6);
  });
});
