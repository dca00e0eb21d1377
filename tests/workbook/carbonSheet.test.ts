import { expect, test } from "vitest";
import { referenceWorkbookFile } from "../../src/build/referenceWorkbook";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { cellAddress } from "../../src/sheet/address";
import { unitText } from "../../src/workbook/assumptionRow";
import { carbonSheet } from "../../src/workbook/carbonSheet";
import { readWorkbook } from "../../src/xlsx/index";

const reference = runProject(referenceSet());
const delivered = (await readWorkbook(await referenceWorkbookFile())).sheets.find(({ name }) => name === "Carbon");
const cells = delivered?.cells ?? [];

/** The line that a formula asks for, and the keys and values that it changes. */
function asked(formula: string): { line: string; changes: Record<string, number> } {
  const [, line = "", rest = ""] = /PROJECT_LINE\("([\w.]+)",Assumptions,"headers",FALSE(.*?)\)/.exec(formula) ?? [];
  const pairs = [...rest.matchAll(/"([\w.]+)",([\d.]+)/g)].map(([, key = "", value]) => [key, Number(value)]);
  return { line, changes: Object.fromEntries(pairs) };
}

test("every formula shows the run of its case", () => {
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  expect(formulas.length).toBeGreaterThan(70);
  for (const { row, column, formula = "", value, spill } of formulas) {
    const { line, changes } = asked(formula);
    const run = runProject({ ...referenceSet(), ...changes });
    const at = `${cellAddress(row, column)} ${formula}`;
    if (formula.startsWith("=TRANSPOSE")) expect(spill?.values?.flat(), at).toEqual([...run.row(line)]);
    else if (line === "carbon.cbam_method") expect(value).toBe("joint process");
    // what does not exist says so in its cell
    else expect(value, at).toBe(Number.isNaN(run.value(line)) ? "#N/A" : run.value(line));
  }
});

test("stages add up to all of them, and years to the whole life", () => {
  const at = (line: string): number => Number(cells.find(({ formula = "" }) => asked(formula).line === line)?.value);
  const scope2 = ["mine", "concentrator", "pellets", "reduction"].map((id) => at(`nameplate.co2_power_${id}`));
  expect(scope2.reduce((a, b) => a + b) / at("nameplate.co2_scope_2")).toBeCloseTo(1, 12);
  const scope1 = ["mine", "pellets", "reduction"].map((id) => at(`nameplate.co2_${id}`));
  expect(scope1.reduce((a, b) => a + b) / at("nameplate.co2_scope_1")).toBeCloseTo(1, 12);
});

test("a case says the unit of its row, and its columns are wide enough for what they hold", () => {
  const { cells: planned, columnWidths = [] } = carbonSheet();
  const texts = planned.filter(({ value }) => typeof value === "string");
  expect(texts.find(({ value }) => value === unitText("US$/t CO2"))).toBeDefined();
  for (const { row, column, value } of texts)
    if (row > 3 && planned.some((other) => other.row === row && other.column === column + 1))
      expect(String(value).length, String(value)).toBeLessThanOrEqual((columnWidths[column] ?? 0) * 1.15);
});

test("nothing stands below the years, which grow with the life of the project", () => {
  const years = cells.find(({ formula = "" }) => asked(formula).line === "calendar.date");
  expect(years?.spill?.values).toHaveLength(reference.years.length);
  expect(Math.max(...carbonSheet().cells.map(({ row }) => row))).toBe(years?.row);
});
