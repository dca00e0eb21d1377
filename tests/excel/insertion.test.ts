/** Functions that fill many cells, written with widths and formats. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { excelPort } from "../../src/excel/port";
import { functionNamed } from "../../src/functions/catalog";
import { spillingHelp } from "../../src/help/spilling";
import { formulaOf, offered, spilling } from "../../src/taskpane/formulas/insertion";
import { createPane, type Pane } from "../../src/taskpane/store/pane";
import { reference } from "../../src/taskpane/table/catalogue";
import { FakeExcel } from "./office/office";
import { visible } from "./office/visible";

let excel: FakeExcel;
let pane: Pane;
beforeEach(() => {
  excel = new FakeExcel("Notes").install();
  pane = createPane(excelPort, reference);
  excel.book.selected = { sheet: sheet(), area: { row: 2, column: 1, rows: 1, columns: 1 } };
  const inputs = sheet().getRange("A40:B42");
  inputs.formulas = [
    ["Key", "Value"],
    ["set", "announced"],
    ["market.hbi_price", 350],
  ];
  sheet().tables.add("A40:B42", true).name = "Mine";
});
afterEach(() => {
  expect(excel.loud).toBe(0);
  vi.unstubAllGlobals();
});
const sheet = () => excel.book.sheet("Notes");
const said = () => pane.store.getState().work.notice;
const help = spillingHelp();
const texts = (id: string) =>
  offered(functionNamed(id), help.find((each) => each.id === id)?.example ?? [], "Mine").map(({ text }) => text);
const schedule = functionNamed("DEBT_SCHEDULE");

test("what is offered is the table and the example of what must be given", () => {
  expect(texts("PROJECT_LINE")).toEqual(['"annual.hbi"', "Mine", ""]);
  expect(formulaOf(functionNamed("PROJECT_LINE"), texts("PROJECT_LINE"))).toBe('=IRON.PROJECT_LINE("annual.hbi",Mine)');
  expect(formulaOf(functionNamed("PROJECT_SUMMARY"), [""])).toBe("=IRON.PROJECT_SUMMARY()");
});

test("every function that spills is offered so that it can be written as it stands", async () => {
  expect(spilling.length).toBeGreaterThan(20);
  excel.book.selected = { sheet: sheet(), area: { row: 100, column: 0, rows: 1, columns: 1 } };
  for (const definition of spilling) {
    await pane.insertion.insert(definition, texts(definition.id));
    expect([definition.id, said()?.intent, said()?.text]).toEqual([definition.id, "success", said()?.text]);
    await pane.writes.remove();
  }
});

test("the formula stands at the selected cell; what it fills is readable", async () => {
  await pane.insertion.insert(schedule, ["800000000", "0.1", "3"]);
  expect(said()?.text).toBe("=IRON.DEBT_SCHEDULE(800000000,0.1,3) fills Notes!B3:G6.");
  expect(sheet().cell(2, 1).formula).toBe("=IRON.DEBT_SCHEDULE(800000000,0.1,3)");
  expect(sheet().cell(2, 2).look).toMatchObject({ bold: true, horizontalAlignment: "Right" });
  expect([sheet().cell(3, 1).numberFormat, sheet().cell(3, 2).numberFormat]).toEqual(["#,##0", "#,##0"]);
  // "800,000,000" and room beside it
  expect(sheet().widths.get(2)).toBe((15 * 7 + 5) * 0.75);
});

test("and is taken back as any other write", async () => {
  const before = visible(excel);
  await pane.insertion.insert(schedule, ["8000", "0.1", "3"]);
  await pane.writes.remove();
  expect(visible(excel)).toEqual(before);
});

test.each([
  ["a filled cell in the way", () => Object.assign(sheet().cell(4, 3), { value: "mine" }), ["8000", "0.1", "3"], "D5"],
  ["an error of the function", () => {}, ["8000", "6", "3"], "gives an error"],
  ["a part that is Excel's own", () => {}, ["SUM(A1:A3)", "0.1", "3"], "SUM(A1:A3) cannot be computed here"],
  ["a text without quotes", () => {}, ["8000", "0.1", "3", "bullet"], "bullet cannot be computed here"],
  ["a bracket that is not closed", () => {}, ["(8000", "0.1", "3"], "close its brackets"],
])("%s: nothing is written, and it is said why", async (_, prepare, texts, words) => {
  prepare();
  const before = visible(excel);
  await pane.insertion.insert(schedule, texts);
  expect(visible(excel)).toEqual(before);
  expect(said()?.intent).toBe("error");
  expect(said()?.text).toContain(words);
});

test("a table in the way is not written over", async () => {
  excel.book.selected = { sheet: sheet(), area: { row: 38, column: 0, rows: 1, columns: 1 } };
  const before = visible(excel);
  await pane.insertion.insert(schedule, ["8000", "0.1", "3"]);
  expect(visible(excel)).toEqual(before);
  expect(said()?.text).toContain("6 cells of Notes!A39:F42 are filled");
});
