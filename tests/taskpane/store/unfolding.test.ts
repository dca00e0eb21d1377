import { expect, test } from "vitest";
import { text } from "../../../src/messages/text";
import { COMMANDS } from "../../../src/taskpane/commandIds";
import { command } from "../../../src/taskpane/commands";
import { ourCalls } from "../../../src/taskpane/formulas/ours";
import { standsOn } from "../../../src/taskpane/formulas/standsOn";
import type { HostPort, Plan, ReadCell, SelectedCell, Written } from "../../../src/taskpane/port";
import type { NativeRows } from "../../../src/taskpane/store/nativeRows";
import { createPane } from "../../../src/taskpane/store/pane";
import { reference } from "../../../src/taskpane/table/catalogue";
import { FakeWorkbook } from "../workbook";

const place = { sheet: "My sheet", row: 6, column: 1 };
const cellWith = (formula: string, at = place): SelectedCell => ({
  cell: { ...at, value: 1, formula },
  formula: { ...at, value: 1, formula, spill: { row: at.row, column: at.column, rows: 3, columns: 40 } },
});

/** A pane over a workbook in which one cell is selected, and what it writes. */
function over(selected: SelectedCell, cells: Readonly<Record<string, ReadCell[][]>> = {}, nativeRows?: NativeRows) {
  const book = new FakeWorkbook();
  const written: Plan[] = [];
  const selections: string[] = [];
  const removed: Written[] = [];
  const port: HostPort = {
    ...book.port(),
    selectedCell: async () => selected,
    readCells: async (name) => cells[name],
    write: async (plan, [at], keep) => {
      const former = { contents: [], looks: [], columnWidths: [], links: [], validations: [], tables: [] };
      const area = { row: 0, column: 0, rows: 1, columns: 1 };
      const sheets = [{ sheet: at?.sheet ?? "", created: true, area, filled: false, tables: [], former }];
      const step = { sheets, names: [], formerNames: [] };
      await keep(step);
      written.push(plan);
      return step;
    },
    remove: async (step) => {
      removed.push(step);
      return { gone: [], stay: [] };
    },
    select: async (sheet, { row, column }) => void selections.push(`${sheet} ${row} ${column}`),
  };
  const pane = createPane(port, reference, undefined, nativeRows);
  return { pane, written, selections, removed, notice: () => pane.store.getState().work.notice };
}

const formulasOf = (plan: Plan | undefined): string[] =>
  (plan?.sheets ?? []).flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));

test.each<[string, string, SelectedCell["cell"], string]>([
  ["one number", "=IRON.PROJECT_NPV()", { ...place, value: 1 }, '=IRON.PROJECT_LINE("returns.npv",,"headers",FALSE)'],
  [
    "overrides that name cells",
    '=IRON.PROJECT_NPV("announced","market.hbi_price",C4)/1000',
    { ...place, value: 1 },
    `=IRON.PROJECT_LINE("returns.npv","announced","headers",FALSE,"market.hbi_price",'My sheet'!C4)`,
  ],
  [
    "a year of a spill",
    '=IRON.PROJECT_LINE("annual.revenue",,"headers",FALSE)',
    { ...place, column: place.column + 8, value: 1 },
    '=IRON.PROJECT_LINE("annual.revenue",,"headers",FALSE)',
  ],
])("%s is unfolded on a new sheet and taken back", async (_, formula, cell, call) => {
  const { pane, written, selections, removed, notice } = over(
    { ...cellWith(formula), cell },
    { C4: [[400]], "'My sheet'!C4": [[400]] },
  );
  await pane.unfolding.unfoldSelected();
  expect(notice()).toMatchObject({ intent: "success" });
  expect(formulasOf(written[0])).toContain(call);
  const shown = cell.column === place.column ? 2 : 5 + 8;
  expect(selections).toEqual([`${written[0]?.sheets[0]?.name} 5 ${shown}`]);
  await pane.writes.remove();
  expect(removed).toHaveLength(1);
});

test("the heading of a result that is one line is unfolded as the line; of several lines, none", async () => {
  const heading = { ...place, value: "Line" };
  const one = over({ ...cellWith('=IRON.PROJECT_LINE("annual.revenue")'), cell: heading });
  await one.pane.unfolding.unfoldSelected();
  expect(formulasOf(one.written[0])).toContain('=IRON.PROJECT_LINE("annual.revenue",,"headers",FALSE)');
  expect(one.selections).toEqual(["annual.revenue 5 5"]);
  const several = over({ ...cellWith('=IRON.PROJECT_TABLE("Tax")'), cell: heading });
  await several.pane.unfolding.unfoldSelected();
  expect(several.written).toEqual([]);
  expect(several.notice()).toMatchObject({ intent: "warning", text: text("unfolding.nothing") });
});

