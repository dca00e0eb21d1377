import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excelPort as port } from "../../src/excel/port";
import type { TableEdit } from "../../src/taskpane/port";
import { FakeExcel } from "./office/office";

/** A table of three columns, of which the last is the user's own, and a note below it. */
let excel: FakeExcel;
beforeEach(() => {
  excel = new FakeExcel("Inputs").install();
  const sheet = excel.book.sheet("Inputs");
  sheet.getRange("B2:D4").formulas = [
    ["Key", "Value", "Twice"],
    ["ore.grade", 0.4, "=C3*2"],
    ["market.hbi_price", "=300+20", "=C4*2"],
  ];
  sheet.getRange("B5").formulas = [["below"]];
  sheet.tables.add("B2:D4", true).name = "Assumptions";
  sheet.cell(3, 2).validation = { rule: "of another key" };
});
afterEach(() => {
  expect(excel.loud).toBe(0);
  vi.unstubAllGlobals();
});

const edited = (edit: TableEdit) => port.editTable("Assumptions", () => ({ answer: "done", edit }));
const formulas = (address: string) => excel.book.sheet("Inputs").getRange(address).formulas;

test("a table is read with its values and formulas, and nothing is asked for that is not changed", async () => {
  const read = await port.editTable("Assumptions", (content) => ({ answer: content }));
  expect(read).toEqual({
    sheet: "Inputs",
    area: { row: 1, column: 1, rows: 3, columns: 3 },
    cells: [
      ["Key", "Value", "Twice"],
      ["ore.grade", 0.4, 0],
      ["market.hbi_price", 0, 0],
    ],
    formulas: [
      [undefined, undefined, undefined],
      [undefined, undefined, "=C3*2"],
      [undefined, "=300+20", "=C4*2"],
    ],
  });
  expect((await port.readTables(() => true)).tables).toEqual([{ name: "Assumptions", ...read }]);
  expect(excel.requests.flat().filter((member) => member.endsWith("="))).toEqual([]);
});

test("nothing is decided about a table that is not there", async () => {
  const decide = vi.fn();
  expect(await port.editTable("Others", decide)).toBeUndefined();
  expect(decide).not.toHaveBeenCalled();
});

describe("a cell", () => {
  test.for([
    [{ value: 0.45 }, 0.45],
    [{ value: "'quoted" }, "'quoted"],
    [{ value: "=no formula" }, "=no formula"],
    [{ value: null }, ""],
    [{ formula: "=1/3" }, "=1/3"],
  ] as const)("is typed as %j", async ([typed, wanted]) => {
    expect(await edited({ kind: "cell", row: 1, column: 1, typed })).toBe("done");
    expect(formulas("B3:D4")).toEqual([
      ["ore.grade", wanted, "=C3*2"],
      ["market.hbi_price", "=300+20", "=C4*2"],
    ]);
  });
});

test("a row is added below the last, with its looks and what may be typed; the user's columns and what is below stay", async () => {
  const area = { row: 0, column: 1, rows: 1, columns: 1 };
  await edited({
    kind: "append",
    cells: [
      { row: 0, column: 0, value: "tax.profit_rate", style: { italic: true } },
      { row: 0, column: 1, value: 0.2, style: { numberFormat: "0 %" } },
    ],
    validation: { area, rule: { kind: "decimal", min: 0, max: 1 } },
  });
  const sheet = excel.book.sheet("Inputs");
  expect(formulas("B5:D6")).toEqual([
    ["tax.profit_rate", 0.2, ""],
    ["below", "", ""],
  ]);
  expect(sheet.allTables[0]?.area).toEqual({ row: 1, column: 1, rows: 4, columns: 3 });
  expect([sheet.cell(4, 1).look.italic, sheet.cell(4, 2).numberFormat]).toEqual([true, "0 %"]);
  expect(sheet.cell(4, 2).validation).toEqual({
    rule: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
  });
});

test("a row is added behind another, and those below move down", async () => {
  const area = { row: 0, column: 1, rows: 1, columns: 1 };
  await edited({
    kind: "append",
    behind: 1,
    cells: [
      { row: 0, column: 0, value: "ore.grade.3" },
      { row: 0, column: 1, value: 0.42 },
    ],
    validation: { area, rule: { kind: "any" } },
  });
  expect(formulas("B3:C6")).toEqual([
    ["ore.grade", expect.anything()],
    ["ore.grade.3", 0.42],
    ["market.hbi_price", "=300+20"],
    ["below", ""],
  ]);
});

test("a row's validation of another key goes, also where the new one allows anything", async () => {
  const area = { row: 0, column: 1, rows: 1, columns: 1 };
  const cells = [{ row: 0, column: 1, value: 1 }];
  await edited({ kind: "append", cells, validation: { area, rule: { kind: "any" } } });
  expect(excel.book.sheet("Inputs").cell(4, 2).validation).toBeUndefined();
});

test("a row is taken out, and those below move up", async () => {
  await edited({ kind: "remove", row: 1 });
  expect(excel.book.sheet("Inputs").allTables[0]?.area).toEqual({ row: 1, column: 1, rows: 2, columns: 3 });
  expect(formulas("B2:D3")).toEqual([
    ["Key", "Value", "Twice"],
    ["market.hbi_price", "=300+20", "=C4*2"],
  ]);
});

test("a change is one request: one step back undoes it, and what Excel refuses while a cell is edited is tried again", async () => {
  vi.useFakeTimers();
  const before = excel.requests.length;
  // table, content, then the change
  excel.failAt(3, "InvalidOperationInCellEditMode");
  const done = edited({ kind: "cell", row: 1, column: 1, typed: { value: 0.45 } });
  await vi.advanceTimersByTimeAsync(300);
  vi.useRealTimers();
  expect(await done).toBe("done");
  // the one that was refused, and no other
  expect(excel.requests.length - before).toBe(4);
  expect(formulas("C3")).toEqual([[0.45]]);
});
