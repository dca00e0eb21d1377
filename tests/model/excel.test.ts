import { describe, expect, test } from "vitest";
import { toSheet } from "../../src/formula/readers/excel";
import { projectProgram, runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { recalculate, tieOut } from "../formula/tieOut";
import { hasLibreOffice } from "../libreOffice";

/** LibreOffice writes a rate as "6.47062160578837%". */
const numberOf = (text: string): number =>
  text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : text === "" ? Number.NaN : Number(text);

/** The project as native Excel formulas, recalculated by LibreOffice: every line of every set must be the engine's. */
describe.skipIf(!hasLibreOffice)("the project as native formulas (skipped without LibreOffice)", () => {
  test("agrees with the engine in every cell, and in the measures a sheet can compute", {
    timeout: 180_000,
  }, async () => {
    const program = projectProgram();
    const runs = sets.map(({ name }) => ({ name, inputs: referenceSet(name) }));
    const sheets = runs.map(({ inputs }) => toSheet(program, inputs));
    const found = await recalculate(sheets);
    for (const [k, { name, inputs }] of runs.entries()) {
      const sheet = sheets[k];
      const cells = found[k];
      if (!sheet || !cells) throw new Error(`${name} was not recalculated`);
      const { compared } = tieOut(program, inputs, sheet, cells, (id) => /^check\.|\.(gap|difference)$/.test(id));
      expect(compared, name).toBeGreaterThan(5000);
      const run = runProject(inputs);
      for (const id of ["returns.irr", "returns.irr_before_tax", "returns.mirr", "returns.payback"]) {
        const shown = numberOf(cells[sheet.rowOf(id)]?.[2] ?? "");
        const wanted = run.value(id);
        // LibreOffice does not find the rate of a project that loses money; what it finds must be ours.
        if (Number.isFinite(shown)) expect(shown, `${name} ${id}`).toBeCloseTo(wanted, 7);
        else expect(wanted > 0, `${name} ${id}`).toBe(false);
      }
    }
  });
});
