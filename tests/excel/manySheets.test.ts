/** A workbook of many sheets: all that a plan can say comes to stand there, and goes again. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excelPort as port } from "../../src/excel/port";
import type { Plan, Progress, Watch } from "../../src/taskpane/port";
import { bounded } from "../../src/taskpane/store/keptFormat";
import { book, onNew } from "./manySheets";
import { FakeExcel } from "./office/office";
import { visible } from "./office/visible";

let excel: FakeExcel;
beforeEach(() => {
  excel = new FakeExcel("Notes").install();
  excel.book.sheet("Notes").getRange("A1:B1").formulas = [["mine", 1]];
});
afterEach(() => {
  expect(excel.loud, "requests that typed while Excel calculated or drew").toBe(0);
  vi.unstubAllGlobals();
});

const PLACES = onNew("Cover", "Steps", "Hidden");
const write = (places = PLACES, watch?: Watch, plan = book) => port.write(plan, places, async () => {}, watch);
const sheet = (name: string) => excel.book.sheet(name);

describe("what stands there", () => {
  test("contents, rows in the notation of their places, names", async () => {
    await write();
    expect(sheet("Steps").getRange("A1:G5").formulas).toEqual([
      ["Line", "", 2026, 2027, 2028, "", ""],
      ["first", "=t", "=C$1*2", "=D$1*2", "=E$1*2", "", ""],
      ["second", "", "=C2+Hidden!$A$1+Start", "=D2+Hidden!$A$1+Start", "=E2+Hidden!$A$1+Start", "", ""],
      ["A heading", "", "", "", "", "", ""],
      ["limit", "", ...["C", "D", "E"].map((c) => `=IF(${c}3>1,"Steps!",Steps!$C$2)`), "", "beside"],
    ]);
    expect(sheet("Steps").cell(1, 1)).toMatchObject({ formula: "", value: "=t" });
    expect(sheet("Steps").getRange("B2:D3").numberFormat).toEqual([
      ["General", "0.0", "0.0"],
      ["General", "General", "General"],
    ]);
    expect(sheet("Steps").cell(2, 4).look.fill).toBe("#EEEEEE");
    expect(visible(excel).names).toEqual([
      { name: "Start", formula: "=Steps!$C$1" },
      { name: "Twice", formula: "=Hidden!$A$1*2" },
    ]);
  });

  test("a name of cells is there before the formulas that read it, one of a formula behind the sheets", async () => {
    await write();
    const requests = excel.requests.map((members) => members.join());
    const typed = requests.findIndex((members) => members.includes("formulasR1C1 ="));
    const named = requests.flatMap((members, at) => (members.includes("Names.add") ? [at] : []));
    expect(named).toHaveLength(2);
    expect(named[0]).toBeLessThan(typed);
    expect(named[1]).toBeGreaterThan(typed);
  });

  test("looks under a condition, heights, tabs, groups, what is hidden", async () => {
    await write();
    expect(sheet("Cover").conditions).toEqual([
      {
        area: { row: 2, column: 0, rows: 1, columns: 1 },
        ...{ rule: "=A3<>Steps!C2", bold: true, color: "#CC0000", fill: "#FFEEEE" },
      },
    ]);
    expect([...sheet("Cover").heights]).toEqual([[0, 30]]);
    expect(sheet("Steps").groups).toEqual([expect.stringMatching(/^A2:[A-Z]+3$/)]);
    expect(excel.book.sheets.map(({ tabColor, visibility }) => [tabColor, visibility])).toEqual([
      ["", "Visible"],
      ["#1F3A4D", "Visible"],
      ["", "Visible"],
      ["", "Hidden"],
    ]);
    expect(excel.book.active?.name).toBe("Cover");
  });

  test("pages, with a foot that says & as it is", async () => {
    await write();
    expect(sheet("Cover").paper).toEqual({
      ...{ orientation: "Portrait", paperSize: "A4", zoom: { horizontalFitToPages: 1 } },
      ...{ leftFooter: "ore && iron, set spec-consistent", rightFooter: "&P / &N" },
    });
    expect(sheet("Steps").paper).toEqual({
      ...{ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 2 } },
      ...{ titleRows: "$1:$1", titleColumns: "$A:$B", area: "$A:$E", breaks: ["A4"] },
    });
  });

  test("charts over their cells", async () => {
    await write();
    const shown = { type: undefined, color: "#123456", lineStyle: "Automatic", markers: "Automatic" };
    const categories = "Steps!C1:E1";
    expect(sheet("Cover").drawn).toEqual([
      {
        ...{ name: "Ironbook", type: "ColumnStacked", title: "Two rows", legend: "Bottom", position: ["A5", "D14"] },
        axis: { title: "US$", numberFormat: "0.0" },
        series: [
          { ...shown, name: "row 1", values: "Steps!C2:E2", categories },
          { ...shown, name: "row 2", values: "Steps!C3:E3", categories },
          {
            ...{ name: "limit", type: "Line", values: "Steps!C5:E5", categories },
            ...{ color: "#654321", lineStyle: "Dash", markers: "None" },
          },
        ],
      },
    ]);
  });

  test("what refers to a sheet that is called otherwise follows it", async () => {
    excel.book.worksheets.add("steps");
    const places = await port.newSheets(book.sheets.map(({ name }) => name));
    expect(places.map((place) => place.sheet)).toEqual(["Cover", "Steps 2", "Hidden"]);
    await write(places);
    expect(sheet("Cover").cell(2, 0).formula).toBe("=SUM('Steps 2'!C2:E3)");
    expect(sheet("Cover").cell(1, 0).link).toEqual({ documentReference: "'Steps 2'!A1" });
    expect(sheet("Cover").conditions[0]?.rule).toBe("=A3<>'Steps 2'!C2");
    expect(sheet("Cover").drawn[0]?.series[0]).toMatchObject({ values: "'Steps 2'!C2:E2" });
    expect(sheet("Steps 2").cell(4, 2).formula).toBe(`=IF(C3>1,"Steps!",'Steps 2'!$C$2)`);
    expect(visible(excel).names[0]).toEqual({ name: "Start", formula: "='Steps 2'!$C$1" });
  });

  test("a long name of a sheet makes room for its number", async () => {
    const name = "Thirty-one characters of a name";
    excel.book.worksheets.add(name);
    const [place] = await port.newSheets([name]);
    expect(place?.sheet).toBe("Thirty-one characters of a na 2");
  });
});

describe("an Excel that lacks something of it", () => {
  /** All that was typed, with its formats, and the names. */
  const typed = () => ({
    cells: visible(excel).sheets.map(({ name, cells }) => [
      name,
      cells.flatMap(([at, { formula, value, numberFormat }]) =>
        formula === "" && value === "" ? [] : [[at, formula, value, numberFormat]],
      ),
    ]),
    names: visible(excel).names,
  });
  const LACKED = [
    "Range.hyperlink =",
    "Format.rowHeight =",
    "Range.group",
    "Conditions.add",
    "ConditionFont.color =",
    "ConditionFill.color =",
    "PageLayout.orientation =",
    "PageLayout.setPrintTitleRows",
    "PageLayout.setPrintArea",
    "HeaderFooter.leftFooter =",
    "PageBreaks.add",
    "Sheet.showGridlines =",
    "Sheet.tabColor =",
    "Sheet.visibility =",
    "Charts.add",
    "Charts.items",
    "Chart.setPosition",
    "ChartSeries.setXAxisValues",
    "ChartLine.lineStyle =",
    "ChartAxis.numberFormat =",
  ];

  test.each(LACKED)("%s goes without it, whole, and has all else", async (member) => {
    await write();
    const wanted = typed();
    excel = new FakeExcel("Notes").install();
    excel.book.sheet("Notes").getRange("A1:B1").formulas = [["mine", 1]];
    const before = visible(excel);
    excel.unknown.add(member);
    const written = await write();
    expect(typed()).toEqual(wanted);
    const [, cover, steps] = excel.book.sheets;
    const lacks = (part: string) => member.startsWith(part);
    expect(cover?.drawn).toHaveLength(lacks("Chart") && member !== "Charts.items" ? 0 : 1);
    expect(cover?.conditions).toHaveLength(lacks("Condition") ? 0 : 1);
    expect(steps?.groups).toHaveLength(member === "Range.group" ? 0 : 1);
    expect(cover?.paper.paperSize).toBe(member === "PageLayout.orientation =" ? undefined : "A4");
    expect(steps?.paper.titleRows).toBe(member === "PageLayout.setPrintTitleRows" ? undefined : "$1:$1");
    expect(steps?.showGridlines).toBe(member === "Sheet.showGridlines =");
    expect(cover?.tabColor).toBe(member === "Sheet.tabColor =" ? "" : "#1F3A4D");
    expect(await port.remove(written)).toEqual({ gone: [], stay: [] });
    expect(visible(excel)).toEqual(before);
  });

  test("is not asked to fold rows away before its time", async () => {
    excel.supported.clear();
    await write();
    expect(excel.requests.flat()).not.toContain("Range.group");
    expect(sheet("Steps").groups).toEqual([]);
  });
});

