/** A write as a transaction: what it refuses before it begins, how it is grouped for undo, and what taking back leaves alone. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excelPort as port } from "../../src/excel/port";
import type { Place, Plan, Written } from "../../src/taskpane/port";
import { FakeExcel } from "./office/office";
import { visible } from "./office/visible";

let excel: FakeExcel;
beforeEach(() => {
  excel = new FakeExcel("Notes").install();
  excel.book.sheet("Notes").getRange("A1:B2").formulas = [
    ["mine", 1],
    ["=B1", "'007"],
  ];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const sheet = (name: string, table: string): Plan["sheets"][number] => ({
  name,
  cells: [
    { row: 0, column: 0, value: "Key" },
    { row: 0, column: 1, value: "Value" },
    { row: 1, column: 1, formula: "=1+1" },
  ],
  tables: [{ name: table, area: { row: 0, column: 0, rows: 2, columns: 2 } }],
});
const name = { name: "Second_value", sheet: "B", area: { row: 1, column: 1, rows: 1, columns: 1 } };
const plan: Plan = { sheets: [sheet("A", "First"), sheet("B", "Second")], names: [name] };
const at = (name: string, create: boolean): Place => ({ sheet: name, create, row: 0, column: 0 });
const places = [at("Notes", false), at("B 2", true)];
const nothing = async () => {};
const write = (keep: (written: Written) => Promise<void> = nothing) => port.write(plan, places, keep);

test("a plan of many sheets is surveyed, written and taken back as one; its names stand where its sheets do", async () => {
  const before = visible(excel);
  const surveys = await port.survey(plan, places);
  expect(surveys.map(({ address, overwritten }) => [address, overwritten.length])).toEqual([
    ["Notes!A1:B2", 4],
    ["B 2!A1:B2", 0],
  ]);
  const written = await write();
  expect(written.sheets.map(({ sheet, created }) => [sheet, created])).toEqual([
    ["Notes", false],
    ["B 2", true],
  ]);
  expect(visible(excel).names).toEqual([{ name: "Second_value", formula: "='B 2'!$B$2" }]);
  expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
  expect(visible(excel)).toEqual(before);
});

describe("nothing is changed", () => {
  const refused = async (id: string, keep?: (written: Written) => Promise<void>) => {
    const meanwhile = async (written: Written) => {
      await keep?.(written);
      before = visible(excel);
    };
    let before = visible(excel);
    await expect(write(meanwhile)).rejects.toMatchObject({ name: "HostFailure", id });
    expect(visible(excel)).toEqual(before);
  };
  test("where what stands there cannot be kept", async () => {
    const before = visible(excel);
    await expect(write(() => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
    expect(visible(excel)).toEqual(before);
  });
  test("where a person has gone on typing while it was kept", () =>
    refused("pane.host.changed", async () => {
      excel.book.sheet("Notes").getRange("B1").formulas = [[2]];
    }));
  test("where a sheet or a table has come to have the name", async () => {
    await refused("pane.host.taken", async () => void excel.book.worksheets.add("B 2"));
    await refused("pane.host.taken");
    excel.book.sheet("B 2").delete();
    excel.book.worksheets.add("C").tables.add("A1:B2", true).name = "Second";
    await refused("pane.host.tableTaken");
  });
  test("on a protected sheet", async () => {
    excel.book.sheet("Notes").isProtected = true;
    const before = visible(excel);
    await expect(write()).rejects.toMatchObject({ name: "HostFailure", id: "pane.host.protected" });
    excel.book.sheet("Notes").isProtected = false;
    expect(visible(excel)).toEqual(before);
  });
});

describe("a name that is a formula", () => {
  const values = { name: "Values", formula: "=First[[Key]:[Value]]" };
  const named: Plan = { sheets: [sheet("A", "First")], names: [values] };
  const place = [at("A", true)];
  const load = (keep = nothing) => port.write(named, place, keep);
  const told = () => visible(excel).names;

  test("is made behind its table, and taken back with it", async () => {
    const before = visible(excel);
    const written = await load();
    expect(told()).toEqual([values]);
    expect([written.names, written.formerNames]).toEqual([["Values"], []]);
    await port.remove(written);
    expect(visible(excel)).toEqual(before);
  });
  test("is the user's own where it stands for something else: nothing is written", async () => {
    excel.book.names.add("values", "=Notes!$A$1");
    const before = visible(excel);
    await expect(load()).rejects.toMatchObject({
      id: "pane.host.nameTaken",
      values: { name: "Values", formula: "=Notes!$A$1" },
    });
    expect(visible(excel)).toEqual(before);
    expect(await port.meaningOf("Values")).toBe("=Notes!$A$1");
  });
  test("is not made where a table has it", async () => {
    excel.book.sheet("Notes").tables.add("A1:B2", true).name = "Values";
    await expect(load()).rejects.toMatchObject({ id: "pane.host.tableTaken", values: { table: "Values" } });
    expect(await port.meaningOf("values")).toBe("=Values");
  });
  test("that has lost its table is taken, and comes back as it was", async () => {
    excel.book.names.add("Values", "=#REF!");
    expect(await port.meaningOf("Values")).toBeUndefined();
    const written = await load();
    expect(told()).toEqual([values]);
    await port.remove(written);
    expect(told()).toEqual([{ ...values, formula: "=#REF!" }]);
  });
  test("that a person makes meanwhile is not written over", async () => {
    const meanwhile = async () => void excel.book.names.add("Values", "=Notes!$B$1");
    await expect(load(meanwhile)).rejects.toMatchObject({ id: "pane.host.nameChanged", values: { name: "Values" } });
    expect(told()).toEqual([{ ...values, formula: "=Notes!$B$1" }]);
  });
  test("follows its table to plain cells, and back", async () => {
    const first = await load();
    const over: Plan = { sheets: [sheet("A", "Other")] };
    const second = await port.write(over, [at("A", false)], nothing);
    expect(told()).toEqual([{ ...values, formula: "=A!$A$2:$B$2" }]);
    await port.remove(second);
    expect(told()).toEqual([values]);
    await port.remove(first);
    expect(told()).toEqual([]);
  });
});

describe("undo", () => {
  test("is one step; a group that Excel refuses is done without one, from the beginning", async () => {
    const written = await write();
    expect(excel.options).toEqual({ mergeUndoGroup: true });
    const grouped = visible(excel);
    await port.remove(written);
    excel.notUndone.add("Tables.add");
    await write();
    expect(excel.options).toEqual({ mergeUndoGroup: false });
    expect(visible(excel)).toEqual(grouped);
  });
  test("of a sheet's removal is not asked for", async () => {
    const written = await write();
    const before = excel.requests.length;
    await port.remove(written);
    expect(excel.options).toEqual({ mergeUndoGroup: false });
    expect(
      excel.requests
        .slice(before)
        .flat()
        .filter((member) => member === "Sheet.delete"),
    ).toHaveLength(1);
  });
});

describe("taking back", () => {
  test("leaves a new sheet that the user has put something on", async () => {
    const written = await write();
    excel.book.sheet("B 2").getRange("D9").formulas = [["mine, too"]];
    expect(await port.remove(written)).toEqual({ gone: [], stay: ["B 2"] });
    const left = visible(excel).sheets.find((each) => each.name === "B 2");
    expect(left?.cells.map(([at, { value }]) => [at, value])).toEqual([["8:3", "mine, too"]]);
    expect(left?.tables).toEqual([]);
  });
  test("touches nothing where the table has moved", async () => {
    const written = await write();
    const table = excel.book.sheet("Notes").allTables[0];
    if (table !== undefined) table.area = { ...table.area, row: 5 };
    const before = visible(excel);
    await expect(port.remove(written)).rejects.toMatchObject({ id: "pane.host.moved" });
    expect(visible(excel)).toEqual(before);
  });
  test("may be asked twice", async () => {
    const before = visible(excel);
    const written = await write();
    await port.remove(written);
    await port.remove(written);
    expect(visible(excel)).toEqual(before);
  });
});
