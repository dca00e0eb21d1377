/** What the workbench's host refuses in a group of undo, and how it fails when it is asked to. */
import { describe, expect, test, vi } from "vitest";
import { Faults } from "../../src/workbench/protocol/faults";
import { ACTION, type Batch, type BatchReply, PATH } from "../../src/workbench/protocol/messages";
import { UndoGroups } from "../../src/workbench/protocol/undoGroups";

const done: BatchReply = { Results: [{ ActionId: 1, Value: null }], TraceIds: [] };

/** workbook.worksheets.getItem("A"), and a range of it. */
const ObjectPaths = {
  1: { Id: 1, ObjectPathType: PATH.global, Name: "" },
  2: { Id: 2, ObjectPathType: PATH.property, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: PATH.method, Name: "GetItem", ParentObjectPathId: 2 },
  4: { Id: 4, ObjectPathType: PATH.method, Name: "GetRange", ParentObjectPathId: 3 },
  5: { Id: 5, ObjectPathType: PATH.property, Name: "Names", ParentObjectPathId: 1 },
  6: { Id: 6, ObjectPathType: PATH.method, Name: "GetItem", ParentObjectPathId: 5 },
};
const batch = (ObjectPathId: number, Name: string, ActionType: number, argument?: unknown): Batch => ({
  Actions: [{ Id: 1, ActionType, Name, ObjectPathId, ArgumentInfo: { Arguments: [argument] } }],
  ObjectPaths,
});
const block = (rows: number, columns: number) => Array.from({ length: rows }, () => new Array(columns).fill("=1+1"));

describe("a batch of a group", () => {
  const run = (options: object, one: Batch): Promise<BatchReply> => {
    const perform = vi.fn(async () => done);
    const page = { Excel: { run: async (_: object, work: () => Promise<BatchReply>) => work() } };
    const frame = { contentWindow: page, contentDocument: {} } as unknown as HTMLIFrameElement;
    const groups = new UndoGroups(frame, (work) => work());
    groups.listen();
    return page.Excel.run(options, async () => {
      const reply = await groups.run(one, perform);
      expect(perform).toHaveBeenCalledTimes(reply.Error === undefined ? 1 : 0);
      return reply;
    });
  };
  const grouped = { mergeUndoGroup: true };

  test.each([
    ["the removal of a sheet", batch(3, "Delete", ACTION.method)],
    ["a name's comment", batch(6, "Comment", ACTION.setProperty, "c")],
    ["40 x 40 formulas", batch(4, "Formulas", ACTION.setProperty, block(40, 40))],
  ])("is refused whole for %s, and done without a group", async (_, one) => {
    expect((await run(grouped, one)).Error?.Code).toBe("UndoNotSupported");
    expect(await run({}, one)).toBe(done);
  });

  test.each([
    ["formulas", batch(4, "Formulas", ACTION.setProperty, block(30, 40))],
    [
      "values",
      batch(
        4,
        "Formulas",
        ACTION.setProperty,
        block(40, 40).map((row) => row.map(() => 1)),
      ),
    ],
    ["the removal of a name", batch(6, "Delete", ACTION.method)],
    ["a cleared range", batch(4, "Clear", ACTION.method)],
  ])("is done for %s", async (_, one) => expect(await run(grouped, one)).toBe(done));
});

test("the n-th batch fails before or after it is done, once or for good, and housekeeping is not counted", async () => {
  const faults = new Faults();
  const perform = vi.fn(async () => done);
  const codes = async (times: number) => {
    const replies: (string | undefined)[] = [];
    for (let n = 0; n < times; n++)
      replies.push((await faults.run(batch(4, "Clear", ACTION.method), perform)).Error?.Code);
    return replies;
  };
  expect(await codes(2)).toEqual([undefined, undefined]);
  faults.set(2, { code: "AccessDenied", done: false, lasting: false });
  expect(await faults.run(batch(4, "_RemoveReference", ACTION.method), perform)).toBe(done);
  perform.mockClear();
  expect(await codes(3)).toEqual([undefined, "AccessDenied", undefined]);
  expect(perform).toHaveBeenCalledTimes(2);
  faults.set(1, { code: "GeneralException", done: true, lasting: true });
  perform.mockClear();
  expect(await codes(2)).toEqual(["GeneralException", "GeneralException"]);
  expect(perform).toHaveBeenCalledTimes(1);
  expect(faults.count).toBe(2);
  faults.set(0);
  expect(await codes(1)).toEqual([undefined]);
});
