import { beforeAll, describe, expect, test, vi } from "vitest";
import { parseArea } from "../../../src/sheet/address";
import type { HostPort, SelectedCell } from "../../../src/taskpane/port";
import type { NativeRows } from "../../../src/taskpane/store/nativeRows";
import { createPane, type Pane } from "../../../src/taskpane/store/pane";
import { referencesIn } from "../../../src/taskpane/store/reads";
import { reference } from "../../../src/taskpane/table/catalogue";
import type { Area } from "../../../src/workbook/plan";
import { FakeWorkbook, table } from "../workbook";

const place = { sheet: "Sheet1", row: 0, column: 0 };
const cellWith = (formula: string, at = place): SelectedCell => ({
  cell: { ...at, value: 1, formula },
  formula: { ...at, value: 1, formula, spill: { row: at.row, column: at.column, rows: 1, columns: 1 } },
});

/** A pane beside a table of assumptions, in which one cell is selected. */
async function beside(
  first: SelectedCell,
  nativeRows?: NativeRows,
  more: Partial<Pick<HostPort, "select" | "placeNamed" | "formulaCells" | "readTyped" | "readCells">> = {},
) {
  const book = new FakeWorkbook();
  book.tables.set("Assumptions", table(["market.hbi_price", 400, "US$/t HBI"]));
  let selected = first;
  const port: HostPort = {
    ...book.port(),
    selectedCell: async () => selected,
    readCells: async () => undefined,
    placeNamed: async () => undefined,
    formulaCells: async () => [],
    readTyped: async () => undefined,
    ...more,
  };
  const pane = createPane(port, reference, undefined, nativeRows);
  const stop = pane.start(new EventTarget());
  await pane.sheet.read();
  const select = async (now: SelectedCell) => {
    selected = now;
    await pane.selection.read();
    await told(pane);
  };
  await select(first);
  return { book, pane, stop, select };
}

const told = (pane: Pane) =>
  vi.waitFor(() => expect(pane.store.getState().number.telling?.state).not.toBe("reading"), 20_000);
const shown = (pane: Pane) => {
  const { telling } = pane.store.getState().number;
  return telling?.state === "told" ? telling.told.address : telling;
};

beforeAll(async () => {
  await beside(cellWith("=IRON.PROJECT_NPV()")).then(({ stop }) => stop());
});

test("a cell shows its number, a number is opened from it, and back leads to the cell's", async () => {
  const { pane, stop } = await beside(cellWith("=IRON.PROJECT_NPV()"));
  expect(shown(pane)).toEqual({ id: "returns.npv" });
  pane.number.open({ id: "cash.flow", year: 2030 });
  await told(pane);
  expect(shown(pane)).toEqual({ id: "cash.flow", year: 2030 });
  pane.number.back();
  await told(pane);
  expect(shown(pane)).toEqual({ id: "returns.npv" });
  stop();
});

test("a row of the table is told by its input, on the values of the table", async () => {
  const { pane, stop } = await beside({ cell: { sheet: "Sheet1", row: 6, column: 3, value: 400 } });
  const { telling } = pane.store.getState().number;
  expect(telling).toMatchObject({ state: "told", told: { value: 400, input: { key: "market.hbi_price" } } });
  stop();
});

test("a row in native formulas is told as the engine's line", async () => {
  const at = { ...place, row: 20 };
  const { pane, stop } = await beside(cellWith("=B3-B4", at), {
    at: async ({ row }) => (row === 20 ? { id: "cash.flow", year: 2031 } : undefined),
    cellOf: async () => undefined,
  });
  expect(shown(pane)).toEqual({ id: "cash.flow", year: 2031 });
  stop();
});

test("the pin holds a cell while another is selected; without it the tab follows", async () => {
  const { pane, stop, select } = await beside(cellWith("=IRON.PROJECT_NPV()"));
  pane.number.pin(true);
  await select(cellWith("=IRON.EQUITY_NPV()", { ...place, row: 1 }));
  expect(shown(pane)).toEqual({ id: "returns.npv" });
  pane.number.pin(false);
  await vi.waitFor(() => expect(shown(pane)).toEqual({ id: "equity.npv" }));
  stop();
});

test("a number opened in another tab stands on the table, and back leads to that tab", async () => {
  const { pane, stop } = await beside(cellWith("=IRON.PROJECT_NPV()"));
  pane.view.open("about");
  pane.opened.open({ id: "market.hbi_price" });
  await vi.waitFor(() => expect(shown(pane)).toEqual({ id: "market.hbi_price" }));
  expect(pane.store.getState().number.telling).toMatchObject({ told: { value: 400 } });
  pane.number.back();
  expect(pane.store.getState().view.tab).toBe("about");
  expect(pane.store.getState().opened).toBeUndefined();
  stop();
});

