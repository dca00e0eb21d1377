import { describe, expect, test } from "vitest";
import { execute } from "../../src/formula/kernel/execute";
import { lower } from "../../src/formula/kernel/lower";
import { KernelRun } from "../../src/formula/kernel/run";
import { type Binding, everythingVaries } from "../../src/formula/program/binding";
import { slice } from "../../src/formula/program/slice";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { loadTree } from "../formula/build";

/** The project sliced to what a question needs, bound to what it varies: every output equals that of the whole run. */
const program = projectProgram();
const inputs = referenceSet("spec-consistent@1");
const generic = everythingVaries(program);

const VARIED = {
  "market.hbi_price": 371,
  "capital.overrun": 1.12,
  "reduction.gas": 10.4,
  "energy.gas_tariff": 0.21,
  "concentrate.recovery": 0.79,
  "ore.grade": 0.41,
};
const changed = { ...inputs, ...VARIED };
const varying: Binding = new Map(Object.keys(VARIED).map((key) => [key, "varying"]));

const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  "net present value": ["returns.npv"],
  "equity return and cover": ["equity.irr", "cover.dscr", "debt.total"],
  "carbon of a tonne": ["carbon.intensity"],
  "an input": ["market.hbi_price"],
  "all measures": program.measures.map(({ id }) => id),
};

function expectAsWhole(run: KernelRun, kept: Iterable<string>, given: Readonly<Record<string, number>>): void {
  const whole = runProject(given);
  for (const id of kept)
    whole.values(id).forEach((wanted, t) => {
      const found = run.values(id)[t] ?? Number.NaN;
      if (Math.abs(found - wanted) > 1e-12 * Math.max(1, Math.abs(wanted)))
        throw new Error(`${id} in period ${t}: ${found} in the slice, ${wanted} in the whole`);
    });
}

describe.for(Object.entries(QUESTIONS))("a slice for %s", ([, outputs]) => {
  const part = slice(program, outputs);

  test("holds less than the whole, and what it keeps is the same", () => {
    const tree = lower(part, generic);
    expect(tree.layout.slots.length).toBeLessThan(program.items.size);
    const run = new KernelRun(loadTree(tree), inputs);
    run.trial();
    expectAsWhole(run, part.kept, inputs);
  });

  test("with a few inputs varying computes the rest once, and every trial is the same as a run of its own", () => {
    const tree = lower(part, varying);
    const run = new KernelRun(loadTree(tree), inputs);
    run.trial();
    expectAsWhole(run, part.kept, inputs);
    const varies = new Set(tree.layout.slots.flatMap((slot) => ("varies" in slot && slot.varies ? [slot.id] : [])));
    for (const [key, value] of Object.entries(VARIED)) if (varies.has(key)) run.give(key, value);
    run.trial();
    expectAsWhole(run, part.kept, changed);
  });
});

test("a price given for every period is that price", () => {
  const part = slice(program, ["returns.npv", "equity.flow"]);
  const tree = lower(part, new Map([["market.hbi_price_steps", "varying"]]));
  const run = new KernelRun({ ...execute(tree), layout: tree.layout, stamp: "" }, inputs);
  run.give("market.hbi_price_steps", ...new Array(run.periods).fill(371));
  run.trial();
  expectAsWhole(run, part.kept, { ...inputs, "market.hbi_price": 371 });
});

test("what the slice does not need cannot be given, nor what is fixed", () => {
  const run = new KernelRun(loadTree(lower(slice(program, ["returns.npv"]), varying)), inputs);
  expect(() => run.give("discount.rate", 0.1)).toThrow("does not let 'discount.rate' vary");
  expect(() => run.give("project.first_year", 2030)).toThrow("does not let");
  expect(() => run.values("equity.flow")).toThrow("keeps no 'equity.flow'");
});

test("the calendar, lines and unknown ids cannot vary or be asked for", () => {
  const bound = (binding: Binding) => () => lower(slice(program, ["returns.npv"]), binding);
  expect(bound(new Map([["project.first_year", "varying"]]))).toThrow("no input that can vary");
  expect(bound(new Map([["returns.npv", "varying"]]))).toThrow("no input that can vary");
  expect(bound(new Map([["capital.phasing", "row"]]))).toThrow("entries of its own");
  expect(() => slice(program, ["returns.nvp"])).toThrow("no line 'returns.nvp'");
});
