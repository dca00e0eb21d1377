/** Values in the place of formulas, and the formulas back. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excelPort } from "../../src/excel/port";
import { createPane, type Pane } from "../../src/taskpane/store/pane";
import { reference } from "../../src/taskpane/table/catalogue";
import { FakeExcel } from "./office/office";
import { visible } from "./office/visible";

let excel: FakeExcel;
let pane: Pane;
beforeEach(() => {
  excel = new FakeExcel("Results", "My sheet").install();
  excel.book.computes.set("=IRON.CASH_COST()", [
    ["Cost", "US$"],
    ["2025-09", 5.5],
    ["Energy", "#N/A"],
  ]);
  sheet().getRange("A1:A1").formulas = [["=IRON.CASH_COST()"]];
  sheet().getRange("D1:D5").formulas = [
    ["=IRON.PROJECT_NPV()/1000"],
    ["=IRON.PROJECT_IRR(A9)"],
    ["=SUM(1)"],
    ["=SUM(A1#)"],
    ["=IRON.EQUITY_IRR()"],
  ];
  cell(0, 3).value = -652.4;
  cell(1, 3).value = "#VALUE!";
  cell(4, 3).value = "#BUSY!";
  excel.book.sheet("My sheet").getRange("B2").formulas = [["=IRON.EQUITY_NPV()"]];
  pane = createPane(excelPort, reference);
});
afterEach(() => {
  expect(excel.loud).toBe(0);
  vi.unstubAllGlobals();
});
const sheet = () => excel.book.sheet("Results");
const cell = (row: number, column: number) => sheet().cell(row, column);
const said = () => pane.store.getState().work.notice?.text;
const kept = () => pane.store.getState().kept.frozen;

test("each formula of ours and what it fills become values; the formula stands in a note", async () => {
  await pane.freezing.freeze();
  expect(sheet().getRange("A1:B3").formulas).toEqual([
    ["Cost", "US$"],
    ["2025-09", 5.5],
    ["Energy", "#N/A"],
  ]);
  expect(cell(1, 0)).toMatchObject({ value: "2025-09", formula: "" });
  expect(cell(0, 0).note).toContain("=IRON.CASH_COST()");
  expect(cell(0, 3)).toMatchObject({ value: -652.4, formula: "" });
  expect(cell(2, 3).formula).toBe("=SUM(1)");
  expect(said()).toContain("3 formulas are frozen");
});

test("a cell with an error or without a result is left, and named; so is a formula that reads a spill", async () => {
  await pane.freezing.freeze();
  expect(cell(1, 3)).toMatchObject({ formula: "=IRON.PROJECT_IRR(A9)", value: "#VALUE!" });
  expect(said()).toContain("Results!D2, Results!D5");
  expect(said()).toContain("#REF! until you thaw: Results!D4.");
  expect(pane.store.getState().work.notice?.intent).toBe("warning");
});

test("a formula shown as text stays the text it is", async () => {
  sheet().getRange("F1:F1").formulas = [["=FORMULATEXT(D1)"]];
  cell(0, 5).value = "=IRON.PROJECT_NPV()/1000";
  await pane.freezing.freeze();
  expect(cell(0, 5)).toMatchObject({ formula: "", value: "=IRON.PROJECT_NPV()/1000" });
  await pane.freezing.thaw();
  expect(cell(0, 5).formula).toBe("=FORMULATEXT(D1)");
});

test("Thaw brings all back as it was, also in another pane", async () => {
  const before = visible(excel);
  await pane.freezing.freeze();
  expect(visible(excel)).not.toEqual(before);
  pane = createPane(excelPort, reference);
  expect(kept()?.cells).toHaveLength(3);
  await pane.freezing.thaw();
  // what a formula gives nobody computes here
  cell(0, 3).value = -652.4;
  expect(visible(excel)).toEqual(before);
  expect(said()).toBe("3 formulas are back.");
  expect(kept()).toBeUndefined();
});

describe("notes of the user's", () => {
  test.each(["note", "comment"] as const)("a %s stays, and the formula is kept in the workbook", async (kind) => {
    cell(0, 3)[kind] = "mine";
    await pane.freezing.freeze();
    expect([cell(0, 3)[kind], cell(0, 3).note ?? "mine"]).toEqual(["mine", "mine"]);
    expect(said()).toContain("One cell has a note of yours");
    await pane.freezing.thaw();
    expect(cell(0, 3)).toMatchObject({ formula: "=IRON.PROJECT_NPV()/1000", [kind]: "mine" });
  });
  test("where Excel has no notes, comments tell the formulas; where it has neither, the workbook keeps them", async () => {
    excel.supported.delete("ExcelApi 1.18");
    await pane.freezing.freeze();
    expect([cell(0, 0).note, cell(0, 0).comment]).toEqual([undefined, expect.stringContaining("=IRON.CASH_COST()")]);
    await pane.freezing.thaw();
    expect(cell(0, 0).comment).toBeUndefined();
    excel.supported.delete("ExcelApi 1.10");
    await pane.freezing.freeze();
    await pane.freezing.thaw();
    expect(cell(0, 0).formula).toBe("=IRON.CASH_COST()");
  });
});

describe("what changes while it is frozen", () => {
  test("a value typed over stays, is named, and its formula is kept until it is given up", async () => {
    await pane.freezing.freeze();
    cell(1, 1).value = 7;
    await pane.freezing.thaw();
    expect(cell(1, 1).value).toBe(7);
    expect(said()).toContain("Results!A1");
    expect(kept()).toMatchObject({ left: true, cells: [{ formula: "=IRON.CASH_COST()" }] });
    expect(cell(0, 0).note).toContain("=IRON.CASH_COST()");
    await pane.freezing.forget();
    expect(kept()).toBeUndefined();
  });
  test("a sheet that is gone is named", async () => {
    await pane.freezing.freeze();
    excel.book.sheet("My sheet").delete();
    await pane.freezing.thaw();
    expect(said()).toContain("No longer there, with the formulas of their cells: My sheet.");
    expect(kept()).toBeUndefined();
  });
  test("formulas that come later are frozen with those before", async () => {
    await pane.freezing.freeze();
    cell(4, 3).value = 0.2;
    await pane.freezing.freeze();
    expect(kept()?.cells).toHaveLength(4);
    await pane.freezing.thaw();
    expect([cell(0, 0).formula, cell(4, 3).formula]).toEqual(["=IRON.CASH_COST()", "=IRON.EQUITY_IRR()"]);
  });
});

describe("what is refused", () => {
  test("a protected sheet: nothing is frozen on any", async () => {
    sheet().isProtected = true;
    const before = visible(excel);
    await pane.freezing.freeze();
    expect(visible(excel)).toEqual(before);
    expect(said()).toContain("protected");
    expect(kept()).toBeUndefined();
  });
  test("an Excel that does not tell spills", async () => {
    excel.supported.delete("ExcelApi 1.12");
    await pane.freezing.freeze();
    expect(said()).toContain("a newer one is needed");
  });
  test("more than the workbook can keep", async () => {
    cell(0, 3).value = "x".repeat(1_100_000);
    const before = visible(excel);
    await pane.freezing.freeze();
    expect(visible(excel)).toEqual(before);
    expect(said()).toContain("1000 kB fit");
  });
  test("other writes, while it is done in part", async () => {
    for (let request = 1; request < 30 && !kept()?.unfinished; request++) {
      excel.failAt(request, "GeneralException", 3, true);
      await pane.freezing.freeze();
      excel.heal();
    }
    expect(kept()?.unfinished).toBe(true);
    await pane.writes.load(
      { sheets: [{ name: "New", cells: [] }] },
      [{ sheet: "New", create: true, row: 0, column: 0 }],
      "T",
    );
    expect(said()).toContain("first press Thaw");
    await pane.freezing.freeze();
    expect(said()).toContain("first press Thaw");
    await pane.freezing.thaw();
    expect(cell(0, 0).formula).toBe("=IRON.CASH_COST()");
  });
});
