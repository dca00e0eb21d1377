import { describe, expect, it } from "vitest";
import { tableIn } from "../../../src/taskpane/store/sheet";
import { FakeWorkbook, paneOver, settled, table } from "../workbook";

function opened(price: number) {
  const book = new FakeWorkbook();
  book.tables.set("Assumptions", table(["market.hbi_price", price, "US$/t HBI"]));
  const pane = paneOver(book);
  const shown = () => tableIn(pane.store.getState())?.values.get("market.hbi_price");
  return { book, pane, shown };
}

describe("the table in the workbook", () => {
  it("is read with what its set says where it is silent", async () => {
    const { pane, shown } = opened(350);
    expect(pane.store.getState().sheet).toEqual({ state: "reading" });
    await pane.sheet.read();
    expect(shown()).toBe(350);
    expect(tableIn(pane.store.getState())).toMatchObject({ name: "Assumptions", set: "spec-consistent" });
    expect(tableIn(pane.store.getState())?.values.get("ore.grade")).toBe(0.4);
  });

  it("is the one that was loaded last, else the one of the usual name", async () => {
    const { book, pane } = opened(350);
    book.tables.set("Assumptions_2", table());
    await pane.kept.change({ loaded: { set: "announced", changes: {}, table: "Assumptions_2", at: "" } });
    await pane.sheet.read();
    expect(tableIn(pane.store.getState())?.name).toBe("Assumptions_2");
    book.tables.delete("Assumptions_2");
    await pane.sheet.read();
    expect(tableIn(pane.store.getState())?.name).toBe("Assumptions");
    book.tables.clear();
    await pane.sheet.read();
    expect(pane.store.getState().sheet).toEqual({ state: "absent" });
  });

  it("says why it could not be read, and is read again all the same", async () => {
    const { book, pane, shown } = opened(350);
    book.failure = new Error("busy");
    await pane.sheet.read();
    expect(pane.store.getState().sheet).toEqual({ state: "failed", why: "busy" });
    await pane.sheet.read();
    expect(shown()).toBe(350);
  });

  it("does not go back to a slow answer after a newer one", async () => {
    const { book, pane, shown } = opened(300);
    book.hold();
    void pane.sheet.read();
    book.tables.set("Assumptions", table(["market.hbi_price", 310, ""]));
    void pane.sheet.read();
    await book.release(1);
    expect(shown()).toBe(310);
    await book.release(0);
    expect(shown()).toBe(310);
  });

  it("shows an older answer as long as there is no newer one", async () => {
    const { book, pane, shown } = opened(300);
    book.hold();
    void pane.sheet.read();
    book.tables.set("Assumptions", table(["market.hbi_price", 310, ""]));
    void pane.sheet.read();
    await book.release(0);
    expect(shown()).toBe(300);
    await book.release(1);
    expect(shown()).toBe(310);
  });

  it("is not shown as it was before what the pane has just written", async () => {
    const { book, pane, shown } = opened(300);
    book.hold();
    void pane.sheet.read();
    pane.sheet.outdate();
    await book.release(0);
    expect(shown()).toBeUndefined();
    book.tables.set("Assumptions", table(["market.hbi_price", 310, ""]));
    void pane.sheet.read();
    await settled();
    await book.release(1);
    expect(shown()).toBe(310);
  });

  it("leads to the cell of a value", async () => {
    const { book, pane } = opened(300);
    await pane.sheet.read();
    pane.sheet.showValue("market.hbi_price");
    pane.sheet.showValue("ore.grade");
    expect(book.selected).toEqual(["6:3"]);
  });
});
