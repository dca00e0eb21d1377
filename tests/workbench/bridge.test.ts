/** What the calls of a calculation carry: Excel takes at most 5 MB of them in one message. */
import { describe, expect, test } from "vitest";
import { functionsMetadata } from "../../src/functions/metadata";
import { type Engine, FunctionBridge } from "../../src/workbench/functions/bridge";
import { CELLS_CARRIED } from "../../src/workbench/functions/carried";
import type { Argument, Matrix, Value } from "../../src/workbench/functions/values";
import type { Site } from "../../src/workbench/grid/grid";
import type { Entry } from "../../src/workbench/protocol/messages";
import { withResults } from "../../src/workbook/computed";
import type { CellValue } from "../../src/workbook/plan";
import { referenceWorkbook } from "../../src/workbook/referenceWorkbook";

/** What the name Assumptions stands for in a new workbook. */
function assumptions(): readonly (readonly CellValue[])[] {
  let given: readonly (readonly CellValue[])[] = [];
  withResults(referenceWorkbook(), (_, args) => {
    for (const arg of args) if (Array.isArray(arg)) given = arg;
    return [[0]];
  });
  return given;
}

const scalar = (value: Value): Argument => ({ kind: "scalar", cells: [[value]] });
const range = (cells: Matrix): Argument => ({ kind: "range", cells });

/** A sheet whose cells all call PROJECT_NPV, and what is sent when they are calculated at once. */
function calculated(sites: readonly Site[], argsAt: (at: Site) => Argument[]) {
  const sent: Entry[][] = [];
  const formula = "=IRON.PROJECT_NPV(Assumptions)";
  let evaluate: (args: Argument[], at: Site) => Value | Matrix = () => null;
  let endPass = () => {};
  const again: Site[] = [];
  const engine: Engine = {
    define: (name, _, call) => {
      if (name === "IRON.PROJECT_NPV") evaluate = call;
    },
    recalculate: (changed) => void again.push(...changed),
    formulaAt: () => formula,
    sheetName: () => "Sheet1",
    suggestFormat: () => {},
    onPassEnd: (listener) => {
      endPass = listener;
    },
  };
  const bridge = new FunctionBridge(
    engine,
    (entries) => void sent.push([...entries]),
    async () => {},
  );
  bridge.register("IRON", functionsMetadata("https://example.test"));
  const calculate = () => {
    const values = sites.map((at) => evaluate(argsAt(at), at));
    endPass();
    return values;
  };
  const listening = Promise.resolve(
    bridge.tables().CustomFunctions?.call?._SetOsfControlContainerReadyForCustomFunctions?.({ type: "" }),
  );
  const messages = () => sent.map((entries) => entries.map(([, , , message]) => message));
  return { bridge, calculate, listening, messages, again };
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const grid = (side: number): Site[] =>
  Array.from({ length: side * side }, (_, k) => ({ sheet: "1", row: Math.floor(k / side), col: k % side }));

describe("the calls of one calculation", () => {
  const given = assumptions();
  const twoWay = (cells: Matrix) => (at: Site) => [
    range(cells),
    ...[scalar("market.hbi_price"), scalar(250 + 10 * at.row), scalar("capital.overrun"), scalar(1 + at.col / 10)],
  ];

  test("carry keys and values alone, at most 32 bytes a row and 1 kB", async () => {
    expect(given.length).toBeGreaterThan(200);
    expect(given.every((row) => row.length === 2)).toBe(true);
    const { calculate, listening, messages } = calculated(grid(1), twoWay(given));
    await listening;
    calculate();
    const [[message = ""] = []] = messages();
    expect(message).toContain("market.hbi_price");
    expect(bytes(message)).toBeLessThanOrEqual(32 * given.length + 1000);
  });

  test("go in one message, of a grid of 11 x 11 below 1.5 MB", async () => {
    const { calculate, listening, messages } = calculated(grid(11), twoWay(given));
    await listening;
    calculate();
    expect(messages().map((all) => all.length)).toEqual([121]);
    expect(
      messages()
        .flat()
        .reduce((sum, message) => sum + bytes(message), 0),
    ).toBeLessThan(1_500_000);
  });

  test("of as many cells as the checklist says go, of twice as many not", async () => {
    const row = (count: number): Site[] => Array.from({ length: count }, (_, col) => ({ sheet: "1", row: 0, col }));
    for (const [count, made] of [
      [CELLS_CARRIED, CELLS_CARRIED],
      [2 * CELLS_CARRIED, 0],
    ] as const) {
      const { calculate, listening, messages } = calculated(row(count), () => [range(given)]);
      await listening;
      calculate();
      expect([count, messages().flat().length]).toEqual([count, made]);
    }
  });

  test("are refused in their cells above 5 MB, and none is made", async () => {
    const wide = given.map((row) => [...row, ...Array.from({ length: 10 }, () => "what a table says of its source")]);
    const { bridge, calculate, listening, messages, again } = calculated(grid(11), twoWay(wide));
    await listening;
    calculate();
    expect(messages()).toEqual([]);
    expect(again).toHaveLength(121);
    const [value] = calculate();
    expect(value).toMatchObject({ error: "#VALUE!" });
    expect(bridge.messageAt({ sheet: "1", row: 0, col: 0 })).toMatch(
      /^IRON\.PROJECT_NPV: the functions of this calculation are given \d+(\.\d)? MB of cells together, where Excel lets them have 5: .*the name Assumptions/,
    );
  });
});
