import { afterEach, describe, expect, test, vi } from "vitest";
import { checkFresh } from "../../src/formula/kernel/kernel";
import { runKernel } from "../../src/formula/kernel/run";
import { type Item, input, line, type Model, type Section } from "../../src/formula/language/model";
import { fingerprint } from "../../src/formula/program/fingerprint";
import { interpret } from "../../src/formula/readers/interpret";
import { kernel } from "../../src/model/generated/project";
import { rules } from "../../src/model/judgement/feasibility";
import { projectModel } from "../../src/model/model";
import { projectProgram } from "../../src/model/program";
import { checkInputs } from "../../src/model/schema";
import { referenceSet, sets } from "../../src/reference/index";
import { CAPITAL } from "./capitalCase";
import { PATHS } from "./paths";

/** What is off or out of reach in every set, so that its formulas meet numbers too. */
const regimes = {
  ...PATHS,
  "production sharing with rent tax": { "tax.psa": 1, "tax.rent_rate": 0.5, "tax.rent_threshold": 0.05 },
  "royalty by slab on the R-factor": { "royalty.method": 1, "royalty.index": 1, "royalty.from.2": 0.5 },
  "royalty by band on the price": { "royalty.method": 2, "royalty.base": 1 },
  "two ways of depreciation, import duty and VAT": {
    "depreciation.straight_from": 2035,
    "tax.import_duty": 0.05,
    "tax.vat_construction": 1,
    "tax.vat_refund_days_construction": 600,
    "ore.reserve": 65e6,
  },
  "gas short of bought pellets, half the electricity renewable": {
    "mine.capacity": 3.1e6,
    "energy.gas_capacity": 4e8,
    "logistics.port_capacity": 1.5e6,
    "energy.renewable_share": 0.5,
  },
  "capital of several years and currencies, renewals, a closure fund, above nameplate": CAPITAL,
};

test.for([
  ...sets.map(({ name }) => [name, referenceSet(name)] as const),
  ...Object.entries(regimes).map(
    ([name, changed]) =>
      [name, checkInputs({ ...referenceSet("announced"), "market.hbi_price": 450, ...changed })] as const,
  ),
])("the kernel agrees with the interpreter on every line of %s", ([, inputs]) => {
  const program = projectProgram();
  const run = runKernel(kernel, inputs);
  for (const [id, wanted] of interpret(program, inputs)) {
    const found = run.values(id);
    expect(found.length, id).toBe(wanted.length);
    wanted.forEach((x, t) => {
      const y = found[t] ?? Number.NaN;
      // A remainder is the rounding of sums in the thousands of millions: any value near nothing is right.
      const least = id.startsWith("check.") || id.endsWith(".difference") ? 1e5 : 1;
      const near = Object.is(x, y) || Math.abs(y - x) <= 1e-9 * Math.max(least, Math.abs(x));
      if (!near) throw new Error(`${id} in period ${t}: kernel ${y}, interpreter ${x}`);
    });
  }
});

describe("a kernel of other formulas is refused with what to do, and gives no numbers", () => {
  afterEach(() => {
    vi.doUnmock("../../src/model/model");
    vi.resetModules();
  });

  const changed = (change: (section: Section) => Section): Model => ({
    ...projectModel,
    sections: projectModel.sections.map(change),
  });
  const inSectionOf = (id: string, change: (items: readonly Item[]) => readonly Item[]): Model =>
    changed((section) =>
      section.items.some((item) => item.id === id) ? { ...section, items: change(section.items) } : section,
    );
  const edited = (id: string, edit: object): Model =>
    inSectionOf(id, (items) => items.map((item) => (item.id === id ? { ...item, ...edit } : item)));

  const MUTATIONS: Readonly<Record<string, Model>> = {
    "a line put first in the verdict": inSectionOf("verdict.loses", (items) => [
      line("verdict.first", "1", "First", "1"),
      ...items,
    ]),
    "a new input": inSectionOf("ore.grade", (items) => [...items, input("ore.colour", "1", "Colour")]),
    "another formula": edited("verdict.loses", { formula: "1" }),
    "another unit": edited("verdict.loses", { unit: "t" }),
    "another limit of an input": edited("ore.grade", { interval: { min: 0, max: 2 } }),
    "lines in another order": inSectionOf("verdict.loses", (items) => items.toReversed()),
  };

  test.for(Object.entries(MUTATIONS))("%s", async ([, model]) => {
    vi.resetModules();
    vi.doMock("../../src/model/model", () => ({ projectModel: model }));
    await expect(import("../../src/model/run")).rejects.toThrow('run "npm run build"');
    await expect(import("../../src/model/program")).rejects.toThrow('run "npm run build"');
  });

  test("other words are no other formulas", () => {
    const renamed = edited("verdict.loses", { label: "Loses", note: "today", block: "Under a heading" });
    expect(() => checkFresh(kernel, fingerprint(renamed, rules))).not.toThrow();
  });
});
