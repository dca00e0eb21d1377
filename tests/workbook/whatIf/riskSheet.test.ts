/** The sheet of a simulation: how its numbers are written, and that its charts are drawn of them. */
import { describe, expect, test } from "vitest";
import { text } from "../../../src/messages/text";
import { verbatim } from "../../../src/messages/words";
import type { Area, CellValue } from "../../../src/workbook/plan";
import { spillLooks } from "../../../src/workbook/spillLooks";
import { riskSheet } from "../../../src/workbook/whatIf/riskSheet";
import type { Spilled } from "../../../src/workbook/whatIf/sheet";

const YEARS = [2030, 2031, 2032, 2033];

function spill(rows: readonly (readonly CellValue[])[]): Spilled {
  const looks = spillLooks(rows);
  const cells = rows.flatMap((row, r) =>
    row.map((value, column) => ({ row: r, column, value, style: looks[r]?.[column] ?? {} })),
  );
  return { plan: { name: verbatim("any"), cells }, rows };
}

const summary = spill([
  ["Simulation, seed 1", "NPV after tax, US$", "Standard error", "IRR, 1/y", "Standard error"],
  [text("risk.row.trials"), 1000, null, 1000, null],
  [text("risk.row.mean"), -2_347_949_710.25, 2_998_389.5, 0.0123, 0.0004],
  [text("risk.row.below"), 0.948, 0.001, 0.4, 0.003],
]);
const curve = spill([
  ["Share of trials below", "NPV after tax, US$", "Standard error"],
  [0.1, -4_161_001_725.5, 17_497_212.5],
  [0.5, -2_354_499_651.5, 8_993_584.5],
  [0.9, -528_373_573.5, 13_977_645.5],
]);
const fan = spill([
  ["Share of trials below", ...YEARS],
  [0.1, 1.5, 2.5, 3.5, 4.5],
  [0.5, 2.5, 3.5, 4.5, 5.5],
]);
const drivers = spill([
  ["Key", "Rank correlation", "First order", "Worth knowing", "Label"],
  ["market.hbi_price", 0.55, 0.307, 1_000_000.5, "HBI price"],
  ["market.scrap_price", 0.43, 0.191, 500_000.5, "Scrap"],
]);
const npv = { label: "NPV after tax", unit: "US$" };
const plan = riskSheet("Risk", [summary, curve, fan, fan, drivers], {
  lines: [npv, { label: "IRR", unit: "1/y" }],
  line: npv,
  fans: [verbatim("Price"), verbatim("DSCR")],
  served: [0, 1, 1, 0],
});
const at = (row: number, column: number) => plan.cells.find((cell) => cell.row === row && cell.column === column);
const valuesIn = ({ row, column, rows, columns }: Area): (CellValue | undefined)[] =>
  Array.from({ length: rows * columns }, (_, k) => at(row + Math.floor(k / columns), column + (k % columns))?.value);

describe("numbers", () => {
  test.each([
    [1, 1, "#,##0"],
    [2, 1, "#,##0"],
    [2, 3, "0.0%"],
    [2, 4, "0.0%"],
    [3, 1, "0.0%"],
    [3, 2, "0.0%"],
    [5 + 1, 0, "0%"],
    [5 + 1, 1, "#,##0"],
  ])("row %i, column %i: %s", (row, column, format) => {
    expect(at(row, column)?.style?.numberFormat).toBe(format);
  });
});

describe("charts", () => {
  const [first, , cover, last] = plan.charts ?? [];
  test("no cell is written twice", () => {
    const places = plan.cells.map(({ row, column }) => `${row} ${column}`);
    expect(new Set(places).size).toBe(places.length);
  });
  test("the S-curve is drawn of its values over its shares", () => {
    expect(valuesIn(first?.categories.area ?? { row: 0, column: 0, rows: 0, columns: 0 })).toEqual([0.1, 0.5, 0.9]);
    expect(first?.series.map(({ values }) => valuesIn(values.area))).toEqual([
      [-4_161_001_725.5, -2_354_499_651.5, -528_373_573.5],
    ]);
  });
  test("cover is drawn over the years in which debt is served", () => {
    expect(cover && valuesIn(cover.categories.area)).toEqual([2031, 2032]);
    expect(cover?.series.map(({ values }) => valuesIn(values.area))).toEqual([
      [2.5, 3.5],
      [3.5, 4.5],
    ]);
  });
  test("the drivers are drawn by their rank correlation", () => {
    expect(last?.series.map(({ values }) => valuesIn(values.area))).toEqual([[0.55, 0.43]]);
  });
  test("they stand beside what is written, and do not lie on each other", () => {
    const areas = (plan.charts ?? []).map(({ place }) => place);
    const meet = (a: Area, b: Area): boolean =>
      a.row < b.row + b.rows &&
      b.row < a.row + a.rows &&
      a.column < b.column + b.columns &&
      b.column < a.column + a.columns;
    expect(areas.some((a, k) => areas.some((b, l) => l < k && meet(a, b)))).toBe(false);
    const covered = plan.cells.filter(({ row, column, value }) =>
      areas.some((area) => value !== null && meet({ row, column, rows: 1, columns: 1 }, area)),
    );
    expect(covered).toEqual([]);
  });
});
