import { expect, test } from "vitest";
import { referenceSet, sets } from "../../../src/reference/index";
import { relativeFormula } from "../../../src/sheet/relative";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { linesOf, nativeModel } from "./written";

/** A quoted text, or the first and the last cell of what is read. */
const READ = /"(?:[^"]|"")*"|(?:([A-Za-z]+|'[^']+')!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\w(])/g;

const columnOf = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);

/** The cells with formulas, each with all cells that its ranges have, whether it would take them or not. */
function readsOf(plan: WorkbookPlan): Map<string, readonly string[]> {
  const reads = new Map<string, readonly string[]>();
  const put = (sheet: string, row: number, column: number, formula: string): void => {
    const cells: string[] = [];
    for (const [, other, left, top, right = left, bottom = top] of formula.matchAll(READ)) {
      if (left === undefined || right === undefined) continue;
      for (let r = Number(top); r <= Number(bottom); r++)
        for (let c = columnOf(left); c <= columnOf(right); c++)
          cells.push(`${(other ?? sheet).replaceAll("'", "")}!${r},${c}`);
    }
    reads.set(`${sheet}!${row + 1},${column + 1}`, cells);
  };
  for (const { name, rows = [], cells } of plan.sheets) {
    for (const { row, column, columns, formula } of rows) {
      const at = relativeFormula(formula);
      for (let k = 0; k < columns; k++) put(name, row, column + k, at(row, column + k));
    }
    for (const { row, column, formula } of cells) if (formula !== undefined) put(name, row, column, formula);
  }
  return reads;
}

/** The cells that read themselves by way of others; none of what can be calculated one after the other. */
function circular(reads: ReadonlyMap<string, readonly string[]>): string[] {
  const waiting = new Map<string, number>();
  const readers = new Map<string, string[]>();
  for (const [cell, from] of reads) {
    const formulas = from.filter((one) => reads.has(one));
    waiting.set(cell, formulas.length);
    for (const one of formulas) readers.set(one, [...(readers.get(one) ?? []), cell]);
  }
  const ready = [...waiting].flatMap(([cell, count]) => (count === 0 ? [cell] : []));
  for (let cell = ready.pop(); cell !== undefined; cell = ready.pop()) {
    waiting.delete(cell);
    for (const reader of readers.get(cell) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  return [...waiting.keys()];
}

test("a row that reads the row that reads it is found", () => {
  const row = (at: number, formula: string) => ({ row: at, column: 5, columns: 3, formula, values: [0, 0, 0] });
  const sheet = (rows: ReturnType<typeof row>[]) => ({ sheets: [{ name: "Sheet", cells: [], rows }] });
  expect(circular(readsOf(sheet([row(1, "=RC[-1]+1"), row(2, "=SUM(R2C6:R2C8)")])))).toEqual([]);
  expect(circular(readsOf(sheet([row(1, "=R[1]C[-1]"), row(2, "=INDEX(R2C6:R2C8,1)")])))).not.toEqual([]);
});

test.each(sets.map(({ name }) => name))(
  "no formula of %s is circular, also not by a range of which it takes one",
  (name) => {
    expect(circular(readsOf(linesOf(nativeModel(name, referenceSet(name))))).slice(0, 5)).toEqual([]);
  },
);
