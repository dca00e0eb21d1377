import { describe, expect, it } from "vitest";
import type { NamedTable } from "../../../src/taskpane/port";
import { chooseTable } from "../../../src/taskpane/store/choosing";
import { tableIn } from "../../../src/taskpane/store/sheet";
import { FakeWorkbook, paneOver, table } from "../workbook";

/** A workbook with a table on each of two sheets, and one that has nothing to do with assumptions. */
function opened() {
  const book = new FakeWorkbook();
  book.tables.set("Costs", [
    ["Key", "Value"],
    ["rent", 100],
  ]);
  for (const [name, sheet, price] of [
    ["Assumptions_table", "Assumptions", 320],
    ["Mine", "Case", 350],
  ] as const) {
    book.tables.set(name, table(["market.hbi_price", price, ""]));
    book.sheets.set(name, sheet);
  }
  const pane = paneOver(book);
  const shown = async (sheet: string) => {
    book.shown = sheet;
    await pane.sheet.read();
    return tableIn(pane.store.getState());
  };
  return { book, pane, shown };
}

describe("the table that the pane shows", () => {
  it("is the one of the sheet that is looked at; elsewhere it stays, and the others are told", async () => {
    const { shown } = opened();
    const first = await shown("Start");
    expect([first?.name, first?.others]).toEqual(["Assumptions_table", [{ name: "Mine", sheet: "Case" }]]);
    expect((await shown("Case"))?.name).toBe("Mine");
    expect((await shown("Sheet1"))?.name, "a table of the user's that is none").toBe("Mine");
    expect((await shown("Assumptions"))?.name).toBe("Assumptions_table");
  });

  it("is the one that a person chooses, until another sheet is looked at", async () => {
    const { pane, shown } = opened();
    await shown("Assumptions");
    await pane.sheet.choose("Mine");
    expect(tableIn(pane.store.getState())?.name).toBe("Mine");
    expect((await shown("Assumptions"))?.name).toBe("Mine");
    await shown("Start");
    expect((await shown("Assumptions"))?.name).toBe("Assumptions_table");
  });

  it("does not change under a value that is being typed, and forgets what was written to another", async () => {
    const { book, pane, shown } = opened();
    await shown("Assumptions");
    pane.edits.type("market.hbi_price", "330");
    expect((await shown("Case"))?.name).toBe("Assumptions_table");
    await pane.edits.save("market.hbi_price");
    expect(book.tables.get("Assumptions_table")?.[2]?.[1]).toBe(330);
    expect(book.tables.get("Mine")?.[2]?.[1]).toBe(350);
    expect((await shown("Case"))?.name).toBe("Mine");
    expect(pane.store.getState().edits.written.size).toBe(0);
    await pane.edits.putBack("market.hbi_price");
    expect(book.tables.get("Mine")?.[2]?.[1]).toBe(350);
  });

  it("is the one that formulas call Assumptions when a workbook is opened, whichever was loaded last", () => {
    const tables = ["Mine", "Assumptions_table"].map((name) => ({ name, sheet: `of ${name}` }) as NamedTable);
    const opening = { picked: undefined, before: undefined, held: false, loaded: "Mine" };
    expect(chooseTable(tables, "Start", opening)?.name).toBe("Assumptions_table");
    expect(chooseTable(tables, "of Mine", opening)?.name).toBe("Mine");
  });

  it("is Ironbook's own also where its header or its keys are spoilt", async () => {
    const { book, shown } = opened();
    book.tables.set("Assumptions_table", [
      ["Name", "Number"],
      ["nothing", "known"],
    ]);
    expect((await shown("Assumptions"))?.name).toBe("Assumptions_table");
  });

  it("is found in a workbook of version 1.0", async () => {
    const { book, shown } = opened();
    book.tables.clear();
    book.tables.set("Assumptions", table(["market.hbi_price", 310, ""]));
    expect((await shown("Start"))?.name).toBe("Assumptions");
  });
});
