import { describe, expect, test } from "vitest";
import { projectProgram } from "../../src/model/program";
import { type ProjectRun, runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/plan";
import { isUnfolded, unfolded } from "../../src/workbook/unfolded/unfolded";
import { writeWorkbook } from "../../src/xlsx/index";
import { allRecalculated, hasLibreOffice } from "../libreOffice";
import { errorCells, tieOut } from "./glassBox/tieOut";

const run = runProject(referenceSet("spec-consistent"));
const asking = { assumptions: "Assumptions", overrides: ['"market.hbi_price"', "400"] };

const program = projectProgram();
const lines = program.asWritten.filter(isUnfolded);
const measures = program.measures.map(({ id }) => id);

/** Blocks of numbers, a sheet each, by short names. */
const blocks = (of: ProjectRun, ids: readonly string[]): WorkbookPlan => ({
  sheets: ids.map((id, k) => unfolded({ run: of, id, sheet: `U${k}`, asking: { numbers: true } })),
});

const formulasOf = ({ cells, rows = [] }: SheetPlan): string[] =>
  [...cells, ...rows].flatMap(({ formula }) => (formula === undefined ? [] : [formula]));

const labelsOf = ({ cells }: SheetPlan) =>
  [...cells]
    .filter(({ column }) => column === 0)
    .sort((a, b) => a.row - b.row)
    .map(({ value }) => value);

describe.skipIf(!hasLibreOffice)("numbers unfolded in cells (skipped without LibreOffice)", () => {
  test.each([
    ["lines", "spec-consistent", lines],
    ["measures", "announced", measures],
  ])("the formulas of %s give the engine's numbers", { timeout: 900_000 }, async (_, set, ids) => {
    const of = runProject(referenceSet(set));
    const plan = blocks(of, ids);
    const [found = new Map()] = allRecalculated([await writeWorkbook(plan, [], { results: false })]);
    const { compared, worst, where } = tieOut(plan, found);
    const sheet = Number(/^U(\d+)/.exec(where)?.[1]);
    expect(worst, `${ids[sheet]}: ${where}`).toBeLessThan(1e-9);
    expect(compared).toBeGreaterThan(ids.length);
    expect(errorCells(found)).toEqual([]);
  });
});
