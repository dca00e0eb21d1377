/** Cells and their formulas, read from Excel. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excelPort as port } from "../../src/excel/port";
import { createPane } from "../../src/taskpane/store/pane";
import { reference } from "../../src/taskpane/table/catalogue";
import { FakeExcel } from "./office/office";

let excel: FakeExcel;
beforeEach(() => {
  excel = new FakeExcel("Notes", "My sheet").install();
  excel.book.computes.set("=IRON.CASH_COST()", [
    ["Cost", "US$"],
    ["Energy", 5],
  ]);
  excel.book.sheet("Notes").getRange("A1:C3").formulas = [
    ["=IRON.CASH_COST()", "", "=IRON.PELLET_GRADE(B9)"],
    ["", "", 7],
    ["'=IRON.X()", "", "=SUM(1)"],
  ];
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const cell = (row: number, column: number, sheet = "Notes") => excel.book.sheet(sheet).cell(row, column);
const choose = (row: number, column: number, sheet = "Notes") => {
  const found = excel.book.sheet(sheet);
  excel.book.active = found;
  excel.book.selected = { sheet: found, area: { row, column, rows: 2, columns: 2 } };
};

describe("formulas of the workbook", () => {
  const ours = (formula: string) => formula.includes("IRON.");
  test("with what they fill and the errors they show, texts left out", async () => {
    cell(0, 2).value = "#VALUE!";
    expect(await port.formulaCells(ours)).toEqual([
      {
        sheet: "Notes",
        row: 0,
        column: 0,
        formula: "=IRON.CASH_COST()",
        value: "Cost",
        spill: { row: 0, column: 0, rows: 2, columns: 2 },
      },
      {
        sheet: "Notes",
        row: 0,
        column: 2,
        formula: "=IRON.PELLET_GRADE(B9)",
        value: null,
        error: "#VALUE!",
        spill: { row: 0, column: 2, rows: 1, columns: 1 },
      },
    ]);
  });
  test("an Excel that does not know of spills tells the cell alone", async () => {
    excel.supported.delete("ExcelApi 1.12");
    for (const member of ["Range.getSpillingToRangeOrNullObject", "Range.getSpillParentOrNullObject"])
      excel.unknown.add(member);
    expect((await port.formulaCells(ours))[0]?.spill).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
    choose(0, 0);
    expect((await port.selectedCell()).formula?.formula).toBe("=IRON.CASH_COST()");
  });
});

describe("the selected cell", () => {
  test.each([
    [0, 0, "=IRON.CASH_COST()"],
    [1, 1, "=IRON.CASH_COST()"],
    [0, 2, "=IRON.PELLET_GRADE(B9)"],
    [1, 2, undefined],
    [2, 0, undefined],
    [8, 8, undefined],
  ])("row %i, column %i", async (row, column, formula) => {
    choose(row, column);
    const selected = await port.selectedCell();
    expect([selected.cell.row, selected.cell.column, selected.formula?.formula]).toEqual([row, column, formula]);
  });
});

describe("cells that a formula names", () => {
  beforeEach(() => {
    const sheet = excel.book.sheet("My sheet");
    sheet.getRange("B2:D4").formulas = [
      ["Key", "Value", "Note"],
      ["a.b", 1, ""],
      ["c.d", 2, "=#REF!"],
    ];
    sheet.cell(3, 3).value = "#REF!";
    sheet.tables.add("B2:D4", true).name = "Costs";
    excel.book.names.add("Price", "='My sheet'!$C$3");
    excel.book.names.add("Short", "=Costs[[Key]:[Value]]");
    excel.book.names.add("Rate", "=0.1");
    excel.book.names.add("Circle", "=Circle");
  });
  const body = [
    ["a.b", 1],
    ["c.d", 2],
  ];
  test.each([
    ["C2", [[7]]],
    ["$A$2:B2", [["Energy", 5]]],
    [
      "A1#",
      [
        ["Cost", "US$"],
        ["Energy", 5],
      ],
    ],
    ["'My sheet'!D3:D4", [[null], [{ error: "#REF!" }]]],
    ["'My sheet'!C:C", [["Value"], [1], [2]]],
    ["Price", [[1]]],
    ["Rate", [[0.1]]],
    ["Short", body],
    ["Costs[Value]", [[1], [2]]],
    ["Costs[[#Headers],[Key]]", [["Key"]]],
    ["Costs[[#All],[Key]]", [["Key"], ["a.b"], ["c.d"]]],
    ["Gone", undefined],
    ["Gone!A1", undefined],
    ["Costs[Gone]", undefined],
    ["Circle", undefined],
    ["C2#", undefined],
  ])("%s", async (text, found) => {
    expect(await port.readCells(text, { sheet: "Notes", row: 5, column: 0 })).toEqual(found);
  });
  test.each([
    ["C2", { sheet: "Notes", area: { row: 1, column: 2, rows: 1, columns: 1 } }],
    ["Costs[Value]", { sheet: "My sheet", area: { row: 2, column: 2, rows: 2, columns: 1 } }],
    ["Rate", undefined],
    ["Gone", undefined],
  ])("%s stands there", async (text, place) => {
    expect(await port.placeNamed(text, { sheet: "Notes", row: 5, column: 0 })).toEqual(place);
  });
  test("the row of the formula's own cell", async () => {
    expect(await port.readCells("Costs[@Value]", { sheet: "My sheet", row: 3, column: 9 })).toEqual([[2]]);
    expect(await port.readCells("Costs[@Value]", { sheet: "My sheet", row: 9, column: 9 })).toBeUndefined();
    expect(await port.readCells("Costs[@Value]", { sheet: "Notes", row: 3, column: 9 })).toBeUndefined();
  });
});

test("the pane says the text of an error, and lists the cells that show one", async () => {
  cell(0, 2).value = "#VALUE!";
  cell(8, 1).value = 0.9;
  const pane = createPane(port, reference);
  choose(0, 2);
  await pane.selection.read();
  const { selection } = pane.store.getState();
  expect(selection?.state === "read" && selection.selected.told[0]?.words).toContain("0.9");
  await pane.errorCells.look();
  const listed = pane.store.getState().errorCells;
  expect(listed?.found.map(({ cell: { row, column } }) => [row, column])).toEqual([[0, 2]]);
  expect(listed?.found[0]?.words).toContain("0.9");
  for (const found of listed?.found ?? []) pane.errorCells.show(found.cell);
  await vi.waitFor(() => expect(excel.book.selected?.area).toMatchObject({ row: 0, column: 2 }));
});
