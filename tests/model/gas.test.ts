import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { runProject } from "../../src/model/run";
import { formerSets, referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";

const follows = { ...referenceSet("spec-consistent@1"), "reduction.gas_follows": 1 };

describe("gas follows the furnace", () => {
  test("at the reference point nothing moves", () => {
    const before = runProject(referenceSet("spec-consistent@1"));
    const after = runProject(follows);
    expectClose(after.value("returns.npv"), before.value("returns.npv"), 1e-9);
    expectClose(after.value("reduction.gas_per_hbi"), 10, 1e-12);
  });

  test("two ordinary products differ by what their least energies say", () => {
    const gas = (metallisation: number, carbon: number) => {
      const run = runProject({ ...follows, "reduction.metallisation": metallisation, "reduction.carbon": carbon });
      return [run.value("reduction.gas_per_hbi"), run.value("reduction.energy_floor")] as const;
    };
    const [low, lowFloor] = gas(0.92, 0.008);
    const [high, highFloor] = gas(0.95, 0.016);
    // first law, by the heats of formation
    expectClose(lowFloor, 6.649, 2e-4);
    expectClose(highFloor, 7.044, 2e-4);
    expectClose(high / low, highFloor / lowFloor, 1e-12);
  });

  test("GAS_DEMAND is the gas of the model by that choice, as its page says", () => {
    const definition = functionNamed("GAS_DEMAND");
    const said = (definition.notes ?? []).join(" ");
    expect(said).toContain("reduction.gas_follows = yes takes gas as here");
    expect(said).toContain("at no it takes reduction.gas whatever the pellet, metallisation and carbon");
    const product = { "reduction.metallisation": 0.92, "reduction.carbon": 0.008 };
    const call = (...args: readonly unknown[]) => Number(answer(definition, args, { session: new Session() }));
    const point = [0.94, 0.013, 0, 0, 10, 2, 0.03, 0.0561, 0.67, 0.94, 0.013];
    const set = referenceSet("spec-consistent@1");
    const at = (key: string) => set[key];
    expect(["metallisation", "carbon"].map((name) => at(`reduction.reference_${name}`))).toEqual([0.94, 0.013]);
    expect(["reference_pellet_fe", "gas", "gas_heat"].map((name) => at(`reduction.${name}`))).toEqual([0.67, 10, 2]);
    const following = runProject({ ...follows, ...product });
    const fe = following.value("nameplate.pellet_fe");
    expectClose(following.value("reduction.gas_per_hbi"), call(fe, 0.92, 0.008, ...point.slice(2)), 1e-12);
    const fixed = runProject({ ...set, ...product, "reduction.gas_follows": 0 });
    expectClose(fixed.value("reduction.gas_per_hbi"), call(0.67, ...point), 1e-12);
  });

  test("own and bought pellets of other grades add up to their blend", () => {
    const blend = { ...follows, "mine.capacity": 3.1e6, "pellet.purchased_grade": 0.65 };
    const run = runProject(blend);
    const own = run.value("nameplate.hbi_own");
    const bought = run.value("nameplate.hbi") - own;
    const parts = own * run.value("reduction.gas_of_own") + bought * run.value("reduction.gas_of_bought");
    expectClose(run.value("nameplate.gas_reduction"), parts, 1e-12);
    const short = runProject({ ...blend, "energy.gas_capacity": 400e6 });
    expectClose(short.row("annual.gas")[10] ?? 0, short.value("bottleneck.gas_available"), 1e-12);
    expect(short.value("check.all")).toBe(1);
  });

  test("hydrogen that heats follows, too, and the carbon of the gas", () => {
    const heater = { "reduction.hydrogen_heater": 1, "reduction.hydrogen_share": 0.2, "reduction.metallisation": 0.9 };
    const run = runProject({ ...follows, ...heater });
    expectClose(run.value("reduction.gas_per_hbi"), 6.4 * run.value("reduction.energy_ratio"), 1e-12);
    const heat = run.value("nameplate.hydrogen_per_hbi") * 120 - 2 * run.value("reduction.energy_ratio");
    const without = runProject({ ...follows, ...heater, "reduction.gas_follows": 0 });
    expectClose(heat, without.value("nameplate.hydrogen_per_hbi") * 120 - 2, 1e-9);
  });
});

describe("gas that is burnt whatever the output", () => {
  test.each(formerSets.map(({ name }) => name))(
    "%s: a full year burns what it did, a lean one more a tonne",
    (name) => {
      const idle = { ...referenceSet(name), "reduction.gas_idle": 0.1, "ramp.maximum": 1 };
      const run = runProject(idle);
      expectClose(run.row("annual.gas_burnt_per_hbi")[20] ?? 0, run.value("reduction.gas_per_hbi"), 1e-6);
      const load = run.row("ramp.utilisation")[3] ?? 0;
      const perTonne = run.value("reduction.gas_per_hbi") * (0.9 + 0.1 / load);
      expectClose(run.row("annual.gas_burnt_per_hbi")[3] ?? 0, perTonne, 1e-9);
      expect(run.value("check.all")).toBe(1);
    },
  );

  test("it is left out of what gas is enough for", () => {
    const run = runProject({
      ...referenceSet("spec-consistent@1"),
      "reduction.gas_idle": 0.1,
      "energy.gas_capacity": 400e6,
    });
    // 13.8 PJ less a tenth of 20 PJ, at 9 GJ and 1.3988 pellets of 0.35 GJ a tonne
    expectClose(run.row("annual.hbi")[10] ?? 0, 11.8e6 / (9 + (2_797_565 / 2e6) * 0.35), 1e-6);
    expectClose(run.row("annual.gas")[10] ?? 0, 13.8e6);
    expect(run.value("check.all")).toBe(1);
  });

  test("less gas than the idle part makes nothing and takes what there is", () => {
    const run = runProject({
      ...referenceSet("spec-consistent@1"),
      "reduction.gas_idle": 0.2,
      "energy.gas_capacity": 50e6,
    });
    expect(run.row("annual.hbi")[10]).toBe(0);
    expectClose(run.row("annual.gas")[10] ?? 0, 50e6 * 0.0345);
    expect(run.value("check.all")).toBe(1);
  });
});

describe("output falls as metallisation rises", () => {
  test("at the reference metallisation, or without it, nothing moves", () => {
    const npv = (changes: Record<string, number>) =>
      runProject({ ...referenceSet("spec-consistent@1"), ...changes }).value("returns.npv");
    expect(npv({ "reduction.slowing": 0.5 })).toBe(npv({}));
    expect(
      runProject({ ...referenceSet("spec-consistent@1"), "reduction.metallisation": 0.9 }).value("reduction.output"),
    ).toBe(1);
  });

  test("by the time of a first-order reaction", () => {
    const run = runProject({
      ...referenceSet("spec-consistent@1"),
      "reduction.slowing": 1,
      "reduction.metallisation": 0.95,
    });
    expectClose(run.value("reduction.output"), Math.log(0.06) / Math.log(0.05), 1e-9);
    expectClose(run.row("bottleneck.plant")[20] ?? 0, 2e6 * 0.93 * run.value("reduction.output"), 1e-6);
    const all = runProject({
      ...referenceSet("spec-consistent@1"),
      "reduction.slowing": 1,
      "reduction.metallisation": 1,
    });
    expectClose(all.value("reduction.output"), Math.log(0.06) / Math.log(0.001), 1e-9);
  });
});

describe("values by year", () => {
  const rising = { "reduction.hydrogen_share.2035": 0.1, "reduction.hydrogen_share.2036": 0.3 };

  test("gas and hydrogen of the year follow the furnace and the share of the year", () => {
    const run = runProject({ ...follows, ...rising, "reduction.metallisation": 0.92 });
    const ratio = run.value("reduction.energy_ratio");
    const at = (id: string, year: number) => run.row(id)[run.years.indexOf(year)] ?? Number.NaN;
    expectClose(at("annual.gas_per_hbi", 2034), 10 * ratio, 1e-12);
    expectClose(at("annual.gas_per_hbi", 2036), 7.6 * ratio, 1e-12);
    expectClose(at("annual.gas_reduction", 2036), at("annual.hbi", 2036) * 7.6 * ratio, 1e-12);
    expect(run.value("check.all")).toBe(1);
  });

  test("less gas from a year on: the idle part stays, the rest makes what it can", () => {
    const less = { "energy.gas_capacity.2040": 400e6, "reduction.gas_idle": 0.1 };
    const run = runProject({ ...follows, ...rising, ...less });
    const at = (id: string, year: number) => run.row(id)[run.years.indexOf(year)] ?? Number.NaN;
    const own = (2_797_565 / 2e6) * 0.35;
    expectClose(at("annual.hbi", 2045), (13.8e6 - 2e6) / (7.6 * 0.9 + own), 1e-6);
    expectClose(at("annual.gas", 2045), 13.8e6);
    expect(run.value("check.all")).toBe(1);
  });
});