describe("taking back", () => {
  test("deletes what was made, and of a made sheet nothing but its place is kept", async () => {
    const before = visible(excel);
    const written = await write();
    expect(JSON.stringify(written)).not.toContain("=SUM");
    expect(written.sheets.every(({ former }) => Object.values(former).every((kept) => kept.length === 0))).toBe(true);
    expect(bounded([{ written, before: null }], 2_500)).toHaveLength(1);
    await port.remove(written);
    expect(visible(excel)).toEqual(before);
  });

  test("leaves a sheet that the user has put something beside, without what was written there", async () => {
    const written = await write();
    sheet("Cover").getRange("H30").formulas = [["mine"]];
    sheet("Cover").conditions.push({ area: { row: 29, column: 7, rows: 1, columns: 1 }, rule: "=TRUE" });
    expect(await port.remove(written)).toEqual({ gone: [], stay: ["Cover"] });
    const [, cover] = visible(excel).sheets;
    expect(cover?.cells.map(([at]) => at)).toEqual(["29:7"]);
    expect([cover?.charts, cover?.conditions.map(({ rule }) => rule)]).toEqual([[], ["=TRUE"]]);
  });

  test("a chart beside the user's own goes alone", async () => {
    await write();
    const plan: Plan = { sheets: [{ name: "Chart", cells: [], charts: book.sheets[0]?.charts ?? [] }] };
    for (let k = 0; k < 2; k++) sheet("Notes").charts.add("Line", sheet("Notes").getRange("A1:B1"), "Rows");
    Object.assign(sheet("Notes").drawn[0] ?? {}, { name: "ironbook" });
    const place = { sheet: "Notes", create: false, row: 3, column: 1 };
    const standing = visible(excel);
    const written = await port.write(plan, [place], async () => {});
    expect(sheet("Notes").drawn.map(({ name }) => name)).toEqual(["ironbook", "Chart 2", "Ironbook 2"]);
    expect(sheet("Notes").drawn[2]).toMatchObject({
      position: ["B8", "E17"],
      series: [{ values: "Steps!C2:E2" }, {}, {}],
    });
    await port.remove(written);
    expect(visible(excel)).toEqual(standing);
  });

  test("a chart on the very sheet that it shows stays with its cells", async () => {
    await write();
    const plan: Plan = { sheets: [{ name: "Chart", cells: [], charts: book.sheets[0]?.charts ?? [] }] };
    await port.write(plan, [{ sheet: "Steps", create: false, row: 9, column: 0 }], async () => {});
    expect(sheet("Steps").drawn[0]?.series[0]).toMatchObject({ values: "Steps!C2:E2", categories: "Steps!C1:E1" });
  });
});

