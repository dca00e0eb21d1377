import { describe, expect, test } from "vitest";
import { referenceWorkbookFile } from "../../src/build/referenceWorkbook";
import { text } from "../../src/messages/text";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { cellAddress } from "../../src/sheet/address";
import { liveFormula } from "../../src/sheet/liveFormula";
import { unitText } from "../../src/workbook/assumptionRow";
import { carbonSheet } from "../../src/workbook/carbonSheet";
import type { PlannedCell } from "../../src/workbook/plan";
import { readWorkbook } from "../../src/xlsx/index";

const reference = runProject(referenceSet());
const delivered = (await readWorkbook(await referenceWorkbookFile())).sheets.find(({ name }) => name === "Carbon");
const cells = delivered?.cells ?? [];
const at = (row: number, column: number): PlannedCell | undefined =>
  cells.find((cell) => cell.row === row && cell.column === column);
/** The row of a label, the first one from a row on. */
const rowOf = (label: string, from = 0): number =>
  cells.find(({ row, column, value }) => row >= from && column === 0 && value === label)?.row ?? Number.NaN;

/** The line that a formula asks for, and the keys and values that it changes. */
function asked(formula: string): { line: string; changes: Record<string, number> } | undefined {
  const [, line, rest = ""] =
    /PROJECT_LINE\("([\w.]+)",Assumptions,"headers",FALSE(.*?)\)$/.exec(liveFormula(formula)) ?? [];
  if (line === undefined) return undefined;
  const pairs = [...rest.matchAll(/"([\w.]+)",([\d.]+)/g)].map(([, key = "", value]) => [key, Number(value)]);
  return { line, changes: Object.fromEntries(pairs) };
}

test("every formula of ours shows the run of its case", () => {
  const formulas = cells.filter(({ formula = "" }) => asked(formula) !== undefined);
  expect(formulas).toHaveLength(70);
  for (const { row, column, formula = "", value, spill } of formulas) {
    const { line = "", changes = {} } = asked(formula) ?? {};
    const run = runProject({ ...referenceSet(), ...changes });
    const where = `${cellAddress(row, column)} ${formula}`;
    if (spill !== undefined) expect(spill.values?.[0], where).toEqual([...run.row(line)]);
    else if (line === "carbon.cbam_method") expect(value).toBe("joint process");
    // what does not exist says so in its cell
    else expect(value, where).toBe(Number.isNaN(run.value(line)) ? text("sheet.noResult") : run.value(line));
  }
});

describe("years of operation", () => {
  const years = [1, 2, 3, 5, 10, 20, 30];
  const construction = reference.row("calendar.operating_year").filter((year) => year === 0).length;
  const [operation, calendar] = [rowOf("Year of operation that is shown; others may be typed"), rowOf("Calendar year")];

  test("none of construction is shown; each stands under its calendar year", () => {
    expect(years.map((_, k) => at(operation, 3 + k)?.value)).toEqual(years);
    const dates = reference.row("calendar.date");
    expect(years.map((_, k) => at(calendar, 3 + k)?.value)).toEqual(
      years.map((year) => dates[construction + year - 1]),
    );
  });

  test.each([
    ["CO2 of the mine's diesel", "annual.co2_mine"],
    ["CO2 of own pellets", "annual.co2_pellets"],
    ["CO2 of reduction", "annual.co2_reduction"],
    ["Direct CO2 (scope 1)", "annual.co2_scope_1"],
    ["CO2 of the electricity of the mine", "annual.co2_power_mine"],
    ["CO2 of the electricity of the concentrator", "annual.co2_power_concentrator"],
    ["CO2 of the electricity of the pellet plant", "annual.co2_power_pellets"],
    ["CO2 of the electricity of reduction and briquetting", "annual.co2_power_reduction"],
    ["CO2 of electricity (scope 2)", "annual.co2_scope_2"],
    ["HBI made and sold", "annual.hbi"],
    ["HBI sold to the EU", "annual.hbi_eu"],
    ["EU border adjustment on all sales to the EU", "border.cost"],
    ["EU border adjustment borne by the seller", "annual.cbam_seller"],
    ["EU border adjustment borne by the buyer", "border.buyer"],
  ])("%s: the whole life, and each year, are those of the run", (label, line) => {
    const row = reference.row(line);
    expect(at(rowOf(label), 2)?.value).toBeCloseTo(
      row.reduce((sum, year) => sum + year, 0),
      3,
    );
    expect(years.map((_, k) => at(rowOf(label), 3 + k)?.value)).toEqual(
      years.map((year) => row[construction + year - 1]),
    );
  });

  const column = (label: string): number[] =>
    [2, ...years.map((_, k) => 3 + k)].map((c) => Number(at(rowOf(label), c)?.value));
  const sumOf = (labels: readonly string[]): number[] =>
    labels.map(column).reduce((one, other) => one.map((value, k) => value + (other[k] ?? Number.NaN)));

  test.each([
    ["Direct CO2 (scope 1)", ["CO2 of the mine's diesel", "CO2 of own pellets", "CO2 of reduction"]],
    [
      "CO2 of electricity (scope 2)",
      ["mine", "concentrator", "pellet plant", "reduction and briquetting"].map(
        (of) => `CO2 of the electricity of ${of === "reduction and briquetting" ? of : `the ${of}`}`,
      ),
    ],
    ["Direct CO2 and CO2 of electricity (scope 1 and 2)", ["Direct CO2 (scope 1)", "CO2 of electricity (scope 2)"]],
    [
      "EU border adjustment on all sales to the EU",
      ["EU border adjustment borne by the seller", "EU border adjustment borne by the buyer"],
    ],
  ])("%s: its parts add up, over the life and in each year", (label, parts) => {
    const parts_ = sumOf(parts);
    for (const [k, whole] of column(label).entries()) expect((parts_[k] ?? 0) / whole).toBeCloseTo(1, 12);
  });

  test("CO2 per HBI is that of the life and of the year", () => {
    const [life = 0, ...each] = column("Direct CO2 and CO2 of electricity per HBI");
    expect(life).toBeCloseTo(reference.value("carbon.average"), 12);
    const [hbi, both] = [column("HBI made and sold"), column("Direct CO2 and CO2 of electricity (scope 1 and 2)")];
    for (const [k, value] of each.entries()) expect(value).toBeCloseTo((both[k + 1] ?? 0) / (hbi[k + 1] ?? 0), 12);
  });
});