test("a call that only a spreadsheet can compute is not unfolded, and that is said", async () => {
  const { pane, written, notice } = over(
    cellWith('=IRON.PROJECT_NPV(LET(x,Assumptions,x),"market.hbi_price",[@Price])'),
    {},
  );
  await pane.unfolding.unfoldSelected();
  expect(written).toEqual([]);
  expect(notice()).toMatchObject({ intent: "warning", text: text("unfolding.nothing") });
});

test("a case of a table of cases, which no formula can name, stands on numbers, and that is said", async () => {
  const formula = "=IRON.LENDER_CASES()";
  const { pane, written, notice } = over({ ...cellWith(formula), cell: { ...place, row: 9, column: 4, value: 1 } });
  await pane.unfolding.unfoldSelected();
  expect(notice()).toMatchObject({ intent: "success", text: expect.stringContaining(text("unfolding.numbers")) });
  expect(formulasOf(written[0]).filter((each) => each.includes("IRON."))).toEqual([]);
});

test("an assumption and a cell of somebody else are told as what they are, and nothing is written", async () => {
  for (const [formula, said] of [
    [
      '=IRON.PROJECT_LINE("market.hbi_price",,"headers",FALSE)',
      text("unfolding.assumption", { key: "market.hbi_price" }),
    ],
    ["=1+2", text("unfolding.nothing")],
  ] as const) {
    const { pane, written, notice } = over(cellWith(formula));
    await pane.unfolding.unfoldSelected();
    expect(notice()).toMatchObject({ intent: "warning", text: said });
    expect(written).toEqual([]);
  }
});

test.each([
  ["the same number", 1, "selected"],
  ["another one", 2, "written"],
])("a row of the model in the workbook that shows %s", async (_, times, what) => {
  const rows: NativeRows = {
    at: async () => undefined,
    cellOf: async () => ({ sheet: "Cash", row: 20, column: 2 }),
  };
  const { session } = createPane(new FakeWorkbook().port(), reference).context;
  const npv = session.project().run.value("returns.npv");
  const { pane, written, selections } = over(cellWith("=IRON.PROJECT_NPV()"), { "Cash!C21": [[npv * times]] }, rows);
  await pane.unfolding.unfoldSelected();
  expect(written).toHaveLength(what === "written" ? 1 : 0);
  expect(selections).toEqual([what === "written" ? "returns.npv 5 2" : "Cash 20 2"]);
});

test.each([
  [
    '=IRON.PROJECT_NPV(Assumptions,"market.hbi_price",350)',
    { assumptions: "Assumptions", overrides: ['"market.hbi_price"', "350"] },
  ],
  ['=IRON.PROJECT_TABLE("Tax",B2:C9,"headers",FALSE)', { assumptions: "Sheet1!B2:C9", overrides: [] }],
  ['=IRON.PROJECT_NPV(,"a.b",-Rates!$A$1*2)', { assumptions: "", overrides: ['"a.b"', "(-(Rates!$A$1)*2)"] }],
  ["=IRON.HBI_OUTPUT(1,2)", undefined],
  ["=IRON.PROJECT_NPV(Prices[@Price])", undefined],
])("what %s stands on, as another sheet writes it", (formula, found) => {
  const [call] = ourCalls(formula);
  expect(call && standsOn(call, "Sheet1")).toEqual(found);
});

test("every button of the ribbon shows the tab that says what comes of it", async () => {
  const tabs = new Map([
    ["newModel", "model"],
    ["unfold", "number"],
    ["number", "number"],
  ]);
  for (const asked of COMMANDS) {
    const { pane } = over(cellWith("=1"));
    pane.view.open("about");
    await command(pane, asked);
    expect(pane.store.getState().view.tab).toBe(tabs.get(asked));
  }
});

test("of the buttons one asks about the whole model, one unfolds the cell, one lets go of the cell that was held", async () => {
  const { pane, written } = over(cellWith("=IRON.PROJECT_NPV()"));
  pane.number.pin(true);
  await command(pane, "number");
  expect(pane.store.getState().number.pinned).toBe(false);
  expect(written).toEqual([]);
  await command(pane, "unfold");
  expect(formulasOf(written[0])).toContain('=IRON.PROJECT_LINE("returns.npv",,"headers",FALSE)');
  const asking = command(pane, "newModel");
  expect(pane.store.getState().newModel).toEqual({ state: "making" });
  pane.newModel.cancel();
  await asking;
  expect(written).toHaveLength(1);
});
