import { describe, expect, test } from "vitest";
import { financingOf } from "../../src/analysis/financing";
import { toSheet } from "../../src/formula/readers/excel";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { checkInputs } from "../../src/model/schema";
import { formerSets, referenceSet, sets } from "../../src/reference/index";
import { recalculate, tieOut } from "../formula/tieOut";
import { hasLibreOffice } from "../libreOffice";
import { CAPITAL } from "./capitalCase";
import { PATHS } from "./paths";

/** LibreOffice writes a rate as "6.47062160578837%". */
const numberOf = (text: string): number =>
  text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : text === "" ? Number.NaN : Number(text);

/** A sheet has no means to count the rates of a row; it says whether it finds one. */
const COUNTS = ["returns.irr_count", "equity.irr_count"];

/** It pays in every year but two: the one rate, -21.5 %, is that of what its stores bring in the end, and no spreadsheet gets there. */
const WITHOUT_NATIVE_RATE = "purchased-pellets";

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

/** The project as native Excel formulas, recalculated by LibreOffice: every line of every set must be the engine's. */
describe.skipIf(!hasLibreOffice)("the project as native formulas (skipped without LibreOffice)", () => {
  test("agrees with the engine in every cell, and in the measures a sheet can compute", {
    timeout: 180_000,
  }, async () => {
    const program = projectProgram();
    const runs = [
      ...[...sets, ...formerSets].map(({ name }) => ({ name, inputs: referenceSet(name) })),
      { name: "two tranches, four kinds of shares", inputs: { ...referenceSet("announced"), ...MIXED } },
      ...Object.entries(PATHS).map(([name, path]) => ({ name, inputs: { ...referenceSet(), ...path } })),
      { name: "what capital can be", inputs: { ...referenceSet(), ...CAPITAL } },
      { name: "a loan held on poorer cash", inputs: { ...referenceSet("announced"), ...MIXED, ...heldOnLess() } },
    ];
    const sheets = runs.map(({ inputs }) => toSheet(program, checkInputs(inputs)));
    const found = await recalculate(sheets);
    const tied = new Set<string>();
    for (const [k, { name, inputs }] of runs.entries()) {
      const sheet = sheets[k];
      const cells = found[k];
      if (!sheet || !cells) throw new Error(`${name} was not recalculated`);
      const { compared } = tieOut(program, checkInputs(inputs), sheet, cells, (id) =>
        /^check\.|\.(gap|difference)$/.test(id),
      );
      expect(compared, name).toBeGreaterThan(5000);
      const run = runProject(inputs);
      for (const { id } of program.measures) {
        const text = cells[sheet.rowOf(id)]?.[2] ?? "";
        const wanted = run.value(id);
        const unfound = name === WITHOUT_NATIVE_RATE && /^\w+\.irr(_count)?$/.test(id);
        if (unfound) expect(text, `${name} ${id}`).toMatch(COUNTS.includes(id) ? /^0$/ : /^(#|Err:)/);
        else if (COUNTS.includes(id)) expect(Number(text), `${name} ${id}`).toBe(Math.min(wanted, 1));
        else if (Number.isNaN(wanted)) expect(text, `${name} ${id}`).toMatch(/^(#|Err:)/);
        else {
          expect(Math.abs(numberOf(text) - wanted), `${name} ${id}: ${text} for ${wanted}`).toBeLessThan(1e-7);
          tied.add(id);
        }
      }
    }
    // every other measure has a value somewhere
    expect(program.measures.map(({ id }) => id).filter((id) => !tied.has(id))).toEqual(COUNTS);
  });
});
