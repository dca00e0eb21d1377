import { describe, expect, it } from "vitest";
import { tableIn } from "../../../src/taskpane/store/sheet";
import { FakeWorkbook, paneOver } from "../workbook";

/** A pane over a loaded table with three values by year beside those of the set, one of them of another input. */
async function opened() {
  const book = new FakeWorkbook();
  const pane = paneOver(book);
  await pane.sheet.read();
  await pane.question.ask();
  await pane.question.confirm();
  for (const [key, value] of [
    ["reduction.hydrogen_share.2036", "20"],
    ["reduction.hydrogen_share.2035", "10"],
    ["ore.grade.3", "42"],
  ] as const) {
    pane.edits.type(key, value);
    await pane.edits.save(key);
  }
  return { book, pane };
}

/** What stands in the columns that have anything for a key, by their heads. */
function laidFor(book: FakeWorkbook, key: string): Record<string, unknown> {
  const [head = [], ...rows] = book.tables.get("Schedules") ?? [];
  const row = rows.find(([cell]) => cell === key) ?? [];
  return Object.fromEntries(head.map((of, k) => [of, row[k]]).filter(([, cell]) => cell !== null));
}

const laid = [
  { Key: "ore.grade", Value: 0.4, Unit: "t Fe/t ore", Assumption: "Fe of ore in place", 3: 0.42 },
  {
    Key: "reduction.hydrogen_share",
    Value: 0,
    Unit: "t O/t O",
    Assumption: "Share of removed oxygen taken by hydrogen",
    2035: 0.1,
    2036: 0.2,
  },
  // of the set
  { Key: "energy.gas_tariff", Value: 203.4, 2030: 250, 2035: 300 },
];

describe("values by year of the table", () => {
  it("are laid out on a sheet of their own, years across, and taken back", async () => {
    const { book, pane } = await opened();
    await pane.schedules.lay();
    expect(pane.store.getState().work.notice?.intent).toBe("success");
    for (const row of laid) expect(laidFor(book, row.Key)).toMatchObject(row);
    expect(Object.keys(laidFor(book, "ore.grade"))).toHaveLength(5);
    await pane.writes.remove();
    expect([...book.tables.keys()]).toEqual(["Assumptions_table"]);
  });

  it("are taken into the rows again as they were changed, once the user loads them, and nothing else changes", async () => {
    const { book, pane } = await opened();
    pane.edits.type("market.hbi_price", "333");
    await pane.edits.save("market.hbi_price");
    await pane.schedules.lay();
    const [head = [], ...laidRows] = book.tables.get("Schedules") ?? [];
    const row = laidRows.find(([key]) => key === "reduction.hydrogen_share") ?? [];
    row[head.indexOf("2036")] = 0.3;
    book.sheets.set("Schedules", "Schedules");
    book.shown = "Schedules";
    await pane.sheet.read();
    expect(tableIn(pane.store.getState())?.name).toBe("Schedules");
    const before = JSON.stringify(book.tables.get("Assumptions_table"));
    await pane.schedules.take();
    expect(JSON.stringify(book.tables.get("Assumptions_table"))).toBe(before);
    const values = pane.store.getState().file?.reading.values;
    expect(values?.get("reduction.hydrogen_share.2036")).toBe(0.3);
    expect(values?.get("market.hbi_price")).toBe(333);
    expect(values?.get("ore.grade.3")).toBe(0.42);
    expect(pane.store.getState().file?.reading.problems).toEqual([]);
    const matrix = JSON.stringify(book.tables.get("Schedules"));
    await pane.question.ask();
    expect(pane.store.getState().question?.offers[0]).toMatchObject({ choice: "table", table: "Assumptions_table" });
    await pane.question.confirm();
    const rows = book.tables.get("Assumptions_table") ?? [];
    const at = rows.findIndex(([key]) => key === "reduction.hydrogen_share");
    expect(rows.slice(at, at + 3).map(([key, value]) => [key, value])).toEqual([
      ["reduction.hydrogen_share", 0],
      ["reduction.hydrogen_share.2035", 0.1],
      ["reduction.hydrogen_share.2036", 0.3],
    ]);
    expect(rows.find(([key]) => key === "market.hbi_price")?.[1]).toBe(333);
    expect(JSON.stringify(book.tables.get("Schedules"))).toBe(matrix);
  });

  it("need a table of assumptions to be taken into", async () => {
    const book = new FakeWorkbook();
    book.tables.set("Plan", [
      ["Key", "Value", "2035"],
      ["ore.grade", 0.4, 0.42],
    ]);
    const pane = paneOver(book);
    await pane.sheet.read();
    await pane.schedules.take();
    expect(pane.store.getState().work.notice?.text).toMatch(/load a set into a sheet first/);
    expect(pane.store.getState().file).toBeUndefined();
  });
});
