import { describe, expect, test } from "vitest";
import { distributionOf } from "../../../src/analysis/draws/distributionOf";
import { drawn } from "../../../src/analysis/draws/drawn";
import { financingOf } from "../../../src/analysis/financing";
import { text } from "../../../src/messages/text";
import { runProject } from "../../../src/model/run";
import { seeded } from "../../../src/numerics/random";
import { IronError } from "../../../src/quantities/errors";
import { allAssumptions, formerSets, referenceSet, sets } from "../../../src/reference/index";
import type { PlannedRow, WorkbookPlan } from "../../../src/workbook/plan";
import { writeWorkbook } from "../../../src/xlsx/index";
import { allRecalculated, hasLibreOffice } from "../../libreOffice";
import { CAPITAL } from "../../model/capitalCase";
import { PATHS } from "../../model/paths";
import { errorCells, numberOf, tieOut } from "./tieOut";
import { beside, linesOf, nativeModel, withInputs, without } from "./written";

const BASE = "spec-consistent";
const MASTER = text("glassBox.master");
const GREEN = text("glassBox.master.green");
const RED = text("glassBox.master.red");

const file = (plan: WorkbookPlan) => writeWorkbook(plan, [], { results: false });

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

/** Draws of all inputs but those that decide how many years there are, as many as the model accepts. */
function feasible(count: number): Readonly<Record<string, number>>[] {
  const standing = referenceSet(BASE);
  const fixed = ["project.construction_years", "project.life_cap"];
  const distributions = new Map(
    allAssumptions().flatMap((row) => {
      const distribution = fixed.includes(row.key) ? undefined : distributionOf(row);
      return distribution === undefined ? [] : [[row.key, distribution] as const];
    }),
  );
  const random = seeded(10);
  const found: Readonly<Record<string, number>>[] = [];
  while (found.length < count) {
    const values = drawn(standing, distributions, random);
    try {
      runProject(values);
      found.push(values);
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
    }
  }
  return found;
}

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
    const found = allRecalculated(await Promise.all(plans.map(file)));
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

  test("one workbook follows 50 random sets of inputs typed into it", { timeout: 900_000 }, async () => {
    const plan = without(nativeModel(BASE, referenceSet(BASE)), ["Cover", "Charts", "Drawn", "Tie"]);
    const draws = feasible(50);
    const found = allRecalculated(await Promise.all(draws.map((values) => file(withInputs(plan, values)))));
    let [worst, where] = [0, ""];
    for (const [k, values] of draws.entries()) {
      const tie = tieOut(linesOf(nativeModel(BASE, values)), found[k] ?? new Map());
      if (tie.worst > worst) [worst, where] = [tie.worst, `draw ${k}: ${tie.where}`];
    }
    expect(worst, where).toBeLessThan(1e-9);
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
    const found = allRecalculated(await Promise.all([...typed, life].map(file)));
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

  test("a slip in one of 50 formulas, each of another row, turns the cover red", { timeout: 900_000 }, async () => {
    const plan = without(nativeModel(BASE, referenceSet(BASE)), ["Charts", "Drawn"]);
    const slips = slipsOf(plan, 50);
    const found = allRecalculated(await Promise.all(slips.map(({ slipped }) => file(slipped))));
    const unseen = slips.filter((_, k) => beside(found[k]?.get("Cover"), MASTER) !== RED);
    expect(unseen.map(({ where }) => where)).toEqual([]);
  });
});

/** Formulas spoilt in ways that change their value: a whole row, one of its cells, or a single number. */
function slipsOf(plan: WorkbookPlan, count: number) {
  const random = seeded(11);
  const pick = (below: number) => Math.floor(random() * below);
  const lines = linesOf(plan).sheets.map(({ name }) => name);
  const places = plan.sheets.flatMap((sheet, at) =>
    !lines.includes(sheet.name)
      ? []
      : [
          ...(sheet.rows ?? []).map((row) => ({ at, row: row.row, kind: "row" as const })),
          ...sheet.cells
            .filter(({ formula, column, value }) => formula !== undefined && column === 2 && typeof value === "number")
            .map(({ row }) => ({ at, row, kind: "cell" as const })),
        ],
  );
  return Array.from({ length: count }, () => {
    const place = places.splice(pick(places.length), 1)[0];
    if (place === undefined) throw new Error("there are too few formulas");
    const slip = pick(4);
    const spoilt = (formula: string): string =>
      slip === 0
        ? `=(${formula.slice(1)})+1`
        : slip === 1
          ? `=1-(${formula.slice(1)})*2`
          : slip === 2
            ? `=(${formula.slice(1)})/0`
            : `=(${formula.slice(1)})*2+0.01`;
    const inRow = (row: PlannedRow): PlannedRow[] => {
      const column = pick(row.columns);
      if (pick(2) === 0) return [{ ...row, formula: spoilt(row.formula) }];
      const part = (from: number, columns: number, formula = row.formula) =>
        columns === 0 ? [] : [{ ...row, column: row.column + from, columns, formula }];
      return [
        ...part(0, column),
        ...part(column, 1, spoilt(row.formula)),
        ...part(column + 1, row.columns - column - 1),
      ];
    };
    const slipped = {
      ...plan,
      sheets: plan.sheets.map((sheet, at) =>
        at !== place.at
          ? sheet
          : {
              ...sheet,
              rows: (sheet.rows ?? []).flatMap((row) =>
                place.kind === "row" && row.row === place.row ? inRow(row) : [row],
              ),
              cells: sheet.cells.map((cell) =>
                place.kind === "cell" && cell.row === place.row && cell.column === 2 && cell.formula !== undefined
                  ? { ...cell, formula: spoilt(cell.formula) }
                  : cell,
              ),
            },
      ),
    };
    return { slipped, where: `${plan.sheets[place.at]?.name}, row ${place.row + 1}, ${place.kind}, slip ${slip}` };
  });
}
