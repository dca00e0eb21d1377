/** Batches as office.js sends them, against the object model over a grid of a few arrays. */
import { expect, test } from "vitest";
import { excelModel } from "../../src/workbench/excel/model";
import { Charts } from "../../src/workbench/grid/charts";
import type { Area, Cell, Grid } from "../../src/workbench/grid/grid";
import { Interpreter } from "../../src/workbench/protocol/interpreter";
import { ACTION, type Action, type ObjectPath, PATH } from "../../src/workbench/protocol/messages";

function fakeGrid(): { grid: Grid; cells: Map<string, Cell> } {
  const cells = new Map<string, Cell>();
  const each = <T>(a: Area, value: (key: string, i: number, j: number) => T): T[][] =>
    Array.from({ length: a.rows }, (_, i) =>
      Array.from({ length: a.cols }, (_, j) => value(`${a.sheet}!${a.row + i},${a.col + j}`, i, j)),
    );
  const known: Partial<Grid> = {
    sheets: () => [{ id: "s1", name: "Sheet1", hidden: false }],
    size: () => ({ rows: 100, cols: 26 }),
    activeSheet: () => "s1",
    tables: () => [],
    names: () => [],
    values: (a) => each(a, (key) => cells.get(key) ?? null),
    write: (a, values) => {
      each(a, (key, i, j) => cells.set(key, values[i]?.[j] ?? null));
    },
  };
  const grid = new Proxy(known, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (() => {
        throw new Error(`the fake grid has no ${String(name)}`);
      }),
  });
  return { grid: grid as Grid, cells }; // whatever a test does not use throws
}

function setUp() {
  const { grid, cells } = fakeGrid();
  let settled = 0;
  const model = excelModel({
    grid,
    events: { add() {}, remove() {} },
    settings: new Map([["model", { v: 1 }]]),
    charts: new Charts(grid),
  });
  const interpreter = new Interpreter(model, async () => {
    settled++;
  });
  return { interpreter, cells, settled: () => settled };
}

/** Workbook, its sheets, one of them, and a range of it. */
const paths = (address: string, sheet = "Sheet1"): Record<string, ObjectPath> => ({
  1: { Id: 1, ObjectPathType: PATH.global, Name: "" },
  2: { Id: 2, ObjectPathType: PATH.property, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: PATH.indexer, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [sheet] } },
  4: {
    Id: 4,
    ObjectPathType: PATH.method,
    Name: "GetRange",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: [address] },
  },
});
const action = (
  Id: number,
  ActionType: number,
  ObjectPathId: number,
  Name = "",
  more: Partial<Action> = {},
): Action => ({
  Id,
  ActionType,
  ObjectPathId,
  Name,
  ...more,
});

test("a value is set, and read back after the engine has settled", async () => {
  const { interpreter, cells, settled } = setUp();
  const reply = await interpreter.run({
    ObjectPaths: paths("B2:C2"),
    Actions: [
      action(10, ACTION.setProperty, 4, "Values", { ArgumentInfo: { Arguments: [[[1, "two"]]] } }),
      action(11, ACTION.query, 4, "", { QueryInfo: { Select: ["address", "values"] } }),
    ],
  });
  expect(cells.get("s1!1,1")).toBe(1);
  expect(reply.Error).toBeUndefined();
  expect(reply.Results).toEqual([
    { ActionId: 10, Value: null },
    { ActionId: 11, Value: { Address: "Sheet1!B2:C2", Values: [[1, "two"]] } },
  ]);
  expect(settled()).toBe(1);
});

