import { beforeAll, expect, test, vi } from "vitest";
import type { HostPort, SelectedCell } from "../../../src/taskpane/port";
import type { NativeRows } from "../../../src/taskpane/store/nativeRows";
import { createPane, type Pane } from "../../../src/taskpane/store/pane";
import { referencesIn } from "../../../src/taskpane/store/reads";
import { reference } from "../../../src/taskpane/table/catalogue";
import { FakeWorkbook, table } from "../workbook";

const place = { sheet: "Sheet1", row: 0, column: 0 };
const cellWith = (formula: string, at = place): SelectedCell => ({
  cell: { ...at, value: 1, formula },
  formula: { ...at, value: 1, formula, spill: { row: at.row, column: at.column, rows: 1, columns: 1 } },
});

/** A pane beside a table of assumptions, in which one cell is selected. */
async function beside(first: SelectedCell, nativeRows?: NativeRows) {
  const book = new FakeWorkbook();
  book.tables.set("Assumptions", table(["market.hbi_price", 400, "US$/t HBI"]));
  let selected = first;
  const port: HostPort = {
    ...book.port(),
    selectedCell: async () => selected,
    readCells: async () => undefined,
    placeNamed: async () => undefined,
    formulaCells: async () => [],
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
  return { pane, stop, select };
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

test.each([
  ["=A1*2+SUM(B1:B3,Price)", ["A1", "B1:B3", "Price"]],
  ["=-A1%&A1", ["A1"]],
  ["=1+2", []],
])("%s names %j", (formula, names) => {
  expect(referencesIn(formula)).toEqual(names);
});