test("assumptions that are refused say the rule", async () => {
  const { pane, stop } = await beside(cellWith('=IRON.PROJECT_NPV("spec-consistent; concentrate.recovery=0.95")'));
  const { selection, number } = pane.store.getState();
  expect(number.telling).toBeUndefined();
  expect(selection).toMatchObject({ state: "read", selected: { told: [{ kind: "error" }] } });
  stop();
});

/** What a fake port is asked to select. */
function selecting() {
  const selected: { sheet: string; area: Area }[] = [];
  return { selected, select: async (sheet: string, area: Area) => void selected.push({ sheet, area }) };
}
const oneCell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

describe("a formula of the user's own", () => {
  const beyond = async (text: string) =>
    ({
      Price: { sheet: "Sheet1", area: oneCell(6, 3) },
      "Sheet1!C1:D9": { sheet: "Sheet1", area: { row: 0, column: 2, rows: 9, columns: 2 } },
      Beside: { sheet: "Sheet1", area: oneCell(6, 9) },
      "Other!D7": { sheet: "Other", area: oneCell(6, 3) },
    })[text];
  const inputsOf = async (formula: string) => {
    const { pane, stop } = await beside(cellWith(formula), undefined, { placeNamed: beyond });
    const { selection } = pane.store.getState();
    stop();
    return { pane, inputs: selection?.state === "read" ? selection.selected.inputs : undefined };
  };
  const price = (column: number) => ({ key: "market.hbi_price", cell: { sheet: "Sheet1", row: 6, column } });

  test("leads to the assumption whose row it reads", async () => {
    expect((await inputsOf("=Price*2")).inputs).toEqual([price(3)]);
    expect((await inputsOf("=SUM(Sheet1!C1:D9)+Price")).inputs).toEqual([price(2)]);
  });

  test("leads to none where it reads beside the table or another sheet", async () => {
    expect((await inputsOf("=Beside+Other!D7+1")).inputs).toEqual([]);
  });

  test("leads to the assumptions that it looks up by their key, and to no other of the rows it searches", async () => {
    const { book, pane, stop } = await beside(cellWith("=INDEX(Values,MATCH(Key,Keys,0))"), undefined, {
      placeNamed: async (text) => ({
        sheet: "Sheet1",
        area: {
          row: text === "Key" ? 30 : 4,
          column: text === "Values" ? 3 : 2,
          rows: text === "Key" ? 1 : 9,
          columns: 1,
        },
      }),
      readCells: async (address) => (address === "Sheet1!C31" ? [["energy.gas_tariff"]] : undefined),
    });
    book.tables.set(
      "Assumptions",
      table(["market.hbi_price", 400, null], ["energy.gas_tariff", 250, null], ["energy.fx", 1.7, null]),
    );
    await pane.sheet.read();
    await pane.selection.read();
    const { selection } = pane.store.getState();
    expect(selection?.state === "read" && selection.selected.inputs.map(({ key }) => key)).toEqual([
      "energy.gas_tariff",
    ]);
    stop();
  });

  test("and from there to its card, on the values of the table", async () => {
    const { pane, stop } = await beside(cellWith("=Price*2"), undefined, { placeNamed: beyond });
    expect(pane.store.getState().number.telling).toBeUndefined();
    pane.number.open({ id: "market.hbi_price" });
    await told(pane);
    expect(pane.store.getState().number.telling).toMatchObject({
      state: "told",
      told: { value: 400, input: { key: "market.hbi_price", differs: true, source: { title: expect.any(String) } } },
    });
    stop();
  });
});