test("traces passed are reported; what was done before an error stays done", async () => {
  const { interpreter, cells } = setUp();
  const reply = await interpreter.run({
    ObjectPaths: paths("A1"),
    Actions: [
      action(1, ACTION.trace, 1),
      action(2, ACTION.setProperty, 4, "Values", { ArgumentInfo: { Arguments: [7] } }),
      action(3, ACTION.method, 4, "ShowCard", { ArgumentInfo: { Arguments: [] } }),
      action(4, ACTION.trace, 1),
    ],
  });
  expect(cells.get("s1!0,0")).toBe(7);
  expect(reply.TraceIds).toEqual([1]);
  expect(reply.Error).toMatchObject({
    Code: "ApiNotFound",
    Message: "The workbench does not have Range.ShowCard().",
    ActionIndex: 2,
    Location: "GetRange.ShowCard",
  });
});

test.each([
  ["A1", "Nope", "ItemNotFound"],
  ["Nope", "Sheet1", "InvalidArgument"],
  ["ZZ500", "Sheet1", null],
])("range %s of sheet %s: %s", async (address, sheet, code) => {
  const reply = await setUp().interpreter.run({
    ObjectPaths: paths(address, sheet),
    Actions: [action(1, ACTION.instantiate, 4)],
  });
  expect(reply.Error?.Code ?? null).toBe(code);
});

test("an object kept by the add-in is found again in the next batch, and released", async () => {
  const { interpreter } = setUp();
  const first = await interpreter.run({
    ObjectPaths: paths("A1"),
    Actions: [
      action(1, ACTION.method, 4, "_KeepReference", { ArgumentInfo: { Arguments: [] } }),
      action(2, ACTION.instantiate, 4),
    ],
  });
  const kept = first.Results[1]?.Value;
  expect(kept).toEqual({ _ReferenceId: "r1" });
  expect(interpreter.referenceCount).toBe(1);
  const again = await interpreter.run({
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: PATH.global, Name: "" },
      9: { Id: 9, ObjectPathType: PATH.reference, Name: "r1" },
    },
    Actions: [
      action(1, ACTION.query, 9, "", { QueryInfo: { Select: ["rowIndex", "isNullObject"] } }),
      action(2, ACTION.method, 1, "_RemoveReference", { ArgumentInfo: { Arguments: ["r1"] } }),
    ],
  });
  expect(again.Results[0]?.Value).toEqual({ RowIndex: 0, _ReferenceId: "r1" });
  expect(interpreter.referenceCount).toBe(0);
});

test("a null object answers null and ignores methods; collections load fields of their items", async () => {
  const { interpreter } = setUp();
  const reply = await interpreter.run({
    ObjectPaths: {
      ...paths("A1"),
      5: {
        Id: 5,
        ObjectPathType: PATH.method,
        Name: "GetItemOrNullObject",
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: ["Nope"] },
      },
      6: { Id: 6, ObjectPathType: PATH.property, Name: "Settings", ParentObjectPathId: 1 },
    },
    Actions: [
      action(1, ACTION.query, 5, "", { QueryInfo: { Select: ["name"] } }),
      action(2, ACTION.method, 5, "Delete", { ArgumentInfo: { Arguments: [] } }),
      action(3, ACTION.query, 2, "", { QueryInfo: { Select: ["items/name"] } }),
      action(4, ACTION.query, 6, "", { QueryInfo: { Select: ["items/key", "items/value"] } }),
    ],
  });
  expect(reply.Error).toBeUndefined();
  expect(reply.Results.map((r) => r.Value)).toEqual([
    null,
    null,
    { _Items: [{ Id: "s1", Name: "Sheet1" }] },
    { _Items: [{ _Id: "model", Key: "model", Value: { v: 1 } }] },
  ]);
});

test.each([
  [1, 2, null],
  [2, 2, "InvalidArgument"],
])("an array of %i x %i for one row of two cells: %s", async (rows, cols, code) => {
  const reply = await setUp().interpreter.run({
    ObjectPaths: paths("A1:B1"),
    Actions: [action(1, ACTION.method, 4, "_ValidateArraySize", { ArgumentInfo: { Arguments: [rows, cols] } })],
  });
  expect(reply.Error?.Code ?? null).toBe(code);
});
