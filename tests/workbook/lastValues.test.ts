import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { findFunction } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { verbatim } from "../../src/messages/words";
import { cellAddress, parseArea } from "../../src/sheet/address";
import { withLastValues } from "../../src/workbook/lastValues";
import type { CellValue, PlannedCell, SheetPlan, WorkbookPlan } from "../../src/workbook/plan";

const words = verbatim('not "running"');
const told = { inputs: ["Assumptions"], notice: { sheet: "Start", row: 9, column: 0, words } };
const names = [{ name: "Assumptions", sheet: "Start", area: { row: 20, column: 0, rows: 2, columns: 2 } }];
const planOf = (...cells: readonly PlannedCell[]): WorkbookPlan => ({ sheets: [{ name: "Start", cells }], names });
const cell = (formula: string, value?: CellValue): PlannedCell => ({
  row: 0,
  column: 1,
  formula,
  ...(value !== undefined && { value }),
});
const at = (sheet: SheetPlan | undefined, address: string): PlannedCell | undefined =>
  sheet?.cells.find(({ row, column }) => cellAddress(row, column) === address);

/** The contents of the cells that a formula of the plan gives where Ironbook is not running. */
function lastOf(plan: WorkbookPlan, formula = ""): CellValue[][] {
  const { sheet, area } = parseArea(/,([^,]+)\)$/.exec(formula)?.[1] ?? "") ?? {};
  if (area === undefined) throw new Error(`no area of last values in ${formula}`);
  const there = plan.sheets.find(({ name }) => name === sheet);
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from(
      { length: area.columns },
      (_, right) => at(there, cellAddress(area.row + down, area.column + right))?.value ?? null,
    ),
  );
}

