import { describe, expect, test } from "vitest";
import { text } from "../../../src/messages/text";
import { seeded } from "../../../src/numerics/random";
import { referenceSet } from "../../../src/reference/index";
import type { PlannedRow, WorkbookPlan } from "../../../src/workbook/plan";
import { allRecalculated, hasLibreOffice } from "../../libreOffice";
import { BASE, beside, linesOf, nativeModel, unrecalculated, without } from "./written";

const MASTER = text("glassBox.master");

describe.skipIf(!hasLibreOffice)("the project as native formulas (skipped without LibreOffice)", () => {
  test("a slip in one of 50 formulas, each of another row, turns the cover red", { timeout: 900_000 }, async () => {
    const plan = without(nativeModel(BASE, referenceSet(BASE)), ["Charts", "Drawn"]);
    const slips = slipsOf(plan, 50);
    const found = allRecalculated(await Promise.all(slips.map(({ slipped }) => unrecalculated(slipped))));
    const unseen = slips.filter((_, k) => beside(found[k]?.get("Cover"), MASTER) !== text("glassBox.master.red"));
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
