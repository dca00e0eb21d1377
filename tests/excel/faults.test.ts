/**
 * Excel fails at every request of every write, before, within and after what the request does, once and for good. No cell
 * of the user is lost, and what the pane says is so.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excelPort } from "../../src/excel/port";
import type { Place, Plan } from "../../src/taskpane/port";
import { createPane, type Pane } from "../../src/taskpane/store/pane";
import { halfDone } from "../../src/taskpane/store/unfinished";
import { reference } from "../../src/taskpane/table/catalogue";
import { book, onNew as madeFor } from "./manySheets";
import { FakeExcel } from "./office/office";
import { visible } from "./office/visible";

let excel: FakeExcel;
beforeEach(() => {
  // patience without waiting
  vi.stubGlobal("setTimeout", (act: () => void) => queueMicrotask(act));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Cells of the user in each workbook, and a table, a name, looks, links, notes and rules of his. */
const ROWS = 15;
const COLUMNS = 6;
function workbook(): void {
  excel = new FakeExcel("Notes", "Other", "Inputs", "Results").install();
  excel.book.computes.set("=IRON.CASH_COST()", [
    ["Cost", "US$", ""],
    ["Energy", 5.5, "#N/A"],
    ["'12", true, "=x"],
  ]);
  const notes = excel.book.sheet("Notes");
  notes.getRange("A1:F15").formulas = Array.from({ length: ROWS }, (_, r) =>
    Array.from({ length: COLUMNS }, (_, c) => (c === 0 ? `row ${r}` : c === 1 ? `=A${r + 1}&"!"` : r * 10 + c)),
  );
  for (let row = 0; row < ROWS; row++) {
    Object.assign(notes.cell(row, 2).look, { bold: row % 2 === 0, fill: "#FFEE00", size: 9 });
    notes.cell(row, 3).numberFormat = "0.0 %";
    notes.cell(row, 4).beside = "a border and a note";
    notes.cell(row, 5).validation = { rule: { wholeNumber: { formula1: row } }, prompt: { title: "T", message: "m" } };
  }
  notes.getRange("C3").formulas = [["'2025-09"]];
  notes.cell(1, 0).link = { address: "https://example.test" };
  notes.cell(9, 3).numberFormat = "@";
  notes.getRange("F15").formulas = [["=1+IRON.PELLET_GRADE(B1)"]];
  notes.tables.add("A8:C10", true).name = "Mine";
  notes.widths.set(0, 90);
  excel.book.names.add("Price", "=Notes!$D$2");
  excel.book.names.add("Mine_rows", "=Mine[[row 7]:[row 7]]");
  excel.book.sheet("Other").getRange("A1:B3").formulas = [
    ["other", 1],
    ["=Notes!A1", 2],
    ["x", "=Mine[row 7]"],
  ];
  const results = excel.book.sheet("Results");
  results.getRange("B2").formulas = [["=IRON.CASH_COST()"]];
  results.getRange("F2:F5").formulas = [
    ["=IRON.PROJECT_NPV()"],
    ["=IRON.BROKEN()"],
    ["=IRON.HELD()"],
    ["=IRON.TOLD()"],
  ];
  results.cell(2, 5).value = "#VALUE!";
  results.cell(3, 5).note = "a note of the user's";
  results.cell(4, 5).comment = "a comment of the user's";
  results.cell(2, 2).numberFormat = "0.00";
  results.cell(1, 1).look.bold = true;
  results.charts.add("Line", excel.book.sheet("Other").getRange("B1:B2"), "Columns");
  const inputs = excel.book.sheet("Inputs");
  inputs.getRange("B2:D5").formulas = [
    ["Key", "Value", "My own"],
    ["set", "spec-consistent", "mine"],
    ["market.hbi_price", 320, "=C4*2"],
    ["ore.grade", 0.4, "kept"],
  ];
  inputs.getRange("B6:B8").formulas = [["below"], ["="], [3]];
  inputs.tables.add("B2:D5", true).name = "Assumptions";
}

