import { describe, expect, test } from "vitest";
import { computing } from "../../src/workbook/computation";
import { type Call, withResults } from "../../src/workbook/computed";
import type { Computation, PlannedCell, WorkbookPlan } from "../../src/workbook/plan";

/** Gives back what it is called with, so that a test sees it. */
const echo: Call = (name, args) => [[`${name} ${JSON.stringify(args)}`]];

const plan = (...cells: readonly PlannedCell[]): WorkbookPlan => ({
  sheets: [
    { name: "Start", cells },
    {
      name: "Data",
      cells: [
        { row: 0, column: 0, value: "Key" },
        { row: 0, column: 1, value: "Value" },
        { row: 1, column: 0, value: "ore.grade" },
        { row: 1, column: 1, value: 0.4 },
        { row: 0, column: 2, value: "Unit" },
        { row: 1, column: 2, value: "1" },
      ],
      tables: [{ name: "Rates", area: { row: 0, column: 0, rows: 2, columns: 3 } }],
    },
  ],
  names: [
    { name: "Assumptions", formula: "=Rates[[Key]:[Value]]" },
    { name: "Grade", sheet: "Data", area: { row: 1, column: 1, rows: 1, columns: 1 } },
    { name: "Lost", formula: "=Rates[[Key]:[Weight]]" },
  ],
});
const first = (one: WorkbookPlan) => one.sheets[0]?.cells;
const cell = (row: number, column: number, computes: Computation): PlannedCell => ({
  row,
  column,
  ...computing(computes),
});

const UNDER = '=IFERROR(INDEX(B2:J2,MATCH(A3,B1:J1,0)),"")';
const NO_HEAD = '=IFERROR(INDEX(B2:J2,MATCH(A4,B1:J1,0)),"")';

describe("what a cell computes, its formula and its result", () => {
  test.each<[Computation, string, unknown]>([
    [{ call: "X", args: [] }, "=IRON.X()", "X []"],
    [{ call: "X", args: [1.5, -2] }, "=IRON.X(1.5,-2)", "X [1.5,-2]"],
    [{ call: "X", args: ['a, "b"', true, false] }, '=IRON.X("a, ""b""",TRUE,FALSE)', 'X ["a, \\"b\\"",true,false]'],
    [{ call: "X", args: [1, null, 2e-7] }, "=IRON.X(1,,2E-7)", "X [1,null,2e-7]"],
    [{ call: "X", args: [{ name: "Assumptions" }] }, "=IRON.X(Assumptions)", 'X [[["ore.grade",0.4]]]'],
    [{ call: "X", args: [{ name: "Grade" }] }, "=IRON.X(Grade)", "X [[[0.4]]]"],
  ])("%j", (computes, formula, value) => {
    expect(first(withResults(plan(cell(0, 0, computes)), echo))).toEqual([{ row: 0, column: 0, formula, value }]);
  });

  test("a formula that does not say what it computes stays without a result", () => {
    const unknown = { row: 0, column: 0, formula: "=IRON.X(1)*2" };
    expect(first(withResults(plan(unknown), echo))).toEqual([unknown]);
  });

  test.each(["Rates", "Lost"])("a name that stands for no planned cells, %s, is a fault of the plan", (name) => {
    const lost = cell(0, 0, { call: "X", args: [{ name }] });
    expect(() => withResults(plan(lost), echo)).toThrow(name);
  });

  const [seven, three] = [7, 3].map((value, row) => cell(row, 0, { call: "X", args: [value] }));
  const difference = cell(2, 0, {
    difference: [
      { row: 0, column: 0 },
      { row: 1, column: 0 },
    ],
  });
  const value: Call = (_, [given]) => [[typeof given === "number" ? given : 0]];

  test("a difference of two results", () => {
    if (seven === undefined || three === undefined) throw new Error("no cells");
    const cells = first(withResults(plan(seven, three, difference), value));
    expect(cells?.[2]).toEqual({ row: 2, column: 0, formula: "=A1-A2", value: 4 });
  });

  test("a difference of what is no number has no result", () => {
    expect(first(withResults(plan(difference), value))?.[0]).toMatchObject({ formula: "=A1-A2", value: null });
  });

  /** Of years 2031 to 2033 the numbers 3, 4 and 5, filled by formulas, and what is asked of them below. */
  const filled: Call = (_, [given]) => [given === "years" ? [2031, 2032, 2033] : [3, 4, 5]];
  const heads = { row: 0, column: 1, columns: 9 };
  const numbers = { row: 1, column: 1, columns: 9 };
  const at = (column: number) => ({ row: 1, column });
  test.each<[string, Computation, string, unknown]>([
    ["a sum of two", { sum: [at(1), at(2)] }, "=B2+C2", 7],
    ["a ratio", { ratio: [at(2), at(1)] }, '=IFERROR(C2/B2,"")', 4 / 3],
    ["nothing of nothing", { ratio: [at(1), { row: 3, column: 0 }] }, '=IFERROR(B2/A4,"")', ""],
    ["a total", { total: numbers }, "=SUM(B2:J2)", 12],
    ["what stands under a head", { under: { row: 2, column: 0 }, heads, row: numbers }, UNDER, 4],
    ["nothing where there is no such head", { under: { row: 3, column: 0 }, heads, row: numbers }, NO_HEAD, ""],
  ])("%s, of cells that formulas fill", (_, computes, formula, value) => {
    const cells = [
      cell(0, 1, { call: "X", args: ["years"] }),
      cell(1, 1, { call: "X", args: ["numbers"] }),
      { row: 2, column: 0, value: 2032 },
      { row: 3, column: 0, value: 0 },
      cell(4, 0, computes),
    ];
    const found = first(withResults(plan(...cells), filled))?.find(({ row }) => row === 4);
    expect(found).toEqual({ row: 4, column: 0, formula, value });
  });

  test("the text of a formula", () => {
    const text = cell(0, 3, { formulaOf: { row: 0, column: 0 } });
    const shown = { row: 0, column: 3, formula: "=FORMULATEXT(A1)", value: "=IRON.X(7)" };
    if (seven === undefined) throw new Error("no cell");
    expect(first(withResults(plan(seven, text), echo))?.[1]).toEqual(shown);
    expect(first(withResults(plan(text), echo))).toEqual([{ ...shown, value: null }]);
  });

  test("a spill says how far it goes, and each of its numbers is shown by the unit of its row", () => {
    const results = [
      ["Result", "Value", "Unit"],
      ["NPV", -651e6, "US$"],
      ["IRR", 0.0647, "1/y"],
    ];
    const spills = cell(4, 0, { call: "X", args: [] });
    const cells = first(withResults(plan(spills), () => results));
    expect(cells?.[0]).toMatchObject({
      formula: "=IRON.X()",
      value: "Result",
      spill: { rows: 3, columns: 3, values: results },
    });
    expect(cells?.filter(({ value }) => value !== undefined)).toHaveLength(1);
    const format = (row: number) => cells?.find((one) => one.row === row && one.column === 1)?.style?.numberFormat;
    expect([format(5), format(6)]).toEqual(["#,##0", "0.0%"]);
  });
});
