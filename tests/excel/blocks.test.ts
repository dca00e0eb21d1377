import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changes, entry, extent, matrix, moved, pieces, rectangles, styledAreas } from "../../src/excel/blocks";
import { firstFree } from "../../src/excel/places";
import type { SheetPlan } from "../../src/workbook/plan";

const plan: SheetPlan = {
  name: "S",
  cells: [
    { row: 0, column: 0, value: "a", style: { bold: true } },
    { row: 1, column: 0, value: "b", style: { bold: true, numberFormat: "0.0" } },
    { row: 0, column: 1, value: 1, style: { bold: true } },
    { row: 1, column: 1, formula: "=A1", style: { bold: true }, spill: { rows: 3, columns: 1 } },
    { row: 2, column: 0, value: null, style: { numberFormat: "0%" } },
  ],
};

it("measures what a plan touches, spills and tables included", () => {
  expect(extent(plan)).toEqual({ row: 0, column: 0, rows: 4, columns: 2 });
  const table = { name: "T", area: { row: 2, column: 1, rows: 5, columns: 3 } };
  expect(extent({ ...plan, tables: [table] })).toMatchObject({ rows: 7, columns: 4 });
});

it("makes a matrix with a blank where the plan says nothing", () => {
  const whole = extent(plan);
  expect(matrix(plan.cells, whole, "", (cell) => cell.formula ?? entry(cell.value))).toEqual([
    ["a", 1],
    ["b", "=A1"],
    ["", ""],
    ["", ""],
  ]);
});

it("gathers cells of one look; number formats are no look", () => {
  expect(styledAreas(plan)).toEqual([{ area: { row: 0, column: 0, rows: 2, columns: 2 }, style: { bold: true } }]);
});

it("covers every cell once with rectangles of its own look", () => {
  const cell = fc.record({ row: fc.nat(6), column: fc.nat(6), key: fc.constantFrom("a", "b") });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row}:${column}` }), (cells) => {
      const covered = rectangles(cells).flatMap((area) =>
        Array.from(
          { length: area.rows * area.columns },
          (_, k) => `${area.row + Math.floor(k / area.columns)}:${area.column + (k % area.columns)}:${area.key}`,
        ),
      );
      expect(covered.sort()).toEqual(cells.map(({ row, column, key }) => `${row}:${column}:${key}`).sort());
    }),
  );
});

it("cuts an area into whole rows", () => {
  const area = { row: 3, column: 1, rows: 10, columns: 4 };
  expect(pieces(area, 12).map(({ row, rows }) => [row, rows])).toEqual([
    [3, 3],
    [6, 3],
    [9, 3],
    [12, 1],
  ]);
  expect(pieces(area, 1).every(({ rows }) => rows === 1)).toBe(true);
  expect(moved(area, { row: 1, column: 2 })).toEqual({ row: 4, column: 3, rows: 10, columns: 4 });
});

describe("what is typed into a cell", () => {
  it.each([
    "=1+1",
    "+A1",
    "-A1",
    "@SUM(A1)",
    "'quoted",
    "1",
    "2025-09",
    "TRUE",
    "Sep 2025",
    "January 5",
    "$5",
    "(3)",
    "5%",
  ])("marks the text %j as text", (text) => expect(entry(text)).toBe(`'${text}`));
  it.each(["ore.grade", "t HBI/y", "US$", "Trend 23-Sep-2025: early 2029", "yes", ""])("leaves the text %j", (text) =>
    expect(entry(text)).toBe(text),
  );
  it("leaves numbers, truth values and blanks", () => {
    expect([entry(-1), entry(true), entry(null), entry(undefined)]).toEqual([-1, true, "", ""]);
  });
  it("is a change only where the cell reads otherwise", () => {
    expect(changes("=1+1", "'=1+1")).toBe(false);
    expect(changes(null, "")).toBe(false);
    expect(changes(2, 3)).toBe(true);
  });
});

it("finds the first name that nobody has", () => {
  expect(firstFree("Assumptions", [], " ")).toBe("Assumptions");
  expect(firstFree("Assumptions", ["ASSUMPTIONS", "Assumptions 2"], " ")).toBe("Assumptions 3");
});
