/** What of the user's would be lost is asked before what was written is removed, and nothing is asked where there is none. */
import { describe, expect, test } from "vitest";
import { parseArea } from "../../../src/sheet/address";
import type { FormulaCell } from "../../../src/taskpane/port";
import { keptIn } from "../../../src/taskpane/store/keptFormat";
import { referringTo } from "../../../src/taskpane/store/lostByRemoval";
import { FakeWorkbook, paneOver } from "../workbook";

const TABLE = "Assumptions_table";

async function written() {
  const book = new FakeWorkbook();
  const pane = paneOver(book);
  await pane.question.ask();
  await pane.question.choose("new");
  await pane.question.confirm();
  expect(book.tables.has(TABLE)).toBe(true);
  const rows = book.tables.get(TABLE) ?? [];
  const set = (key: string, value: number) => {
    const row = rows.find(([cell]) => cell === key);
    if (row === undefined) throw new Error(`there is no row ${key}`);
    row[1] = value;
  };
  return { book, pane, rows, set, removal: () => pane.store.getState().removal };
}

const formula = (address: string, text: string): FormulaCell => {
  const { sheet = "", area } = parseArea(address) ?? { area: { row: 0, column: 0, rows: 1, columns: 1 } };
  return { sheet, row: area.row, column: area.column, formula: text, value: 1, spill: area };
};

test("where nothing was changed and nothing refers to it, it is removed at once", async () => {
  const { book, pane, removal } = await written();
  book.formulas.push(formula("Start!B2", "=SUM(A1:A3)"), formula("Assumptions!B2", "=Assumptions!B9"));
  await pane.writes.remove();
  expect([removal(), book.tables.has(TABLE)]).toEqual([undefined, false]);
});

test("inputs that were changed and formulas that refer to it are counted, and nothing is removed", async () => {
  const { book, pane, set, removal } = await written();
  set("market.hbi_price", 444);
  set("energy.fx", 2);
  book.formulas.push(
    formula("Start!B2", "=Assumptions!B9*2"),
    formula("Start!B3", "=SUM(assumptions_table[Value])"),
    formula("'My notes'!A1", "=IRON.PROJECT_NPV(Assumptions)"),
  );
  await pane.writes.remove();
  expect(removal()).toEqual({
    changed: [{ sheet: "Assumptions", count: 2 }],
    referring: [
      { sheet: "Start", count: 2 },
      { sheet: "My notes", count: 1 },
    ],
  });
  expect(book.tables.has(TABLE)).toBe(true);
  expect(keptIn(pane.port.settings).written).toHaveLength(1);
});

describe("the answer", () => {
  test("Keep leaves all as it is, and it is asked again", async () => {
    const { book, pane, set, removal } = await written();
    set("market.hbi_price", 444);
    await pane.writes.remove();
    pane.writes.keep();
    expect([removal(), book.tables.has(TABLE)]).toEqual([undefined, true]);
    await pane.writes.remove();
    expect(removal()).toBeDefined();
  });

  test("Remove all the same removes it", async () => {
    const { book, pane, set, removal } = await written();
    set("market.hbi_price", 444);
    await pane.writes.remove();
    await pane.writes.removeAnyway();
    expect([removal(), book.tables.has(TABLE)]).toEqual([undefined, false]);
  });
});

test("rows that were inserted above an input do not make it another", async () => {
  const { pane, rows, removal } = await written();
  rows.splice(5, 0, ["my.own", 7, null], ["my.other", 8, null]);
  await pane.writes.remove();
  expect(removal()).toBeUndefined();
});

test.each([
  ["=Inputs!B3", true],
  ["=SUM(inputs!B3:B9)/2", true],
  ["='My Inputs'!B3", true],
  ["=price*2", true],
  ["=MyInputs!B3", false],
  ["='Other Inputs'!B3", false],
  ['=IF(A1="Inputs!B3",1,2)', false],
  ["=price_2+Other!price+price(1)", false],
  ["=[Book.xlsx]Inputs!B3", false],
])("%s refers to what would go: %s", (text, expected) => {
  expect(referringTo(["Inputs", "My Inputs"], ["price"])(text)).toBe(expected);
});
