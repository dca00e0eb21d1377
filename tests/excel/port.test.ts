import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excelPort as port } from "../../src/excel/port";
import { HalfDone, type Place, type Plan, type Written } from "../../src/taskpane/port";
import type { CellState } from "./office/cells";
import { FakeExcel } from "./office/office";
import { visible } from "./office/visible";

/** Excel with two sheets: "Notes", where the user keeps something of his own, and an empty one. */
let excel: FakeExcel;
beforeEach(() => {
  excel = new FakeExcel("Notes", "Empty").install();
});
afterEach(() => {
  expect(excel.loud, "requests that typed while Excel calculated or drew").toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const cell = (sheet: string, row: number, column: number): CellState => excel.book.sheet(sheet).cell(row, column);

/** What the user typed or coloured, before the pane came. */
function own(sheet: string, row: number, column: number, typed: unknown, look: Partial<CellState["look"]> = {}): void {
  excel.book.sheet(sheet).getRangeByIndexes(row, column, 1, 1).formulas = [[typed]];
  Object.assign(cell(sheet, row, column).look, look);
}

const workbook = () => visible(excel);

/** A table of two rows below its header, with all that a plan can say. */
const plan = (price: number): Plan => ({
  sheets: [
    {
      name: "Assumptions",
      cells: [
        { row: 0, column: 0, value: "Key", style: { bold: true, fill: "#DDEEFF", wrap: true, align: "center" } },
        { row: 0, column: 1, value: "Value", style: { bold: true, fill: "#DDEEFF", wrap: true, align: "center" } },
        { row: 1, column: 0, value: "market.hbi_price", style: { italic: true, color: "#112233", size: 9 } },
        { row: 1, column: 1, value: price, style: { numberFormat: "#,##0.00" } },
        { row: 2, column: 0, value: "=no formula", link: "https://example.test", style: { underline: true } },
        { row: 2, column: 1, formula: "=B2*2", link: "#Notes!A1" },
      ],
      columnWidths: [20, 10],
      tables: [{ name: "Inputs", area: { row: 0, column: 0, rows: 3, columns: 2 }, style: "TableStyleLight1" }],
      validations: [
        {
          area: { row: 1, column: 1, rows: 1, columns: 1 },
          rule: { kind: "decimal", min: 0, max: 1000 },
          prompt: { title: "A title that is far too long for Excel's 32", message: "from 0 to 1000" },
          alert: { style: "warning", title: "Unusual", message: "m".repeat(300) },
        },
        { area: { row: 2, column: 1, rows: 1, columns: 1 }, rule: { kind: "list", values: ["yes", "no"] } },
      ],
      frozenRows: 1,
      gridlines: false,
    },
  ],
  names: [{ name: "Price", sheet: "Assumptions", area: { row: 1, column: 1, rows: 1, columns: 1 } }],
});

/** One sheet at one place, kept nowhere. */
const write = (one: Plan, place: Place) => port.write(one, [place], async () => {});
const survey = async (one: Plan, place: Place) => (await port.survey(one, [place]))[0] ?? { overwritten: [] };
const newSheet = async (name: string) => (await port.newSheets([name]))[0];
const only = ({ sheets: [sheet] }: Written) => sheet;

const at = (sheet: string, row: number, column: number): Place => ({ sheet, create: false, row, column });
const onNewSheet: Place = { sheet: "Assumptions", create: true, row: 0, column: 0 };

describe("places", () => {
  test("the first cell of the selection", async () => {
    const sheet = excel.book.sheet("Empty");
    excel.book.selected = { sheet, area: { row: 4, column: 2, rows: 3, columns: 3 } };
    expect(await port.selectedPlace()).toEqual({ sheet: "Empty", create: false, row: 4, column: 2 });
  });
  test("a new sheet takes the first name that is free, whatever its capitals", async () => {
    expect(await newSheet("Assumptions")).toEqual(onNewSheet);
    for (const name of ["assumptions", "Assumptions 2"]) excel.book.worksheets.add(name);
    expect(await newSheet("Assumptions")).toEqual({ ...onNewSheet, sheet: "Assumptions 3" });
  });
  test("a table is called neither like a table nor like a name", async () => {
    expect(await port.freeTableName("Inputs")).toBe("Inputs");
    excel.book.sheet("Empty").tables.add("A1:B2", true).name = "inputs";
    excel.book.names.add("Inputs_2", "=Notes!$A$1");
    expect(await port.freeTableName("Inputs")).toBe("Inputs_3");
  });
  test("names are taken by tables and by names that mean something, whatever their capitals", async () => {
    excel.book.sheet("Empty").tables.add("A1:B2", true).name = "inputs";
    excel.book.names.add("Price", "=Notes!$A$1");
    excel.book.names.add("Lost", "=#REF!$A$1");
    expect(await port.takenNames(["Inputs", "PRICE", "Lost", "Free"])).toEqual(["Inputs", "PRICE"]);
    expect(await port.takenNames([])).toEqual([]);
  });
  test("an area is shown on its sheet", async () => {
    await port.select("Empty", { row: 1, column: 1, rows: 2, columns: 2 });
    expect(excel.book.active?.name).toBe("Empty");
    expect(excel.book.selected?.area).toEqual({ row: 1, column: 1, rows: 2, columns: 2 });
  });
});

describe("reading a table", () => {
  const inputs = async () => (await port.readTables(({ name }) => name === "Inputs")).tables[0];
  test("nothing where there is none", async () => expect(await inputs()).toBeUndefined());
  test("its sheet, its area and its values; what is no cell value is nothing", async () => {
    own("Empty", 2, 1, "Key");
    own("Empty", 2, 2, "Value");
    own("Empty", 3, 1, "ore.grade");
    own("Empty", 3, 2, "=1/0");
    cell("Empty", 3, 2).value = { type: "Error" };
    excel.book.sheet("Empty").tables.add("B3:C4", true).name = "Inputs";
    expect(await inputs()).toMatchObject({
      sheet: "Empty",
      area: { row: 2, column: 1, rows: 2, columns: 2 },
      cells: [
        ["Key", "Value"],
        ["ore.grade", null],
      ],
    });
  });
});

describe("a plan on a sheet of its own", () => {
  test("nothing is overwritten there", async () => {
    expect(await survey(plan(320), onNewSheet)).toEqual({ address: "Assumptions!A1:B3", overwritten: [] });
    expect(excel.requests).toEqual([]);
  });

  test("contents, looks, widths, table, validations, links and names", async () => {
    const written = await write(plan(320), onNewSheet);
    const sheet = excel.book.sheet("Assumptions");
    expect(sheet.getRange("A1:B3").formulas).toEqual([
      ["Key", "Value"],
      ["market.hbi_price", 320],
      ["=no formula", "=B2*2"],
    ]);
    expect(cell("Assumptions", 2, 0)).toMatchObject({ formula: "", value: "=no formula" });
    expect(sheet.getRange("A1:B3").numberFormat[1]).toEqual(["General", "#,##0.00"]);
    const header = { bold: true, fill: "#DDEEFF", wrapText: true, horizontalAlignment: "Center" };
    for (const column of [0, 1]) expect(cell("Assumptions", 0, column).look).toMatchObject(header);
    expect(cell("Assumptions", 1, 0).look).toMatchObject({ bold: false, italic: true, color: "#112233", size: 9 });
    expect(cell("Assumptions", 2, 0).look.underline).toBe("Single");
    // 20 and 10 digits of seven pixels and five around them, in points
    expect([...sheet.widths]).toEqual([
      [0, 108.75],
      [1, 56.25],
    ]);
    expect([sheet.frozen, sheet.showGridlines]).toEqual([{ rows: 1, columns: 0 }, false]);
    const area = { row: 0, column: 0, rows: 3, columns: 2 };
    expect(sheet.allTables.map(({ name, area, style }) => ({ name, area, style }))).toEqual([
      { name: "Inputs", area, style: "TableStyleLight1" },
    ]);
    expect(cell("Assumptions", 1, 1).validation).toEqual({
      rule: { decimal: { formula1: 0, formula2: 1000, operator: "Between" } },
      prompt: { title: "A title that is far too long fo…", message: "from 0 to 1000", showPrompt: true },
      errorAlert: { title: "Unusual", message: `${"m".repeat(254)}…`, showAlert: true, style: "Warning" },
    });
    expect(cell("Assumptions", 2, 1).validation).toEqual({
      rule: { list: { inCellDropDown: true, source: "yes,no" } },
    });
    expect(cell("Assumptions", 2, 0).link).toEqual({ address: "https://example.test" });
    expect(cell("Assumptions", 2, 1).link).toMatchObject({ documentReference: "Notes!A1" });
    expect(workbook().names).toEqual([{ name: "Price", formula: "=Assumptions!$B$2" }]);
    expect([excel.book.active?.name, excel.book.selected?.area]).toEqual([
      "Assumptions",
      { ...area, rows: 1, columns: 1 },
    ]);
    expect(written).toEqual({
      sheets: [
        {
          ...{ sheet: "Assumptions", created: true, area, filled: false, tables: [{ name: "Inputs", area }] },
          former: { contents: [], looks: [], columnWidths: [], links: [], validations: [], tables: [] },
        },
      ],
      names: ["Price"],
      formerNames: [],
    });
  });

  test.for([
    [{ kind: "whole", min: 1 }, { wholeNumber: { formula1: 1, operator: "GreaterThanOrEqualTo" } }],
    [{ kind: "decimal", max: 9 }, { decimal: { formula1: 9, operator: "LessThanOrEqualTo" } }],
    [{ kind: "whole", min: 1, max: 9 }, { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }],
    [{ kind: "decimal" }, undefined],
    [{ kind: "any" }, undefined],
  ] as const)("may take %j", async ([rule, wanted]) => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const alert = { style: "stop", title: "No", message: "not this" } as const;
    const cells = [{ row: 0, column: 0, value: 1 }];
    await write({ sheets: [{ name: "S", cells, validations: [{ area, rule, alert }] }] }, at("Empty", 0, 0));
    expect(cell("Empty", 0, 0).validation).toEqual({
      ...(wanted !== undefined && { rule: wanted }),
      errorAlert: { title: "No", message: "not this", showAlert: true, style: "Stop" },
    });
  });

  test.for([
    [{ frozenRows: 2 }, { rows: 2, columns: 0 }],
    [{ frozenColumns: 3 }, { rows: 0, columns: 3 }],
    [
      { frozenRows: 2, frozenColumns: 3 },
      { rows: 2, columns: 3 },
    ],
    [{}, { rows: 0, columns: 0 }],
  ] as const)("freezes %j", async ([frozen, wanted]) => {
    await write({ sheets: [{ name: "S", cells: [], ...frozen }] }, { ...onNewSheet, sheet: "Frozen" });
    expect(excel.book.sheet("Frozen").frozen).toEqual(wanted);
    expect(excel.book.sheet("Frozen").showGridlines).toBe(true);
  });

  test("taking it back takes the sheet away, and its names", async () => {
    const before = workbook();
    const written = await write(plan(320), onNewSheet);
    expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
    expect(workbook()).toEqual(before);
  });

  test("the last sheet of a workbook is replaced by an empty one", async () => {
    const written = await write(plan(320), onNewSheet);
    for (const name of ["Notes", "Empty"]) excel.book.sheet(name).delete();
    expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
    expect(workbook().sheets.map(({ name, cells }) => [name, cells])).toEqual([
      [expect.not.stringMatching("Assumptions"), []],
    ]);
  });

  test("a sheet that the user deleted is told, and the names still go", async () => {
    const written = await write(plan(320), onNewSheet);
    excel.book.sheet("Assumptions").delete();
    expect(await port.remove(written)).toEqual({ gone: ["Assumptions"], stay: [] });
    expect(workbook().names).toEqual([]);
  });
});

describe("a plan over what the user has", () => {
  beforeEach(() => {
    own("Notes", 3, 2, "mine", { bold: true, italic: true, color: "#FF0000", fill: "#00FF00", size: 14 });
    own("Notes", 4, 3, 12.5, { underline: "Single", wrapText: true, horizontalAlignment: "Right" });
    own("Notes", 5, 3, "=C4&1");
    own("Notes", 5, 2, "'2025-09");
    own("Notes", 9, 9, "far away");
    cell("Notes", 4, 3).numberFormat = "0.0 %";
    excel.book.sheet("Notes").widths.set(2, 77);
  });

  test("every filled cell that would change is listed as it shows itself", async () => {
    const found = await survey(plan(320), at("Notes", 3, 2));
    expect(found).toEqual({
      address: "Notes!C4:D6",
      overwritten: [
        { address: "C4", content: "mine", value: "mine", row: 0, column: 0 },
        { address: "D5", content: "12.5", value: 12.5, row: 1, column: 1 },
        { address: "C6", content: "2025-09", value: "2025-09", row: 2, column: 0 },
        { address: "D6", content: "=C4&1", value: null, row: 2, column: 1 },
      ],
    });
  });

  test("what is there already is no change", async () => {
    own("Notes", 3, 2, "Key");
    own("Notes", 4, 3, 320);
    own("Notes", 5, 2, "'=no formula");
    const { overwritten } = await survey(plan(320), at("Notes", 3, 2));
    expect(overwritten.map(({ address }) => address)).toEqual(["D6"]);
  });

  test("a table that it stands on is emptied to its edges, and so listed", async () => {
    for (const row of [6, 7]) own("Notes", row, 2, `row ${row}`);
    excel.book.sheet("Notes").tables.add("C6:D8", true).name = "Mine";
    const { overwritten } = await survey(plan(320), at("Notes", 3, 2));
    expect(overwritten.map(({ address, row }) => [address, row])).toEqual([
      ...[["C4", 0] as const, ["D5", 1] as const, ["C6", 2] as const, ["D6", 2] as const],
      ...[["C7", 3] as const, ["C8", 4] as const],
    ]);
  });

  test("the user's sheet keeps its panes and its lines", async () => {
    await write(plan(320), at("Notes", 3, 2));
    const { frozen, showGridlines } = excel.book.sheet("Notes");
    expect([frozen, showGridlines]).toEqual([{ rows: 0, columns: 0 }, true]);
    expect(excel.book.sheet("Notes").getRange("C4:D6").formulas[1]).toEqual(["market.hbi_price", 320]);
    expect(cell("Notes", 3, 2).look).toMatchObject({ italic: false, color: "#000000", size: 11, bold: true });
    expect(cell("Notes", 9, 9).value).toBe("far away");
  });

  test("taking it back brings contents, formats, looks, widths, tables and names as they were", async () => {
    excel.book.sheet("Notes").tables.add("C6:D6", true).name = "Mine";
    excel.book.names.add("Price", "=Notes!$J$10");
    const before = workbook();
    const written = await write(plan(320), at("Notes", 3, 2));
    expect(workbook().sheets[0]?.tables.map(({ name }) => name)).toEqual(["Inputs"]);
    expect(workbook().names).toEqual([{ name: "Price", formula: "=Notes!$D$5" }]);
    expect([written.names, only(written)?.tables.map(({ name }) => name), only(written)?.created]).toEqual([
      [],
      ["Inputs"],
      false,
    ]);
    expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
    expect(workbook()).toEqual(before);
  });

  test("an Excel that does not tell the looks of an area is asked cell by cell", async () => {
    excel.unknown.add("Range.getCellProperties");
    const before = workbook();
    const written = await write(plan(320), at("Notes", 3, 2));
    expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
    expect(workbook()).toEqual(before);
  });

  test("an Excel that tells no looks gives the contents back", async () => {
    for (const member of ["Range.getCellProperties", "Font.bold"]) excel.unknown.add(member);
    const before = excel.book.sheet("Notes").getRange("A1:J10").formulas;
    const written = await write(plan(320), at("Notes", 3, 2));
    expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
    expect(excel.book.sheet("Notes").getRange("A1:J10").formulas).toEqual(before);
  });

  test("an Excel without links keeps the text", async () => {
    excel.unknown.add("Range.hyperlink =");
    await write(plan(320), at("Notes", 3, 2));
    expect(cell("Notes", 5, 2)).toMatchObject({ value: "=no formula" });
    expect(cell("Notes", 5, 2).link).toBeUndefined();
  });
});

describe("a plan over its own table", () => {
  const place = at("Empty", 2, 1);
  beforeEach(async () => {
    await write(plan(320), place);
    Object.assign(cell("Empty", 3, 2).look, { fill: "#FFFF00" });
    own("Empty", 3, 4, "=Inputs[Value]");
  });

  test("touches only what changes, and the table stays the one that formulas name", async () => {
    const table = excel.book.sheet("Empty").allTables[0];
    excel.requests.length = 0;
    const written = await write(plan(350), place);
    const { filled, tables, former } = only(written) ?? {};
    expect([filled, tables, former?.tables]).toEqual([true, [], []]);
    expect(excel.book.sheet("Empty").allTables).toEqual([table]);
    expect(cell("Empty", 3, 2)).toMatchObject({ value: 350, numberFormat: "#,##0.00", look: { fill: "#FFFF00" } });
    expect(former?.contents).toEqual([{ area: { row: 3, column: 2, rows: 1, columns: 1 }, formulas: [[320]] }]);
    expect(excel.requests.flat().filter((member) => member === "Range.formulas =")).toHaveLength(1);
    expect(excel.requests.flat()).not.toContain("Range.clear");
  });

  test("a row that the plan has no more is emptied", async () => {
    const [sheet] = plan(320).sheets;
    const cells = sheet?.cells.filter(({ row }) => row < 2) ?? [];
    const shorter = { sheets: [{ ...sheet, name: "S", cells }], names: [] };
    const written = await write(shorter, place);
    expect(excel.book.sheet("Empty").getRange("B5:C5").formulas).toEqual([["", ""]]);
    expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
    expect(excel.book.sheet("Empty").getRange("B5:C5").formulas).toEqual([["=no formula", "=B2*2"]]);
  });

  test("taking it back puts the changed cells back and nothing else", async () => {
    const before = workbook();
    const written = await write(plan(350), place);
    excel.requests.length = 0;
    expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
    expect(workbook()).toEqual(before);
    expect(excel.requests.flat()).not.toContain("Range.clear");
  });

  test("a table of another name or place is no table of the plan", async () => {
    const written = await write(plan(350), at("Empty", 3, 1));
    const { filled, former } = only(written) ?? {};
    expect([filled, former?.tables.map(({ name }) => name)]).toEqual([false, ["Inputs"]]);
  });
});

describe("small texts kept with the workbook", () => {
  test("are saved, read and taken away under a name of their own", async () => {
    await port.settings.set("last", "A");
    expect(port.settings.get("last")).toBe("A");
    expect([...excel.saved]).toEqual([["ironbook.last", "A"]]);
    await port.settings.set("last", undefined);
    expect(port.settings.get("last")).toBeUndefined();
    expect([...excel.saved]).toEqual([]);
  });
  test("what is no text is none of ours", () => {
    excel.settings.set("ironbook.last", { a: 1 });
    expect(port.settings.get("last")).toBeUndefined();
  });
  test("a failure to save is told with its reason", async () => {
    excel.savingFails = "the document is read-only";
    await expect(port.settings.set("last", "A")).rejects.toMatchObject({
      name: "HostFailure",
      id: "pane.host.failed",
      values: { why: "the document is read-only" },
    });
    expect([...excel.saved]).toEqual([]);
  });
});

describe("what Excel refuses", () => {
  const failing = (code: string) => {
    excel.failAt(1, code);
    return newSheet("Assumptions");
  };
  test.for([
    ["AccessDenied", "pane.host.protected", {}],
    ["GeneralException", "pane.host.failed", { why: "Excel says GeneralException." }],
    ["ItemNotFound", "pane.host.failed", { why: "Excel says ItemNotFound." }],
  ] as const)("%s is told as %s", async ([code, id, values]) => {
    await expect(failing(code)).rejects.toMatchObject({ name: "HostFailure", id, values });
  });

  test("while a cell is edited it is asked again, three times", async () => {
    vi.useFakeTimers();
    for (const request of [1, 2, 3]) excel.failAt(request, "InvalidOperationInCellEditMode");
    const place = newSheet("Assumptions");
    await vi.advanceTimersByTimeAsync(2499);
    expect(excel.requests).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(await place).toEqual(onNewSheet);
  });

  test("and then told", async () => {
    vi.useFakeTimers();
    for (const request of [1, 2, 3, 4]) excel.failAt(request, "InvalidOperationInCellEditMode");
    const place = expect(newSheet("Assumptions")).rejects.toMatchObject({ id: "pane.host.editing" });
    await vi.advanceTimersByTimeAsync(10_000);
    await place;
    expect(excel.requests).toHaveLength(4);
  });

  test("a request that is too large is halved until it fits", async () => {
    excel.mostCells = 60;
    const cells = Array.from({ length: 100 }, (_, row) => ({ row, column: 0, value: row }));
    await write({ sheets: [{ name: "S", cells }] }, at("Empty", 0, 0));
    expect(excel.book.sheet("Empty").getRange("A1:A100").values.flat()).toEqual(cells.map(({ value }) => value));
  });

  test("a row that does not fit is told", async () => {
    excel.mostCells = 1;
    await expect(write(plan(320), at("Empty", 0, 0))).rejects.toMatchObject({ id: "pane.host.failed" });
  });

  test("whichever request of writing or taking back fails, it is told", async () => {
    const failsAtEach = async (act: () => Promise<unknown>) => {
      for (let request = 1; request < 40; request++) {
        const before = excel.requests.length;
        excel.failAt(request, "GeneralException");
        const done = await act().then(
          () => true,
          (error: unknown) =>
            expect(error instanceof HalfDone ? error.why : error).toMatchObject({ id: "pane.host.failed" }),
        );
        excel.heal();
        if (done === true) return expect(excel.requests.length).toBeLessThan(before + request);
        expect(excel.requests.length).toBeGreaterThanOrEqual(before + request);
      }
      throw new Error("it never came to an end");
    };
    await failsAtEach(() => write(plan(340), at("Notes", 12, 0)));
    const written = await write(plan(350), at("Notes", 12, 0));
    await failsAtEach(() => port.remove(written));
  });

  test("calls are one step of undo where Excel knows that", async () => {
    await write(plan(320), onNewSheet);
    expect(excel.options).toEqual({ mergeUndoGroup: true });
    excel.supported.clear();
    await write(plan(350), { ...onNewSheet, create: false });
    expect(excel.options).toEqual({ mergeUndoGroup: false });
  });
});

test("all who listen hear of a change and of another sheet, through one handler each; who stops hears no more", async () => {
  const heard: string[] = [];
  const stop = port.onChange(() => heard.push("a"));
  port.onChange(() => heard.push("b"));
  await vi.waitFor(() => expect(excel.book.handlers).toHaveLength(2));
  const [changed] = excel.book.handlers;
  await changed?.();
  expect(heard).toEqual(["a", "b"]);
  stop();
  await changed?.();
  expect(heard).toEqual(["a", "b", "b"]);
});

test("the theme is what Excel says, or nothing", () => {
  expect(port.darkTheme()).toBeUndefined();
  excel.theme = { isDarkTheme: true };
  expect(port.darkTheme()).toBe(true);
});

test("each sheet of a plan has a place on a sheet of its own", async () => {
  const [sheet] = plan(1).sheets;
  if (sheet === undefined) throw new Error("there is none");
  const refused = (sheets: Plan["sheets"], places: readonly Place[]) =>
    expect(port.write({ sheets }, places, async () => {})).rejects.toThrow(/a plan/);
  await refused([], []);
  await refused([sheet, sheet], [onNewSheet]);
  await refused([sheet, sheet], [onNewSheet, onNewSheet]);
});
