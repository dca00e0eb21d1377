import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { callable } from "../../src/formula/readers/call";
import { checkUnits } from "../../src/formula/readers/units";
import { describe as describeMessage } from "../../src/messages/text";
import { formulas } from "../../src/model/formulas/index";
import { HEMATITE, MAGNETITE } from "../../src/model/inputs/pureOxides";
import { closures } from "../../src/model/process/streams";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { expectClose } from "./close";

test("every formula has the unit its line declares", () => {
  expect(checkUnits(projectProgram()).map(describeMessage)).toEqual([]);
});

test("the model holds every named formula that a file of model/formulas defines", () => {
  const files = readdirSync("src/model/formulas").map((file) => readFileSync(`src/model/formulas/${file}`, "utf8"));
  const defined = files.flatMap((text) => [...text.matchAll(/= define\(\s*"(\w+)"/g)].map(([, id]) => id));
  expect(defined.length).toBeGreaterThan(50);
  expect(formulas.map(({ id }) => id).toSorted()).toEqual(defined.toSorted());
});

describe("closed-form formulas", () => {
  /** A named formula of numbers in the order of its parameters. */
  const call = (id: string, ...args: number[]): number => {
    const formula = formulas.find((named) => named.id === id);
    if (!formula) throw new Error(`no formula ${id}`);
    const names = Object.keys(formula.parameters);
    expect(args).toHaveLength(names.length);
    return callable(formula, formulas)(Object.fromEntries(names.map((name, k) => [name, args[k] ?? Number.NaN])));
  };

  test.each([
    ["fe_recovery", [0.4, 0.67, 0.137], 0.8265005],
    ["mass_yield", [0.4, 0.67, 0.137], 0.4934334],
    ["pellet_grade", [0.67, 1, 0.006, 0.1], 0.6458507895259494],
    ["concentrate_grade_required", [0.67, 1, 0.006, 0.1], 0.6959219],
    ["bond_energy", [12, 10000, 45], 16.6885],
    ["run_of_mine", [100, 0.95, 0.06], 100.7],
    ["feed_grade", [0.4, 0.06, 0.1], 0.4 - (0.3 * 0.06) / 1.06],
    ["gas_demand", [10, 2, 0.3, 0], 7.6],
    ["gas_demand", [10, 2, 1, 1], 0],
    ["hydrogen_demand", [0.3770226238974383, 2, 1, 1, 0.03], 0.0656],
    ["ramp_average", [1, 0.75, 0.93, 0], 0.4164],
    ["ramp_average", [3, 0.75, 0.93, 0], 0.8945],
    ["ramp_average", [2, 0.75, 0.93, 1], 0.4164],
    ["scale_capex", [470, 900000, 2000000, 1], 423e6],
    ["cbam_cost", [0.54, 0.4, 0, 85], 45.9],
    ["cbam_cost", [0.3, 0.4, 1, 85], 0],
    ["hbi_quality_price", [320, 0.92, 0.91, 4.5, 3, 0.91, 0.92], 321.5],
  ] as const)("%s%j is %d", (id, args, wanted) => expectClose(call(id, ...args), wanted, 5e-4, id));

  test("iron of the pure oxides, to the digits of the atomic masses", () => {
    expectClose(call("iron_in_magnetite"), 0.723596, 1e-6);
    expectClose(call("iron_in_hematite"), 0.699431, 1e-6);
    // the limits of grades are these, to the last bit
    expect([MAGNETITE, HEMATITE]).toEqual([call("iron_in_magnetite"), call("iron_in_hematite")]);
    expectClose(call("oxidation_gain"), 0.0477482, 1e-6);
    expectClose(call("hydrogen_per_oxygen"), 0.126008, 1e-6);
  });

  test("a 2.0 Mt/y plant and its ore are inverses", () => {
    const chain = [0.4, 0.67, 0.8, 0.94, 0.013, 1, 0.006, 0.1, 0.01, 0.03, 0.985];
    expectClose(call("hbi_output", 5569595.819543241, ...chain), 2e6);
    expectClose(call("ore_required", 2e6, ...chain), 5569595.819543241);
  });

  test("recovery and tailings grade are inverses", () => {
    const tailings = call("tailings_grade", 0.4, 0.67, 0.8);
    expectClose(call("fe_recovery", 0.4, 0.67, tailings), 0.8);
  });
});

describe("balances", () => {
  for (const { name } of sets)
    test(`${name}: every node closes for mass, Fe, O, C and gangue`, () => {
      const run = runProject(referenceSet(name));
      for (const { id } of closures) expect(Math.abs(run.value(id)), id).toBeLessThan(1e-9);
      expect(run.value("check.all")).toBe(1);
    });

  test("bought pellets: own and bought iron make the HBI of every year", () => {
    const run = runProject({ ...referenceSet("purchased-pellets"), "pellet.purchased_grade": 0.65 });
    expect(run.value("nameplate.own_share")).toBeLessThan(0.6);
    expect(run.value("check.iron_closes")).toBeLessThan(1e-12);
    const hbi = run.row("annual.hbi")[10] ?? 0;
    expectClose(hbi, 2e6 * (run.row("ramp.utilisation")[10] ?? 0));
  });
});
