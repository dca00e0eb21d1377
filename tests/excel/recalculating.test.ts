/** Cells computed again, and an add-in that starts with its workbook. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { excelPort } from "../../src/excel/port";
import { createPane, type Pane } from "../../src/taskpane/store/pane";
import { reference } from "../../src/taskpane/table/catalogue";
import { FakeExcel } from "./office/office";
import { visible } from "./office/visible";

let excel: FakeExcel;
let pane: Pane;
beforeEach(() => {
  excel = new FakeExcel("Notes", "Other").install();
  pane = createPane(excelPort, reference);
  excel.book.sheet("Notes").getRange("A1:A3").formulas = [["=IRON.PROJECT_NPV()"], ["=SUM(1)"], ['="IRON.X()"']];
  excel.book.sheet("Other").getRange("B2:B2").formulas = [["=1+IRON.PROJECT_IRR()"]];
});
afterEach(() => {
  expect(excel.loud).toBe(0);
  vi.unstubAllGlobals();
});
const said = () => pane.store.getState().work.notice;

test("only cells that call functions are computed again, and counted", async () => {
  await pane.recalculation.recalculate();
  expect(excel.book.dirty).toEqual(["Notes!A1", "Other!B2"]);
  expect(excel.calculated).toEqual(["Recalculate"]);
  expect(said()?.text).toBe("2 cells with an Ironbook function are computed again.");
  expect(excel.requests.flat()).not.toContain("Range.formulas =");
});

test("a function that Excel did not find is typed again", async () => {
  excel.book.sheet("Notes").cell(0, 0).value = "#NAME?";
  await pane.recalculation.recalculate();
  expect(excel.requests.flat().filter((member) => member === "Range.formulas =")).toHaveLength(1);
  expect(excel.book.sheet("Notes").cell(0, 0)).toMatchObject({ formula: "=IRON.PROJECT_NPV()", value: 0 });
});

test("a cell that a person changes meanwhile keeps what he typed", async () => {
  excel.book.sheet("Notes").cell(0, 0).value = "#NAME?";
  excel.meanwhile = () => {
    if (excel.requests.at(-1)?.includes("Range.valueTypes") && excel.requests.at(-1)?.length)
      Object.assign(excel.book.sheet("Notes").cell(0, 0), { formula: "", value: "mine" });
  };
  await pane.recalculation.recalculate();
  expect(excel.book.sheet("Notes").cell(0, 0).value).toBe("mine");
});

test("wherever Excel fails, every cell holds what it held, and the pane says that it failed", async () => {
  for (let request = 1; request < 30; request++) {
    excel.book.sheet("Notes").cell(0, 0).value = "#NAME?";
    const before = excel.requests.length;
    const formulas = JSON.stringify(visible(excel)).replaceAll("#NAME?", "0").replaceAll('"0"', "0");
    excel.failAt(request, "GeneralException", 1, true);
    await pane.recalculation.recalculate();
    excel.heal();
    expect(JSON.stringify(visible(excel)).replaceAll("#NAME?", "0").replaceAll('"0"', "0")).toBe(formulas);
    if (excel.requests.length < before + request) return expect(request).toBeGreaterThan(5);
    expect(said()?.intent).toBe("error");
  }
});

test("a workbook without such cells is left alone", async () => {
  excel.book.sheet("Notes").getRange("A1:A3").formulas = [[1], [2], [3]];
  excel.book.sheet("Other").getRange("B2:B2").formulas = [[""]];
  await pane.recalculation.recalculate();
  expect(said()?.text).toBe("No cell holds an Ironbook function.");
  expect(excel.calculated).toEqual([]);
});

test("the add-in starts with the workbook where that is wanted and can be had", async () => {
  const startup = () => pane.store.getState().startup;
  await pane.recalculation.askStartup();
  expect(startup()).toBe("off");
  await pane.recalculation.setStartup(true);
  expect([startup(), excel.startup]).toEqual(["on", "Load"]);
  excel.startup = undefined;
  await pane.recalculation.setStartup(false);
  expect(said()?.text).toContain("no shared runtime");
  await pane.recalculation.askStartup();
  expect(startup()).toBe("unsupported");
});