test("the whole border cost of a tonne is borne by seller and buyer, in every case", () => {
  const first = rowOf("The EU border cost per tonne, and who bears it");
  for (const from of [first, rowOf("Hydrogen and renewable electricity, side by side")]) {
    const row = rowOf("EU border cost per HBI sold there, average of the life, base-year prices", from);
    for (const column of from === first ? [2] : [2, 3, 4, 5]) {
      const [whole = 0, seller = 0, buyer = 0] = [0, 1, 2].map((down) => Number(at(row + down, column)?.value));
      expect(seller + buyer).toBeCloseTo(whole, 9);
      expect(seller).toBeGreaterThan(0);
    }
  }
  expect(at(rowOf("Share that the seller bears"), 2)?.value).toBeCloseTo(0.5, 12);
});

test("every number says its unit; what stands at nameplate says so", () => {
  const { cells: planned } = carbonSheet();
  const labels = planned.filter(
    ({ row, column, value }) =>
      column === 0 &&
      row > 5 &&
      planned.some((other) => other.row === row && other.column === 2 && other.formula) &&
      value,
  );
  expect(labels.length).toBeGreaterThan(40);
  for (const { row, value } of labels) {
    const unit = planned.find((cell) => cell.row === row && cell.column === 1)?.value;
    expect(unit, String(value)).toBeTruthy();
    const formula = planned.find((cell) => cell.row === row && cell.column === 2)?.formula ?? "";
    const { line = "" } = asked(formula) ?? {};
    if (/^(?:nameplate|cost)\.|^carbon\.(?:intensity|steel_|scrap_ratio|avoided)/.test(line))
      expect(value).toMatch(/at nameplate/);
  }
  expect(planned.find(({ value }) => value === unitText("US$/t CO2"))).toBeDefined();
});

test("columns are wide enough for what they hold", () => {
  const { cells: planned, columnWidths = [] } = carbonSheet();
  for (const { row, column, value } of planned)
    if (
      row > 3 &&
      typeof value === "string" &&
      planned.some((other) => other.row === row && other.column === column + 1)
    )
      expect(value.length, value).toBeLessThanOrEqual((columnWidths[column] ?? 0) * 1.1);
  for (const { column, spill } of cells)
    for (const [k, value] of (spill?.values?.[0] ?? []).entries())
      expect(Math.round(Number(value)).toLocaleString("en-US").length).toBeLessThan(
        (columnWidths[column + k] ?? 0) - 1,
      );
  for (const { column, value } of cells)
    if (typeof value === "number" && column < 10)
      expect(Math.round(value).toLocaleString("en-US").length).toBeLessThan((columnWidths[column] ?? 0) - 1);
});

test("what is on paper leaves the years free to grow with the life of the project", () => {
  const years = cells.filter(({ spill }) => spill !== undefined);
  expect(new Set(years.map(({ column }) => column))).toEqual(new Set([11]));
  for (const { row, spill } of years) {
    expect(spill?.values?.[0]).toHaveLength(reference.years.length);
    expect(carbonSheet().cells.filter((cell) => cell.row === row && cell.column > 11)).toEqual([]);
  }
});