const table = (sheet: string, name: string, row: number, value: number): Plan["sheets"][number] => ({
  name: sheet,
  cells: [
    { row: 0, column: 0, value: "Title", style: { bold: true, size: 20 } },
    { row, column: 0, value: "Key", style: { fill: "#DDEEFF", align: "center" } },
    { row, column: 1, value: "Value" },
    { row: row + 1, column: 0, value: "market.hbi_price", link: "https://example.test/price" },
    { row: row + 1, column: 1, value, style: { numberFormat: "#,##0.00" } },
    { row: row + 2, column: 0, value: "=no formula" },
    { row: row + 2, column: 1, formula: "=1+1" },
  ],
  columnWidths: [20, 10],
  tables: [{ name, area: { row, column: 0, rows: 3, columns: 2 }, style: "TableStyleLight1" }],
  validations: [{ area: { row: row + 1, column: 1, rows: 1, columns: 1 }, rule: { kind: "decimal", min: 0 } }],
  frozenRows: 1,
});
const names: Plan["names"] = [
  { name: "Price", sheet: "First", area: { row: 1, column: 1, rows: 1, columns: 1 } },
  { name: "Loaded_values", formula: "=Loaded[[Key]:[Value]]" },
];
const one = (value = 350): Plan => ({ sheets: [table("First", "Loaded", 2, value)], names });
const many: Plan = { sheets: [table("First", "Loaded", 7, 350), table("Second", "Loaded_2", 1, 360)], names };
/** A chart over the user's cells and a row of formulas, beside what he has. */
const area = { row: 0, column: 1, rows: 3, columns: 1 };
const chart: Plan = {
  sheets: [
    {
      name: "Chart",
      cells: [{ row: 0, column: 0, value: "twice" }],
      rows: [{ row: 0, column: 1, columns: 2, formula: "=R[-20]C*2", style: { italic: true } }],
      charts: [
        {
          ...{ kind: "line", title: "Mine", place: { row: 2, column: 0, rows: 5, columns: 3 } },
          categories: { sheet: "Other", area: { ...area, column: 0 } },
          series: [{ name: "one", values: { sheet: "Other", area }, color: "#123456" }],
          values: { title: "t", numberFormat: "0" },
        },
      ],
    },
  ],
};
const onResults: Place = { sheet: "Results", create: false, row: 20, column: 0 };
const bookPlaces = madeFor("Cover", "Steps", "Hidden");
const onNotes: Place = { sheet: "Notes", create: false, row: 0, column: 0 };
const onNew: Place = { sheet: "First", create: true, row: 0, column: 0 };
const alsoNew: Place = { sheet: "Second", create: true, row: 0, column: 0 };

/** What is done, from a workbook as it was before; what undoes it is the take-back, if there is one. */
interface Deed {
  readonly name: string;
  readonly before?: (pane: Pane) => Promise<void>;
  readonly act: (pane: Pane) => Promise<void>;
  /** Takes back something that was loaded: in the end all is as before it was loaded. */
  readonly takesBack?: true;
}
const load =
  (plan: Plan, ...places: Place[]) =>
  (pane: Pane) =>
    pane.writes.load(plan, places, "Loaded");
const remove = (pane: Pane) => pane.writes.remove();
const freeze = (pane: Pane) => pane.freezing.freeze();
const appended = "market.hbi_price.2031";
const typing = (key: string, text: string) => async (pane: Pane) => {
  pane.edits.type(key, text);
  await pane.edits.save(key);
};
const DEEDS: readonly Deed[] = [
  { name: "a load over filled cells", act: load(one(), onNotes) },
  { name: "a load to a new sheet", act: load(one(), onNew) },
  { name: "a load of two sheets, one over filled cells", act: load(many, onNotes, alsoNew) },
  { name: "a load over its own table", before: load(one(), onNotes), act: load(one(360), onNotes) },
  { name: "a change of one value", act: typing("market.hbi_price", "340") },
  { name: "an appended row", act: typing(appended, "345") },
  { name: "a removed row", before: typing(appended, "345"), act: (pane) => pane.edits.putBack(appended) },
  { name: "the take-back from filled cells", before: load(one(), onNotes), act: remove, takesBack: true },
  { name: "the removal of a sheet", before: load(one(), onNew), act: remove, takesBack: true },
  { name: "a freeze", act: freeze },
  { name: "a thaw", before: freeze, act: (pane) => pane.freezing.thaw(), takesBack: true },
  { name: "a workbook of many sheets", act: load(book, ...bookPlaces) },
  { name: "the take-back of a workbook", before: load(book, ...bookPlaces), act: remove, takesBack: true },
  { name: "a chart beside the user's own", act: load(chart, onResults) },
  { name: "the take-back of a chart", before: load(chart, onResults), act: remove, takesBack: true },
  { name: "the take-back of two sheets", before: load(many, onNotes, alsoNew), act: remove, takesBack: true },
];

/** How Excel fails at a request: with what code, after how much of it, and whether at all later ones, too. */
interface Fault {
  readonly code: string;
  readonly after: number;
  readonly lasting: boolean;
}
const ALL = Number.MAX_SAFE_INTEGER;
const FAULTS: readonly Fault[] = [
  ...[0, 1, 5, 20, ALL].map((after) => ({ code: "GeneralException", after, lasting: false })),
  ...[0, 3, ALL].map((after) => ({ code: "GeneralException", after, lasting: true })),
  ...[true, false].map((lasting) => ({ code: "InvalidOperationInCellEditMode", after: 0, lasting })),
  ...[true, false].map((lasting) => ({ code: "AccessDenied", after: 0, lasting })),
  { code: "UndoNotSupported", after: 0, lasting: false },
];

const paneNow = async (): Promise<Pane> => {
  const pane = createPane(excelPort, reference);
  await pane.sheet.read();
  return pane;
};

/** A workbook in which the deed is about to be done. */
async function prepared({ before }: Deed) {
  workbook();
  const first = visible(excel);
  const pane = await paneNow();
  await before?.(pane);
  return { pane, first, start: visible(excel), requests: excel.requests.length };
}

