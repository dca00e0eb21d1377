import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../src/workbook/plan";
import { featuresOf, readWorkbook, writeOver } from "../../src/xlsx/index";
import { richWorkbook } from "./richWorkbook";

const NONE = new Map<string, string>();
let bytes: Uint8Array;
let plan: WorkbookPlan;
beforeAll(async () => {
  bytes = await richWorkbook();
  plan = await readWorkbook(bytes);
});

const changed = (sheet: string, change: (sheet: SheetPlan) => SheetPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((one) => (one.name === sheet ? change(one) : one)),
});
const withCell = (cell: PlannedCell) => (sheet: SheetPlan) => ({
  ...sheet,
  cells: [...sheet.cells.filter(({ row, column }) => row !== cell.row || column !== cell.column), cell],
});
const saved = (now: WorkbookPlan, renamed: ReadonlyMap<string, string> = NONE) =>
  writeOver({ bytes, plan }, now, renamed);
const sheetOf = async (file: Uint8Array, name: string) => {
  const sheet = (await readXlsx(file, { readStyles: true })).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe("a file that a workbook was opened from", () => {
  test("keeps all it holds, and what it does not is named", async () => {
    const before = featuresOf(bytes);
    const held = [...before].flatMap(([feature, count]) => (count > 0 ? [feature] : []));
    expect(held.length).toBeGreaterThan(25);
    const { bytes: after, losses } = await saved(plan);
    const kept = featuresOf(after);
    const named = losses.map(({ feature }) => feature);
    for (const feature of held)
      if (!named.includes(feature)) expect(kept.get(feature), feature).toBeGreaterThanOrEqual(before.get(feature) ?? 0);
    // what the library has no words for: each is told before it is saved
    expect(named.sort()).toEqual([
      "conditionalFormats", // those of 2010, which stand aside
      "connections",
      "editableRanges",
      "ignoredErrors",
      "properties",
      "sheetPasswords",
      "styleNames",
    ]);
  });

  test("keeps the looks of a cell whose value or format is another", async () => {
    const [title] = plan.sheets[0]?.cells ?? [];
    const now = changed(
      "One",
      withCell({ row: 0, column: 0, value: "Title", style: { ...title?.style, italic: true } }),
    );
    const sheet = await sheetOf((await saved(now)).bytes, "One");
    const cell = sheet.cells?.get("0,0");
    expect(sheet.rows[0]?.[0]).toBe("Title");
    expect(cell?.style?.border?.bottom?.style).toBe("thin");
    expect(cell?.style?.fill).toMatchObject({ fgColor: { theme: 5 } });
    expect(cell?.style?.font).toMatchObject({ bold: true, italic: true });
  });

  test("takes over values, formulas with their results, notes, links, widths, rules and names", async () => {
    const one = changed("One", (sheet) => ({
      ...withCell({ row: 2, column: 1, value: 40 })(
        withCell({ row: 3, column: 1, formula: "=SUM(B2:B3)*2", value: 82, style: { numberFormat: "0.00" } })(
          withCell({ row: 0, column: 1, value: "Amount", note: "another note" })(sheet),
        ),
      ),
      columnWidths: [33, ...(sheet.columnWidths ?? []).slice(1)],
      rowHeights: [{ row: 3, height: 44 }],
      frozenRows: 1,
    }));
    const others = (plan.names ?? []).filter(({ name }) => name !== "Area");
    const area = { name: "Area", sheet: "One", area: { row: 1, column: 1, rows: 2, columns: 1 } };
    const names = [...others, area];
    const { bytes: after } = await saved({ ...one, names });
    const { sheets, namedRanges } = await readXlsx(after, { readStyles: true });
    const [sheet] = sheets;
    expect(sheet?.rows[2]?.[1]).toBe(40);
    expect(sheet?.cells?.get("3,1")).toMatchObject({ formula: "SUM(B2:B3)*2", formulaResult: 82 });
    expect(sheet?.cells?.get("0,1")?.comment).toMatchObject({ author: "Ada", text: "another note" });
    expect(sheet?.columns?.map(({ width }) => width)).toEqual([33, 12, undefined]);
    expect(sheet?.columns?.[1]?.hidden).toBe(true);
    expect(sheet?.rowDefs?.get(3)).toMatchObject({ height: 44, outlineLevel: 1 });
    expect(sheet?.freezePane).toMatchObject({ rows: 1 });
    expect(namedRanges).toEqual([
      { name: "Local", range: "One!$A$1", scope: "One" },
      { name: "Rate", range: "0.1" },
      { name: "Area", range: "One!$B$2:$B$3" },
    ]);
  });

  test("takes new sheets, a sheet less, and another name for one", async () => {
    const [one, two] = plan.sheets;
    if (one === undefined || two === undefined) throw new Error("two sheets");
    const added: SheetPlan = { name: "Three", cells: [{ row: 0, column: 0, value: "new", note: "mine" }] };
    const { bytes: after, losses } = await saved(
      { ...plan, sheets: [{ ...one, name: "First one" }, added] },
      new Map([["First one", "One"]]),
    );
    const { sheets, namedRanges } = await readXlsx(after, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(["First one", "Three"]);
    expect(sheets[0]?.merges).toHaveLength(1);
    expect(sheets[0]?.charts).toHaveLength(1);
    expect(sheets[1]?.cells?.get("0,0")?.comment?.text).toBe("mine");
    expect(namedRanges?.find(({ name }) => name === "Local")).toMatchObject({
      range: "'First one'!$A$1",
      scope: "First one",
    });
    const chart = strFromU8(unzipSync(after)["xl/charts/chart1.xml"] ?? new Uint8Array());
    expect(chart).toContain("'First one'!B2:B3");
    expect(losses.map(({ feature }) => feature)).toEqual(expect.arrayContaining(["tables"]));
  });

  test("charts stay with their sheets when sheets change places", async () => {
    const { bytes: after } = await saved({ ...plan, sheets: plan.sheets.toReversed() });
    const { sheets } = await readXlsx(after);
    expect(sheets.map(({ name, charts = [] }) => [name, charts.length])).toEqual([
      ["Two", 0],
      ["One", 1],
    ]);
    const [kept] = (await readXlsx((await saved({ ...plan, sheets: plan.sheets.slice(0, 1) })).bytes)).sheets;
    expect(kept?.charts).toHaveLength(1);
    const [other] = (await readXlsx((await saved({ ...plan, sheets: plan.sheets.slice(1) })).bytes)).sheets;
    expect(other?.name).toBe("Two");
    expect(other?.charts ?? []).toHaveLength(0);
    expect(other?.images).toHaveLength(1);
  });

  test("a formula that cells share is written out where one of them is changed", async () => {
    const { writeXlsx } = await import("hucre/xlsx");
    const shared = (row: number, formula: string) =>
      [`${row},1`, { formula, formulaType: "shared" as const, formulaSharedIndex: 0, formulaRef: "B1:B3" }] as const;
    const file = await writeXlsx({
      sheets: [{ name: "S", rows: [[1], [2], [3]], cells: new Map([shared(0, "A1*2"), shared(1, ""), shared(2, "")]) }],
    });
    const opened = await readWorkbook(file);
    const now: WorkbookPlan = {
      sheets: opened.sheets.map((sheet) => withCell({ row: 0, column: 1, formula: "=A1*5", value: 5 })(sheet)),
    };
    const after = await readWorkbook((await writeOver({ bytes: file, plan: opened }, now, NONE)).bytes);
    const formulas = after.sheets[0]?.cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas).toEqual(["=A1*5", "=A2*2", "=A3*2"]);
  });
});
