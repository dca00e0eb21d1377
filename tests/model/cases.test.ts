import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ProjectRun, runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";

/** Set to make the frozen cases anew after a change that is meant to move results; see tests/cases/README.md. */
const renew = process.env.RENEW_CASES === "1";

const NUMBERS = [
  "nameplate.ore",
  "nameplate.concentrate",
  "nameplate.pellets_own",
  "nameplate.pellets_bought",
  "nameplate.hbi_fe",
  "nameplate.hbi_metallic_fe",
  "nameplate.hbi_gangue",
  "nameplate.pellets_per_hbi",
  "nameplate.gas",
  "nameplate.power",
  "nameplate.hydrogen",
  "carbon.intensity",
  "carbon.intensity_total",
  "ore.life",
  "plan.years_worked",
  "plan.hbi_total",
  "capital.base",
  "capital.initial",
  "cost.ex_works",
  "cost.delivered",
  "cost.sustained",
  "nameplate.ebitda",
  "nameplate.price",
  "returns.npv",
  "returns.npv_before_tax",
  "returns.irr",
  "returns.irr_count",
  "returns.irr_before_tax",
  "returns.mirr",
  "returns.payback",
  "returns.payback_discounted",
  "returns.profitability",
  "returns.levelised_cost",
  "check.all",
] as const;
const ROWS = [
  "annual.hbi",
  "annual.revenue",
  "annual.cost",
  "annual.ebitda",
  "tax.mining",
  "tax.property",
  "tax.profit",
  "tax.losses",
  "cash.flow",
] as const;

/** What has no value (no IRR, no payback) is frozen as null. */
const numberOf = (x: number): number | null => (Number.isFinite(x) ? x : null);

const results = (run: ProjectRun) => ({
  numbers: Object.fromEntries(NUMBERS.map((id) => [id, numberOf(run.value(id))])),
  rows: Object.fromEntries(ROWS.map((id) => [id, Array.from(run.row(id))])),
  warnings: run.warnings.map((w) => w.line),
});

function compare(got: unknown, frozen: unknown, path: string): void {
  if (typeof got === "number" && typeof frozen === "number") {
    const tolerance = 1e-9 * Math.max(Math.abs(frozen), 1e-3);
    expect(Math.abs(got - frozen), `${path}: ${got} instead of ${frozen}`).toBeLessThanOrEqual(tolerance);
  } else if (typeof got === "object" && got !== null && typeof frozen === "object" && frozen !== null) {
    expect(Object.keys(got), path).toEqual(Object.keys(frozen));
    const other = new Map(Object.entries(frozen));
    for (const [key, value] of Object.entries(got)) compare(value, other.get(key), `${path}.${key}`);
  } else expect(got, path).toEqual(frozen);
}

describe("frozen cases", () => {
  for (const { name } of sets)
    test(name, () => {
      const folder = `tests/cases/${name}`;
      if (renew) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/inputs.json`, `${JSON.stringify(referenceSet(name), null, 2)}\n`);
        writeFileSync(
          `${folder}/expected.json`,
          `${JSON.stringify(results(runProject(referenceSet(name))), null, 2)}\n`,
        );
      }
      const inputs: Record<string, number> = JSON.parse(readFileSync(`${folder}/inputs.json`, "utf8"));
      expect(referenceSet(name)).toEqual(inputs);
      compare(results(runProject(inputs)), JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")), name);
    });
});
