import { describe, expect, test } from "vitest";
import { financingOf } from "../../../src/analysis/financing";
import { text } from "../../../src/messages/text";
import { runProject } from "../../../src/model/run";
import { formerSets, referenceSet, sets } from "../../../src/reference/index";
import { allRecalculated, hasLibreOffice } from "../../libreOffice";
import { CAPITAL } from "../../model/capitalCase";
import { PATHS } from "../../model/paths";
import { errorCells, numberOf, tieOut } from "./tieOut";
import { BASE, beside, linesOf, nativeModel, unrecalculated, withInputs } from "./written";

const MASTER = text("glassBox.master");
const GREEN = text("glassBox.master.green");
const RED = text("glassBox.master.red");

/** What is off in every set: other ways to lend, to own and to tax. */
const MIXED = {
  "market.hbi_price": 400,
  "debt.eca_eligible_share": 0.3,
  "debt.profile": 1,
  "debt.payments_per_year": 1,
  "debt.grace_years": 2,
  "debt.ramp_interest": 1,
  "debt.eca_speculative": 0,
  "tax.interest_gross_up": 1,
  "tax.vat_construction": 1,
  "tax.rent_rate": 0.3,
  "partners.state_paid": 0.2,
  "partners.state_carried": 0.1,
  "partners.state_free": 0.05,
  "partners.metal_carried": 1,
};

/** The loan of better days with less cash: arrears, a sweep, support up to its cap, a standby facility, the shareholders' loan. */
const heldOnLess = () => ({
  ...financingOf(runProject({ ...referenceSet("announced"), ...MIXED, "market.hbi_price": 420 })),
  "market.hbi_price": 365,
  "capital.total": 1.3e9,
  "debt.standby": 30e6,
  "debt.support": 1,
  "debt.support_cap": 40e6,
  "debt.sweep": 0.4,
  "equity.shareholder_loan_share": 0.6,
  "equity.shareholder_loan_rate": 0.08,
  "equity.shareholder_loan_deducted": 0.5,
  "equity.dividend_rule": 1,
});

describe.skipIf(!hasLibreOffice)("the project as native formulas (skipped without LibreOffice)", () => {
  test("every cell is the engine's, in every set and in what none of them has", { timeout: 600_000 }, async () => {
    const cases = [
      ...[...sets, ...formerSets].map(({ name }) => ({ name, set: name, values: referenceSet(name) })),
      {
        name: "two tranches, four kinds of shares",
        set: "announced",
        values: { ...referenceSet("announced"), ...MIXED },
      },
      ...Object.entries(PATHS).map(([name, path]) => ({ name, set: BASE, values: { ...referenceSet(), ...path } })),
      { name: "what capital can be", set: BASE, values: { ...referenceSet(), ...CAPITAL } },
      {
        name: "a loan held on poorer cash",
        set: "announced",
        values: { ...referenceSet("announced"), ...MIXED, ...heldOnLess() },
      },
    ];
    const plans = cases.map(({ set, values }) => nativeModel(set, values));
    const found = allRecalculated(await Promise.all(plans.map(unrecalculated)));
    for (const [k, plan] of plans.entries()) {
      const { name } = cases[k] ?? { name: "" };
      const cells = found[k] ?? new Map();
      const { compared, worst, where } = tieOut(plan, cells);
      expect(worst, `${name}: ${where}`).toBeLessThan(1e-9);
      expect(compared, name).toBeGreaterThan(30_000);
      expect(errorCells(cells), name).toEqual([]);
      expect(beside(cells.get("Cover"), MASTER), name).toBe(GREEN);
    }
  });

  test("a value from a year on, a given loan and gearing are typed in and followed; another life is refused", {
    timeout: 600_000,
  }, async () => {
    const base = referenceSet(BASE);
    const plan = nativeModel(BASE, base);
    const changes: readonly Readonly<Record<string, number>>[] = [
      { "market.hbi_price": 430 },
      { "ore.grade.8": 0.38, "market.hbi_price.2040": 380 },
      { "market.hbi_price": 430, ...financingOf(runProject({ ...base, "market.hbi_price": 430 })) },
      { "debt.gearing": 0.4, "market.hbi_price": 450 },
    ];
    const life = withInputs(plan, { "project.life_cap": 25 });
    const typed = changes.map((values) => withInputs(plan, values));
    const found = allRecalculated(await Promise.all([...typed, life].map(unrecalculated)));
    for (const [k, change] of changes.entries()) {
      const values = { ...base, ...change };
      const { worst, where } = tieOut(linesOf(nativeModel(BASE, values)), found[k] ?? new Map());
      expect(worst, `${JSON.stringify(change).slice(0, 80)}: ${where}`).toBeLessThan(1e-9);
      const npv = numberOf(beside(found[k]?.get("Cover"), "NPV after tax"));
      expect(Math.abs(npv / runProject(values).value("returns.npv") - 1)).toBeLessThan(1e-9);
      expect(beside(found[k]?.get("Cover"), MASTER)).toBe(text("glassBox.master.amber"));
    }
    expect(beside(found.at(-1)?.get("Cover"), MASTER)).toBe(RED);
    expect(beside(found.at(-1)?.get("Cover"), text("glassBox.check.calendar"), 2)).toBe(
      text("glassBox.wrong.calendar"),
    );
  });
});
