import { describe, expect, test } from "vitest";
import { text } from "../../src/messages/text";
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

/** Every so manieth line, and so many of them a workbook. */
const EVERY = 7;
const A_BOOK = 70;

const inBooks = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / A_BOOK) }, (_, k) => ids.slice(k * A_BOOK, (k + 1) * A_BOOK));

describe.skipIf(!hasLibreOffice)("numbers unfolded in cells (skipped without LibreOffice)", () => {
  test.each([
    ["lines", "spec-consistent", lines.filter((_, k) => k % EVERY === 0)],
    ["measures", "announced", measures],
  ])("the formulas of %s give the engine's numbers", { timeout: 900_000 }, async (_, set, ids) => {
    const of = runProject(referenceSet(set));
    const books = inBooks(ids);
    const plans = books.map((some) => blocks(of, some));
    const found = allRecalculated(await Promise.all(plans.map((plan) => writeWorkbook(plan, [], { results: false }))));
    for (const [k, plan] of plans.entries()) {
      const cells = found[k] ?? new Map();
      const { compared, worst, where } = tieOut(plan, cells);
      const sheet = Number(/^U(\d+)/.exec(where)?.[1]);
      expect(worst, `${books[k]?.[sheet]}: ${where}`).toBeLessThan(1e-9);
      expect(compared).toBeGreaterThan(books[k]?.length ?? 0);
      expect(errorCells(cells)).toEqual([]);
    }
  });

  test("they are two hundred lines at least", () => {
    expect(lines.length / EVERY).toBeGreaterThan(200);
  });
});

test("in a workbook every part is a call on the assumptions of the cell that was unfolded", () => {
  const plan = unfolded({ run, id: "annual.revenue", sheet: "annual.revenue", asking });
  const calls = formulasOf(plan).filter((formula) => formula.startsWith("=IRON."));
  expect(calls).toContain('=IRON.PROJECT_LINE("annual.revenue",Assumptions,"headers",FALSE,"market.hbi_price",400)');
  expect(calls.length).toBe(
    1 + 1 + new Set(program.items.get("annual.revenue")?.dependencies.map(({ id }) => id)).size,
  );
  expect(labelsOf(plan)).toContain(text("unfolded.difference"));
});

test("there is nothing behind an assumption", () => {
  expect(["market.hbi_price", "annual.revenue", "returns.irr"].map(isUnfolded)).toEqual([false, true, true]);
});