/** Sheets of rows only, as many as are asked for. */
const wide = (sheets: number, rows: number): Plan => ({
  sheets: Array.from({ length: sheets }, (_, s) => ({
    name: `S${s}`,
    cells: Array.from({ length: rows }, (_, row) => ({ row, column: 0, value: `line ${row}` })),
    rows: Array.from({ length: rows }, (_, row) => ({ row, column: 2, columns: 33, formula: `=R${row + 1}C1&S0!RC` })),
  })),
});
const wideOn = (plan: Plan) => onNew(...plan.sheets.map(({ name }) => name));

describe("progress", () => {
  test("goes from nothing to all, a step a request, and never back", async () => {
    const plan = wide(4, 100);
    const told: Progress[] = [];
    await write(wideOn(plan), { tell: (progress) => told.push(progress) }, plan);
    const [first] = told;
    expect(first?.done).toBe(0);
    expect(told.at(-1)).toEqual({ done: first?.total, total: first?.total });
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(3);
    expect(excel.requests.filter((members) => members.includes("Range.formulasR1C1 =")).length).toBeGreaterThan(2);
  });

  test.each([0, 1, 2])("is stopped after %i steps, and all is as it was", async (steps) => {
    const before = visible(excel);
    const stopper = new AbortController();
    let told = 0;
    const tell = () => {
      if (told++ === steps) stopper.abort();
    };
    const plan = wide(3, 100);
    await expect(write(wideOn(plan), { tell, stop: stopper.signal }, plan)).rejects.toMatchObject({
      name: "HostFailure",
      id: "pane.write.stopped",
    });
    expect(told).toBe(steps + 1);
    expect(visible(excel)).toEqual(before);
  });

  test("is stopped before anything is written, too", async () => {
    const stop = AbortSignal.abort();
    const before = visible(excel);
    await expect(write(PLACES, { stop })).rejects.toMatchObject({ id: "pane.write.stopped" });
    expect(visible(excel)).toEqual(before);
    expect(excel.requests.flat()).not.toContain("Sheets.add");
  });

  test("a request that is too large is halved, be it of many pieces or one", async () => {
    excel.mostCells = 500;
    const plan = wide(2, 100);
    await write(wideOn(plan), undefined, plan);
    expect(sheet("S1").getRange("AI100").formulas).toEqual([["=$A$100&S0!AI100"]]);
  });
});

test("the page has a turn where Excel answers at once: as often as half of what a person notices has passed", async () => {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    now += 10;
    return now;
  });
  let turns = 0;
  vi.stubGlobal("scheduler", {
    yield: async () => {
      turns++;
    },
  });
  const plan = wide(10, 50);
  await write(wideOn(plan), undefined, plan);
  vi.restoreAllMocks();
  const requests = excel.requests.length;
  // ten milliseconds a look at the clock: a turn at every third look, of which there is one a sheet and a request at least
  expect(turns).toBeGreaterThan(10);
  expect(turns).toBeLessThan(requests + 40);
});
