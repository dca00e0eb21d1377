import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { referenceWorkbookFile } from "../../src/build/referenceWorkbook";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { saidCell } from "../../src/functions/said";
import { isErrorValue, isMatrix } from "../../src/functions/values";
import { text } from "../../src/messages/text";
import { writtenLine } from "../../src/model/lines";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { cellAddress } from "../../src/sheet/address";
import { liveFormula } from "../../src/sheet/liveFormula";
import { lendersSheet } from "../../src/workbook/lendersSheet";
import { shownLength } from "../../src/workbook/numberFormat";
import type { PlannedCell } from "../../src/workbook/plan";
import { readWorkbook } from "../../src/xlsx/index";

const reference = runProject(referenceSet());
const delivered = (await readWorkbook(await referenceWorkbookFile())).sheets.find(({ name }) => name === "Lenders");
const cells = delivered?.cells ?? [];
const at = (row: number, column: number): PlannedCell | undefined =>
  cells.find((cell) => cell.row === row && cell.column === column);
/** The row of a label, the first one from a row on. */
const rowOf = (label: string, from = 0): number =>
  cells.find(({ row, column, value }) => row >= from && column === 0 && value === label)?.row ?? Number.NaN;
const number = (row: number, column: number): number => Number(at(row, column)?.value);

test("every formula of ours on a line shows the run of the reference set", () => {
  const formulas = cells.flatMap(({ formula = "", ...cell }) => {
    const [, line] = /^=IRON\.PROJECT_LINE\("([\w.]+)",Assumptions,"headers",FALSE\)$/.exec(liveFormula(formula)) ?? [];
    return line === undefined ? [] : [{ ...cell, line }];
  });
  expect(formulas.length).toBeGreaterThan(70);
  for (const { row, column, line, value, spill } of formulas) {
    const where = `${cellAddress(row, column)} ${line}`;
    const { read } = writtenLine(line);
    if (spill !== undefined) expect(spill.values?.[0], where).toEqual([...reference.row(line)]);
    else
      expect(value, where).toBe(
        Number.isNaN(reference.value(line)) ? text("sheet.noResult") : read(reference.value(line)),
      );
  }
});

describe("sources and uses", () => {
  const [first, sources, uses, gap] = [
    rowOf("Sources and uses until start-up"),
    rowOf("Sources"),
    rowOf("Uses"),
    rowOf("Sources less uses"),
  ];
  test("both are equal, and each is the sum of its parts", () => {
    const sum = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, k) => number(from + k, 2)).reduce((total, one) => total + one, 0);
    expect(number(sources, 2)).toBeGreaterThan(1e9);
    expect(sum(first + 2, sources)).toBeCloseTo(number(sources, 2), 3);
    expect(sum(sources + 1, uses)).toBeCloseTo(number(uses, 2), 3);
    expect(Math.abs(number(gap, 2))).toBeLessThan(1e-3);
  });
  test("shares are of their total", () => {
    expect(number(sources, 3)).toBe(1);
    expect(number(uses, 3)).toBe(1);
    const debt = number(first + 2, 3) + number(first + 3, 3) + number(first + 4, 3);
    expect(debt).toBeCloseTo(reference.value("debt.drawn_total") / number(sources, 2), 12);
  });
});

describe("covenants by year of operation", () => {
  const head = rowOf("Calendar year");
  const construction = reference.row("calendar.operating_year").filter((year) => year === 0).length;
  test("stand under their calendar years", () => {
    const years = Array.from({ length: 13 }, (_, k) => number(head, 3 + k));
    expect(years).toEqual([...reference.row("calendar.date").slice(construction, construction + 13)]);
  });
  test.each(["debt.due", "cover.dscr_lender", "cover.dscr", "cover.llcr", "debt.arrears", "funds.reserves"])(
    "%s in each year, as the head of its column says",
    (line) => {
      const row = rowOf(writtenLine(line).label, head);
      expect(Array.from({ length: 13 }, (_, k) => number(row, 3 + k))).toEqual([
        ...reference.row(line).slice(construction, construction + 13),
      ]);
    },
  );
  test("service adds up over the life, a balance does not", () => {
    const due = reference.row("debt.due").reduce((sum, year) => sum + year, 0);
    expect(number(rowOf(writtenLine("debt.due").label, head), 2)).toBeCloseTo(due, 3);
    expect(at(rowOf(writtenLine("debt.balance").label, head), 2)?.value).toBeUndefined();
  });
});

test("the cases are those of LENDER_CASES on the table of the sheet, last on the sheet so that they may grow", () => {
  const spilt = cells.find(({ formula }) => liveFormula(formula ?? "") === "=IRON.LENDER_CASES(Assumptions)");
  const value = answer(functionNamed("LENDER_CASES"), ["spec-consistent"], { session: new Session() });
  if (value instanceof Promise || !isMatrix(value)) throw new Error("no table");
  const shown = value.map((row) => row.map((cell) => (isErrorValue(cell) ? text("sheet.noResult") : saidCell(cell))));
  expect(spilt?.spill?.values?.map((row) => row.map((cell) => cell ?? ""))).toEqual(shown);
  expect(cells.filter(({ row, value, formula }) => row > (spilt?.row ?? 0) && (value || formula))).toEqual([]);
  expect(delivered?.page?.breaks?.at(-1)).toBe((spilt?.row ?? 0) - 1);
});

test("what is not modelled is said, each with what to do or what holds instead", () => {
  const from = rowOf("What is not modelled");
  const said = Array.from({ length: 6 }, (_, k) => String(at(from + 1 + k, 0)?.value));
  for (const [k, word] of ["completion", "letter of credit", "swapped", "Refinancing", "Phases", "Quarters"].entries())
    expect(said[k]).toMatch(new RegExp(word, "i"));
});

test("columns are wide enough for what they hold, and every number says its unit", () => {
  const { columnWidths = [] } = lendersSheet();
  const filled = (row: number, column: number) => at(row, column)?.value !== undefined;
  for (const { row, column, value, style, spill } of cells) {
    const width = columnWidths[column] ?? 0;
    if (typeof value === "string" && row > 2 && !style?.wrap && filled(row, column + 1))
      expect(value.length, `${cellAddress(row, column)} ${value}`).toBeLessThanOrEqual(width * 1.1);
    if (typeof value === "number" && !style?.numberFormat?.includes(",,"))
      expect(shownLength(value, style?.numberFormat), cellAddress(row, column)).toBeLessThan(width);
    if (style?.numberFormat?.includes(",,") && column < 17)
      expect(at(row, 1)?.value, cellAddress(row, column)).toBe("m US$");
    for (const [r, line] of (spill?.values ?? []).entries())
      for (const [c, one] of line.entries()) {
        const format = at(row + r, column + c)?.style?.numberFormat;
        if (typeof one !== "number" || format?.includes(",,") || column + c > 16) continue;
        expect(shownLength(one, format), cellAddress(row + r, column + c)).toBeLessThan(columnWidths[column + c] ?? 0);
      }
  }
});
