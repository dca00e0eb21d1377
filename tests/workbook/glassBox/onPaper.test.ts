import { expect, test } from "vitest";
import { projectProgram } from "../../../src/model/program";
import { referenceSet } from "../../../src/reference/index";
import { LINE_SHEETS } from "../../../src/workbook/glassBox/sheets";
import { shownBy, shownWidth } from "../../../src/workbook/glassBox/shown";
import type { SheetPlan } from "../../../src/workbook/plan";
import { nativeModel } from "./written";

const plan = nativeModel("spec-consistent", referenceSet("spec-consistent"));
const sheetOf = (name: string): SheetPlan => {
  const sheet = plan.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const lineSheets = LINE_SHEETS.map(({ name }) => sheetOf(name));

/** What stands in the column of labels, by row. */
const labels = ({ cells }: SheetPlan): ReadonlyMap<number, string> =>
  new Map(cells.flatMap(({ row, column, value }) => (column === 0 && value != null ? [[row, String(value)]] : [])));

/** The rows of lines and measures: these have a unit, and what stands below them has none. */
const linesOn = ({ cells }: SheetPlan): ReadonlySet<number> =>
  new Set(cells.filter(({ row, column }) => column === 1 && row > 3).map(({ row }) => row));

const program = projectProgram();
const noted = [
  ...[...program.items.values()].flatMap(({ label, item, section }) =>
    item.kind === "line" && item.note !== undefined ? [{ label, note: item.note, section: section.id }] : [],
  ),
  ...program.measures.flatMap(({ label, note, section }) =>
    note === undefined ? [] : [{ label, note, section: section.id }],
  ),
];

test("what a label cannot say stands below its line, why a check must hold among it", () => {
  expect(noted.filter(({ section }) => section === "checks").length).toBeGreaterThan(40);
  const missing = noted.filter(({ label, note, section }) => {
    const sheet = sheetOf(LINE_SHEETS.find(({ sections }) => sections.includes(section))?.name ?? "");
    const [texts, lines] = [labels(sheet), linesOn(sheet)];
    return ![...lines].some((row) => {
      if (texts.get(row) !== label) return false;
      let last = row;
      while (texts.has(last + 1) && !lines.has(last + 1)) last++;
      return texts.get(last) === `  ${note}`;
    });
  });
  expect(missing).toEqual([]);
});

test("sections, blocks and what stands below a line fold away under the row above them, each within another", () => {
  for (const sheet of lineSheets) {
    const groups = sheet.groups ?? [];
    const [texts, lines] = [labels(sheet), linesOn(sheet)];
    const inside = (row: number) => groups.filter((group) => group.row <= row && row < group.row + group.rows);
    for (const { row, rows } of groups) {
      expect(texts.has(row - 1), `${sheet.name}, row ${row}`).toBe(true);
      const cut = groups
        .filter((other) => other.row < row && row < other.row + other.rows)
        .filter((other) => row + rows > other.row + other.rows);
      expect(cut, `${sheet.name}, row ${row}`).toEqual([]);
    }
    for (const row of lines) {
      const below = texts.has(row + 1) && !lines.has(row + 1);
      const own = groups.some((group) => group.row === row + 1);
      expect(own, `${sheet.name}, row ${row + 1}: ${texts.get(row)}`).toBe(below);
      expect(inside(row).length).toBeGreaterThan(0);
      if (below) expect(inside(row + 1).length).toBe(inside(row).length + 1);
    }
  }
});

test("a measure stands in its own block", () => {
  for (const { label, block, section } of program.measures) {
    const sheet = sheetOf(LINE_SHEETS.find(({ sections }) => sections.includes(section.id))?.name ?? "");
    const row = [...labels(sheet)].find(([at, value]) => value === label && linesOn(sheet).has(at))?.[0] ?? 0;
    const headings = sheet.cells.filter((cell) => cell.column === 0 && cell.style?.bold && cell.row < row);
    const nearest = headings.reduce((last, cell) => (cell.row > last.row ? cell : last));
    expect(nearest.value).toBe(block ?? section.title);
  }
});

test("numbers below nil are red, and every column has room for what stands in it", () => {
  for (const sheet of lineSheets) {
    const { rows = [], cells, columnWidths = [] } = sheet;
    for (const { row, column, values = [], style } of rows.filter(({ row }) => row > 3)) {
      const format = style?.numberFormat ?? "";
      if (values.length > 0) expect(format, `${sheet.name}, row ${row + 1}`).toContain("[Red]-");
      const widest = Math.max(0, ...values.map((value) => (typeof value === "number" ? shownWidth(value, format) : 0)));
      expect(columnWidths[column], `${sheet.name}, row ${row + 1}`).toBeGreaterThan(widest);
    }
    for (const { row, column, value, formula, style } of cells)
      if (typeof value === "number")
        expect(columnWidths[column], `${sheet.name}, row ${row + 1}`).toBeGreaterThan(
          shownWidth(value, style?.numberFormat ?? "General"),
        );
      // a present value in US$, which nobody knows before it is computed
      else if (formula !== undefined && value === undefined && style?.numberFormat?.startsWith("#,##0"))
        expect(columnWidths[column]).toBeGreaterThan("-99,999,999,999.9999".length);
  }
});

test.each([
  ["US$", [0, 0], "US$ (in m)"],
  ["US$/y", [49_415_164], "US$/y (in m)"],
  ["US$", [3], "US$"],
  ["US$/t HBI", [1e6], "US$/t HBI"],
  ["t ore", [187e6], "t ore (in m)"],
  ["t ore", [4e6], "t ore (in thousands)"],
  ["kWh/y", [0], "kWh/y (in thousands)"],
])("an amount of %s such as %s is shown in %s", (unit, values, shown) => {
  expect(shownBy(unit, values).unit).toBe(shown);
});

test("what is all but nil says how small it is", () => {
  const { format } = shownBy("1", [0, -2e-16]);
  expect(format).toBe("0.0E+00;[Red]-0.0E+00;0");
  expect(shownWidth(-2e-16, format)).toBe("-2.0E-16".length);
});

test("lines are drawn over years that have numbers, each chart under what it shows", () => {
  const [dashboard, drawn] = [sheetOf("Charts"), sheetOf("Drawn")];
  const rows = new Map(drawn.rows?.map((one) => [one.row, one]));
  const lines = (dashboard.charts ?? []).filter(({ kind }) => kind === "line");
  expect(lines.length).toBeGreaterThan(3);
  let shorter = 0;
  for (const { title, series, categories } of lines)
    for (const { values, name } of series) {
      const { row, column, columns } = values.area;
      expect([column, columns]).toEqual([categories.area.column, categories.area.columns]);
      const written = rows.get(row);
      if (written === undefined) continue;
      const seen = written.values?.slice(column - written.column, column - written.column + columns) ?? [];
      expect(
        seen.filter((value) => typeof value !== "number"),
        `${title}, ${name}`,
      ).toEqual([]);
      if (columns < written.columns) shorter++;
    }
  expect(shorter).toBeGreaterThan(3);
  const heads = labels(dashboard);
  for (const { place, title } of dashboard.charts ?? []) expect(heads.get(place.row - 1), title).toMatch(/\d/);
});