describe("a formula beside a model in native formulas", () => {
  /** Cover!B17 shows Cash!C60, and Own!B1 what Cover!B17 shows. */
  const nativeRows: NativeRows = {
    at: async ({ sheet, row, column }) => {
      if (sheet !== "Cash") return undefined;
      if (row === 59) return { id: "returns.npv", whole: true };
      return row === 19 ? { id: "cash.flow", year: 2026 + column - 5 } : undefined;
    },
    cellOf: async () => undefined,
  };
  const typed = new Map([
    ["Cover 16", "=Cash!$C$60"],
    ["Own 0", "=+Cover!B17"],
    ["Own 1", "=Cover!B17+1"],
  ]);
  const more = {
    placeNamed: async (text: string) => {
      const found = parseArea(text);
      return found === undefined ? undefined : { sheet: found.sheet ?? "Sheet1", area: found.area };
    },
    readTyped: async (sheet: string, { row }: Area) => [[typed.get(`${sheet} ${row}`) ?? null]],
    readCells: async () => [[1.5e9]],
  };
  const selectedBy = async (formula: string) => {
    const { pane, stop } = await beside(cellWith(formula), nativeRows, more);
    const { selection } = pane.store.getState();
    stop();
    if (selection?.state !== "read") throw new Error(`the selection is ${selection?.state}`);
    return selection.selected;
  };
  const npv = {
    number: { id: "returns.npv", whole: true },
    label: "NPV after tax",
    unit: "US$",
    value: 1.5e9,
  };

  test.each([
    ["of the cover", "=Cash!$C$60", { id: "returns.npv", whole: true }],
    ["that shows one of the cover", "=Cover!B17", { id: "returns.npv", whole: true }],
    ["that shows that one in its turn", "=Own!B1", { id: "returns.npv", whole: true }],
    ["of a year", "=Cash!H20", { id: "cash.flow", year: 2028 }],
  ])("%s: the cell it shows is told as its line", async (_, formula, shows) => {
    expect(await selectedBy(formula)).toMatchObject({ shows, natives: [], reads: [] });
  });

  test.each([
    ["=Cover!B17/1e6", [npv]],
    ["=IF(Cover!B17>0,1,0)", [npv]],
    ["=Own!B2", []],
    ["=SUM(Cash!F20:H20)", [{ number: { id: "cash.flow", whole: true }, value: undefined }]],
    ["=Cash!H20-Own!B1", [{ number: { id: "cash.flow", year: 2028 } }, npv]],
  ])("%s: the lines that it reads are its parts", async (formula, natives) => {
    expect(await selectedBy(formula)).toMatchObject({ told: [], natives });
    expect((await selectedBy(formula)).shows).toBeUndefined();
  });

  test.each([
    ["=A1*2", true],
    ["=SUM(A1:A900)", false],
    ["=A1+NoSuchName", false],
  ])("%s: that nothing is read is known: %s", async (formula, known) => {
    expect(await selectedBy(formula)).toMatchObject({ natives: [], lookedThrough: known });
  });
});

describe("Go to cell", () => {
  const npv = cellWith("=IRON.PROJECT_NPV()");
  const elsewhere = (formula: string, spill: { rows: number; columns: number }) => {
    const at = { sheet: "Results", row: 3, column: 1 };
    return { ...at, formula, value: 1, spill: { ...oneCell(3, 1), ...spill } };
  };

  test("selects the cell of a spill that shows the number on the same assumptions, and holds the one told of", async () => {
    const { selected, select } = selecting();
    const formula = '=IRON.PROJECT_LINE("cash.flow")';
    const formulaCells = async () => [
      // another project, and another line
      elsewhere('=IRON.PROJECT_LINE("cash.flow","announced")', { rows: 2, columns: 35 }),
      elsewhere('=IRON.PROJECT_LINE("cash.operating")', { rows: 2, columns: 35 }),
      { ...elsewhere(formula, { rows: 2, columns: 35 }), row: 7 },
    ];
    const { pane, stop } = await beside(npv, undefined, { select, formulaCells });
    await pane.number.showCell({ id: "cash.flow", year: 2030 });
    expect(selected).toEqual([{ sheet: "Results", area: oneCell(8, 5) }]);
    expect(pane.store.getState().number.pinned).toBe(true);
    expect(pane.store.getState().work.notice).toBeUndefined();
    stop();
  });

  test("goes first to a row in native formulas", async () => {
    const { selected, select } = selecting();
    const cellOf = async () => ({ sheet: "Cash", row: 11, column: 8 });
    const { pane, stop } = await beside(npv, { at: async () => undefined, cellOf }, { select });
    await pane.number.showCell({ id: "cash.flow", year: 2030 });
    expect(selected).toEqual([{ sheet: "Cash", area: oneCell(11, 8) }]);
    stop();
  });

  test("says so where no cell shows the number, and selects none", async () => {
    const { selected, select } = selecting();
    const { pane, stop } = await beside(npv, undefined, { select });
    await pane.number.showCell({ id: "cash.flow", year: 2030 });
    expect(selected).toEqual([]);
    expect(pane.store.getState().work.notice).toMatchObject({ intent: "warning" });
    expect(pane.store.getState().number.pinned).toBe(false);
    stop();
  });

  test("selects a cell that a formula reads, and the cells that an argument names", async () => {
    const { selected, select } = selecting();
    const area = { row: 4, column: 2, rows: 3, columns: 1 };
    const placeNamed = async (text: string) => (text === "Grades" ? { sheet: "Ore", area } : undefined);
    const { pane, stop } = await beside(npv, undefined, { select, placeNamed });
    pane.number.select({ sheet: "Ore", row: 4, column: 2 });
    await pane.number.selectNamed("Grades", place);
    await pane.number.selectNamed("NoSuchName", place);
    expect(selected).toEqual([
      { sheet: "Ore", area: oneCell(4, 2) },
      { sheet: "Ore", area },
    ]);
    stop();
  });
});

test.each([
  ["=A1*2+SUM(B1:B3,Price)", ["A1", "B1:B3", "Price"]],
  ["=-A1%&A1", ["A1"]],
  ["=1+2", []],
])("%s names %j", (formula, names) => {
  expect(referencesIn(formula)).toEqual(names);
});
