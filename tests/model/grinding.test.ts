import { expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";

const run = (changes: Readonly<Record<string, number>>, set = "spec-consistent@1") =>
  runProject({ ...referenceSet(set), ...changes });

test("without the rule electricity is what is given, whatever the grade", () => {
  for (const set of ["spec-consistent@1", "announced@1"]) {
    expect(run({}, set).value("concentrate.power_per_ore")).toBe(25);
    expectClose(run({}, set).value("concentrate.bond_energy"), 16.6885, 1e-5);
  }
});

test("a richer concentrate is ground finer, and takes Bond's difference on what is ground", () => {
  const rich = run({ "concentrate.liberation": 0.7 });
  const left = (grade: number) => 1 - grade / 0.7235964;
  const grind = 45 * (left(rich.value("concentrate.fe")) / left(0.68)) ** 0.7;
  expectClose(rich.value("concentrate.grind"), grind, 1e-5);
  const more = 0.6 * 10 * 12 * (1 / Math.sqrt(grind) - 1 / Math.sqrt(45));
  expectClose(rich.value("concentrate.power_per_ore"), 25 + more, 1e-6);
  expectClose(
    rich.value("energy.power_per_hbi") - run({}).value("energy.power_per_hbi"),
    more * rich.value("ore.per_hbi"),
    1e-5,
  );
  const poor = run({ "concentrate.liberation": 0.7 }, "announced@1");
  expect(poor.value("concentrate.power_per_ore")).toBeLessThan(25);
  expect(rich.value("check.all")).toBe(1);
});

test("a concentrate without gangue is ground as fine as is reckoned with, and costs a finite amount", () => {
  const pure = run({
    "concentrate.liberation": 1,
    "concentrate.solve_for_pellet": 0,
    "concentrate.grade": 0.7235964,
    "concentrate.recovery": 0.7,
    "pellet.binder": 0.0,
  });
  expect(pure.value("concentrate.grind")).toBe(5);
  expect(Number.isFinite(pure.value("returns.npv"))).toBe(true);
});

test("concentrator electricity limits the output at the grade it is made at", () => {
  const short = run({ "concentrate.liberation": 0.7, "energy.power_capacity": 50 });
  expectClose(short.row("annual.power")[10] ?? 0, 50 * 8000 * 1000, 1e-9);
  expect(short.value("check.all")).toBe(1);
});