/** What the pane says: it is done, it is not, or it stands in part or nobody knows. */
function said(pane: Pane): "done" | "undone" | "half" {
  const { work, edits, kept } = pane.store.getState();
  const problems = [...edits.drafts.values()].flatMap(({ problem }) => (problem === undefined ? [] : [problem.id]));
  if (kept.frozen?.unfinished || kept.written.at(-1)?.unfinished || problems.includes("pane.edit.unsure"))
    return "half";
  return problems.length > 0 || work.notice?.intent === "error" ? "undone" : "done";
}

const isEdit = ({ name }: Deed) => /value|row/.test(name);

/** Brings back what another pane has left half done. */
async function bringBack(pane: Pane): Promise<boolean> {
  const { kept } = pane.store.getState();
  if (kept.frozen?.unfinished) await pane.freezing.thaw();
  else if (halfDone(pane.store.getState()) !== undefined) await pane.writes.remove();
  else return false;
  return true;
}
let injected = 0;
const lost: string[] = [];
const check = (deed: Deed, what: string, is: unknown, wanted: unknown) => {
  if (JSON.stringify(is) !== JSON.stringify(wanted)) {
    lost.push(`${deed.name}, ${what}`);
    expect(is, what).toEqual(wanted);
  }
};

/** Cells that the user has typed, wherever the table's rows have moved them. */
const typedCells = () =>
  excel.book.sheets
    .flatMap((sheet) => [...sheet.cells.values()].map(({ formula, value }) => formula || String(value)))
    .filter((content) => content !== "")
    .sort();

async function faultAt(
  deed: Deed,
  request: number,
  fault: Fault,
  finished: ReturnType<typeof visible>,
): Promise<boolean> {
  const { pane, first, start, requests } = await prepared(deed);
  const kept = typedCells();
  excel.failAt(request, fault.code, fault.after, fault.lasting);
  await deed.act(pane);
  const met = excel.requests.length >= requests + request;
  excel.heal();
  if (!met) return false;
  injected += 1;
  const what = `${fault.code} after ${fault.after} at ${request}${fault.lasting ? " and later" : ""}`;
  const claim = said(pane);
  if (claim === "done") check(deed, `${what}: said to be done`, visible(excel), finished);
  else if (claim === "undone") check(deed, `${what}: said to be undone`, visible(excel), start);
  else if (isEdit(deed)) {
    // of a value nobody knows whether it is written; all other cells are there
    const now = typedCells();
    const missing = kept.filter((content) => !["320", "345", appended].includes(content) && !now.includes(content));
    check(deed, `${what}: nobody knows`, missing, []);
  } else {
    const next = await paneNow();
    expect(await bringBack(next), what).toBe(true);
    check(deed, `${what}: brought back`, visible(excel), deed.takesBack ? first : start);
    expect(await bringBack(await paneNow()), what).toBe(false);
  }
  return true;
}

describe.each(DEEDS)("$name", (deed) => {
  const done = async () => {
    const { pane } = await prepared(deed);
    await deed.act(pane);
    expect(said(pane)).toBe("done");
    return visible(excel);
  };

  test("is said truly and loses nothing, at whichever request Excel fails", async () => {
    const finished = await done();
    for (const fault of FAULTS)
      for (let request = 1; await faultAt(deed, request, fault, finished); request++) expect(request).toBeLessThan(200);
  });

  test("is said truly where the workbook takes no note of it", async () => {
    const finished = await done();
    for (let save = 1; save <= 6; save++) {
      const { pane, start } = await prepared(deed);
      excel.failingSaves.add(excel.saves + save);
      const before = excel.saves;
      await deed.act(pane);
      if (excel.saves < before + save) return;
      injected += 1;
      expect([JSON.stringify(start), JSON.stringify(finished)]).toContain(JSON.stringify(visible(excel)));
      if (said(pane) === "done") check(deed, `save ${save}`, visible(excel), finished);
    }
  });

  test.each(["Notes", "Inputs"])("loses nothing of the other sheets where %s is deleted meanwhile", async (gone) => {
    for (let request = 1; request < 60; request++) {
      const { pane, first, requests } = await prepared(deed);
      excel.meanwhile = (n) => {
        if (n === requests + request && excel.book.sheets.some(({ name }) => name === gone))
          excel.book.sheet(gone).delete();
      };
      await deed.act(pane);
      if (excel.requests.length < requests + request) return;
      injected += 1;
      excel.meanwhile = undefined;
      const next = await paneNow();
      await bringBack(next);
      const others = (book: typeof first) =>
        book.sheets.filter(
          ({ name }) => name === "Other" || (name === "Notes" && gone === "Inputs" && said(pane) !== "done"),
        );
      const wanted = deed.act === remove || deed.before === undefined ? first : undefined;
      if (wanted !== undefined) check(deed, `${gone} deleted at ${request}`, others(visible(excel)), others(wanted));
    }
  });
});

test("a thousand faults and more were met, and no cell was lost", () => {
  expect(injected).toBeGreaterThan(1_000);
  expect(lost).toEqual([]);
});
