import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { REST } from "../../../src/taskpane/store/following";
import { tableIn } from "../../../src/taskpane/store/sheet";
import { FakeWorkbook, paneOver, table } from "../workbook";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function following() {
  const book = new FakeWorkbook();
  book.tables.set("Assumptions", table(["market.hbi_price", 300, ""]));
  const pane = paneOver(book);
  const page = new EventTarget();
  const stop = pane.start(page);
  const reads = vi.spyOn(pane.port, "readTables");
  const priced = (price: number) => book.tables.set("Assumptions", table(["market.hbi_price", price, ""]));
  const shown = () => tableIn(pane.store.getState())?.values.get("market.hbi_price");
  return { book, pane, page, stop, reads, priced, shown };
}

describe("a pane that follows the workbook", () => {
  it("reads a burst of edits once, after it has come to rest", async () => {
    const { book, reads, priced, shown } = following();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toBe(300);
    for (const price of [310, 320, 330]) {
      priced(price);
      book.edited();
      await vi.advanceTimersByTimeAsync(REST - 1);
    }
    expect([shown(), reads.mock.calls.length]).toEqual([300, 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect([shown(), reads.mock.calls.length]).toEqual([330, 1]);
  });

  it("reads when somebody comes back to it, since a host may tell nothing of rows taken out", async () => {
    const { page, priced, shown } = following();
    await vi.advanceTimersByTimeAsync(0);
    priced(310);
    page.dispatchEvent(new Event("focus"));
    await vi.advanceTimersByTimeAsync(REST);
    expect(shown()).toBe(310);
  });

  it("stops when it is told to, though an edit has just come", async () => {
    const { book, page, stop, reads } = following();
    await vi.advanceTimersByTimeAsync(0);
    book.edited();
    stop();
    page.dispatchEvent(new Event("focus"));
    await vi.advanceTimersByTimeAsync(REST * 2);
    expect(reads).not.toHaveBeenCalled();
    expect(book.listeners.size).toBe(0);
  });

  it("chooses the set of the table, once for each set the table comes to name", async () => {
    const { book, pane } = following();
    const named = async (set: string) => {
      book.tables.set("Assumptions", [
        ["Key", "Value"],
        ["set", set],
      ]);
      book.edited();
      await vi.advanceTimersByTimeAsync(REST);
      return pane.store.getState().kept.set;
    };
    expect(await named("announced")).toBe("announced");
    pane.kept.chooseSet("owner-2024");
    expect(await named("announced"), "the user's own choice stays").toBe("owner-2024");
    expect(await named("no such set")).toBe("owner-2024");
    expect(await named("hydrogen-30")).toBe("hydrogen-30");
    expect(pane.port.settings.get("set")).toBe("hydrogen-30");
  });

  it("leaves the set of a file that waits to be written, and goes back to the table's when it is discarded", async () => {
    const { book, pane } = following();
    await vi.advanceTimersByTimeAsync(0);
    const text = '{"set": "announced", "values": {"market.hbi_price": 333}}';
    await pane.file.open({ name: "own.json", size: text.length, text: async () => text });
    expect(pane.store.getState().kept.set).toBe("announced");
    book.edited();
    await vi.advanceTimersByTimeAsync(REST);
    expect(pane.store.getState().kept.set).toBe("announced");
    pane.file.discard();
    expect(pane.store.getState().kept.set).toBe("spec-consistent");
  });
});
