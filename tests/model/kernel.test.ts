import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KERNEL_PATH, kernelModule } from "../../src/build/kernel";
import { runKernel } from "../../src/formula/kernel/kernel";
import { interpret } from "../../src/formula/readers/interpret";
import { kernel } from "../../src/model/generated/kernel";
import { projectProgram } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";

test("the committed kernel is what the formulas give (npm run build writes it)", () => {
  expect(readFileSync(KERNEL_PATH, "utf8")).toBe(kernelModule());
});

/** What is off or out of reach in every set, so that its formulas meet numbers too. */
const regimes = {
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
};

test.for([
  ...sets.map(({ name }) => [name, referenceSet(name)] as const),
  ...Object.entries(regimes).map(
    ([name, changed]) => [name, { ...referenceSet("announced"), "market.hbi_price": 450, ...changed }] as const,
  ),
])("the kernel agrees with the interpreter on every line of %s", ([, inputs]) => {
  const program = projectProgram();
  const run = runKernel(program, kernel, inputs);
  for (const [id, wanted] of interpret(program, inputs)) {
    const found = run.values(id);
    expect(found.length, id).toBe(wanted.length);
    wanted.forEach((x, t) => {
      const y = found[t] ?? Number.NaN;
      // A remainder is the rounding of sums in the thousands of millions: any value near nothing is right.
      const least = id.startsWith("check.") ? 1e3 : 1;
      const near = Object.is(x, y) || Math.abs(y - x) <= 1e-9 * Math.max(least, Math.abs(x));
      if (!near) throw new Error(`${id} in period ${t}: kernel ${y}, interpreter ${x}`);
    });
  }
});