describe("a formula that calls a function of ours", () => {
  test.each<[string, string]>([
    ["=IRON.PROJECT_NPV(Assumptions)", "IRON.PROJECT_NPV(Assumptions)"],
    ["=IRON.X(A1)*2", "IRON.X(A1)*2"],
    ["=-IRON.X(A1)", "-IRON.X(A1)"],
    ['=IFERROR(ROUND(iron.x(A1),2),"")', 'IFERROR(ROUND(iron.x(A1),2),"")'],
    ["=IRON.X('It''s, (mine'!A1)", "IRON.X('It''s, (mine'!A1)"],
    ['="a ""(" & IRON.X(1)', '"a ""(" & IRON.X(1)'],
    ["=SUM(1,Costs[[a (]:[b]],IRON.X({1,2;3,4}))", "SUM(1,Costs[[a (]:[b]],IRON.X({1,2;3,4}))"],
  ])("%s goes whole into the part that is live", (formula, whole) => {
    const plan = withLastValues(planOf(cell(formula, 7)), told);
    const found = at(plan.sheets[0], "B1");
    expect(found).toEqual({ row: 0, column: 1, formula: `=IF(Live,${whole},Last!$B$7)`, value: 7 });
    expect(lastOf(plan, found?.formula)).toEqual([[7]]);
  });

  test.each(['="IRON.X(1)"', "='IRON.X(1)'!A1", "=B17-B15", "=FORMULATEXT(B1)", "=MYIRON.X(1)", "=IRON"])(
    "%s calls none, and the plan stays as it is",
    (formula) => {
      const plan = planOf(cell(formula, 7));
      expect(withLastValues(plan, told)).toBe(plan);
    },
  );

  test.each<[CellValue | undefined, CellValue, CellValue | undefined]>([
    [0, 0, 0],
    [true, true, true],
    ["no: NPV < 0", "no: NPV < 0", "no: NPV < 0"],
    ["#1 of all", "#1 of all", "#1 of all"],
    ["", "", ""],
    ["#N/A", "does not exist", "does not exist"],
    ["#VALUE!", "does not exist", "does not exist"],
    ["#DIV/0!", "does not exist", "does not exist"],
    ["#BUSY!", "not computed", "not computed"],
    [undefined, "not computed", undefined],
  ])("a result of %j is %j afterwards, and shown as %j", (value, kept, shown) => {
    const plan = withLastValues(planOf(cell("=IRON.X(1)", value)), told);
    const found = at(plan.sheets[0], "B1");
    expect(found?.value).toBe(shown);
    expect(lastOf(plan, found?.formula)).toEqual([[kept]]);
  });

  test("spills: all that it filled is kept, what is empty or an error too, with its looks; the next stand below", () => {
    const values = [
      ["Year", 2031, null],
      ["NPV", "#N/A", ""],
    ];
    const plan = withLastValues(
      planOf(
        { ...cell("=IRON.X(1)", "Year"), spill: { rows: 2, columns: 3, values } },
        { row: 1, column: 2, style: { numberFormat: "0.0%", bold: true } },
        { row: 5, column: 0, formula: "=IRON.Y(1)", value: 3 },
      ),
      told,
    );
    const [start, last] = plan.sheets;
    const said = [
      ["Year", 2031, ""],
      ["NPV", "does not exist", ""],
    ];
    expect(at(start, "B1")).toMatchObject({
      formula: "=IF(Live,IRON.X(1),Last!$B$7:$D$8)",
      value: "Year",
      spill: { values: [values[0], said[1]] },
    });
    expect(lastOf(plan, at(start, "B1")?.formula)).toEqual(said);
    expect(at(last, "C8")?.style).toEqual({ numberFormat: "0.0%" });
    expect(at(last, "D7"), "a reference to an empty cell gives 0").toMatchObject({ formula: '=""', value: "" });
    expect(at(start, "A6")?.formula).toBe("=IF(Live,IRON.Y(1),Last!$B$9)");
    expect([at(last, "A7"), at(last, "A9")]).toMatchObject([
      { value: "IRON.X(1)", link: "#Start!B1" },
      { value: "IRON.Y(1)", link: "#Start!A6" },
    ]);
  });

  test("stands in a row of one formula: its cells have their own", () => {
    const row = { row: 2, column: 1, columns: 2, formula: "=IRON.X(R1C[0])", values: [4, 5], style: { bold: true } };
    const other = { row: 3, column: 1, columns: 2, formula: "=R[-1]C" };
    const plan = withLastValues({ sheets: [{ name: "Start", cells: [], rows: [row, other] }] }, told);
    const [start] = plan.sheets;
    expect(start?.rows).toEqual([other]);
    expect([at(start, "B3"), at(start, "C3")]).toEqual([
      { row: 2, column: 1, formula: "=IF(Live,IRON.X(B$1),Last!$B$7)", value: 4, style: { bold: true } },
      { row: 2, column: 2, formula: "=IF(Live,IRON.X(C$1),Last!$B$8)", value: 5, style: { bold: true } },
    ]);
    expect(lastOf(plan, at(start, "C3")?.formula)).toEqual([[5]]);
  });

  test("is shown as it has become where a cell shows it as a text", () => {
    const shown = { row: 0, column: 2, formula: "=FORMULATEXT(B1)", value: "=IRON.X(1)" };
    const [start] = withLastValues(planOf(cell("=IRON.X(1)", 1), shown), told).sheets;
    expect(at(start, "C1")?.value).toBe(at(start, "B1")?.formula);
  });
});

describe("whether Ironbook is running", () => {
  const plan = withLastValues(planOf(cell("=IRON.X(1)", 1), { row: 9, column: 0, style: { italic: true } }), told);
  const [start, last] = plan.sheets;

  test("is told by a named cell that asks a function of ours, anew when an input changes", () => {
    expect(plan.names).toEqual([
      ...names,
      { name: "Live", sheet: "Last", area: { row: 3, column: 1, rows: 1, columns: 1 } },
    ]);
    const { formula = "", value } = at(last, "B4") ?? {};
    expect(formula).toBe("=AND(COUNTA(Assumptions)>=0,NOT(ISERROR(IRON.DRY_TONNES(1,0))))");
    expect(value).toBe(true);
    const definition = findFunction("DRY_TONNES");
    if (definition === undefined) throw new Error("no such function");
    expect(answer(definition, [1, 0], { session: new Session() })).toBe(1);
  });

  test("is said in a cell, in its own look", () => {
    expect(start?.cells.filter(({ row }) => row === 9)).toEqual([
      { row: 9, column: 0, formula: '=IF(Live,"","not ""running""")', value: "", style: { italic: true } },
    ]);
  });

  test("needs a sheet and a name of its own", () => {
    const ours = cell("=IRON.X(1)", 1);
    expect(() => withLastValues({ sheets: [{ name: "LAST", cells: [ours] }] }, told)).toThrow("Last");
    const live = { name: "live", formula: "=1" };
    expect(() => withLastValues({ ...planOf(ours), names: [live] }, told)).toThrow("Live");
  });
});
