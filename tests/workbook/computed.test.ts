import { describe, expect, test } from "vitest";
import { type Call, withResults } from "../../src/workbook/computed";
import type { PlannedCell, WorkbookPlan } from "../../src/workbook/plan";

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
      ],
      tables: [{ name: "Assumptions", area: { row: 0, column: 0, rows: 2, columns: 2 } }],
    },
  ],
});
const first = (one: WorkbookPlan) => one.sheets[0]?.cells;

describe("formulas with their results", () => {
  test.each([
    ["=IRON.X()", "X []"],
    ["=IRON.X(1.5,-2)", "X [1.5,-2]"],
    ['=IRON.X("a, ""b""",TRUE)', 'X ["a, \\"b\\"",true]'],
    ["=IRON.X(1,,2)", "X [1,null,2]"],
    ["=IRON.X(Assumptions)", 'X [[["ore.grade",0.4]]]'],
  ])("%s", (formula, value) => {
    expect(first(withResults(plan({ row: 0, column: 0, formula }), echo))).toEqual([
      { row: 0, column: 0, formula, value },
    ]);
  });

  test.each(["=IRON.X(A1)", "=IRON.X(1)*2", "=SUM(A1:A2)", "=A8-A9"])("%s stays without one", (formula) => {
    const cell = { row: 0, column: 0, formula };
    expect(first(withResults(plan(cell), echo))).toEqual([cell]);
  });

  test("a difference of two results", () => {
    const call: Call = (_, [value]) => [[typeof value === "number" ? value : 0]];
    const cells = first(
      withResults(
        plan(
          { row: 0, column: 0, formula: "=IRON.X(7)" },
          { row: 1, column: 0, formula: "=IRON.X(3)" },
          { row: 2, column: 0, formula: "=A1-A2" },
        ),
        call,
      ),
    );
    expect(cells?.[2]?.value).toBe(4);
  });

  test("the text of a formula", () => {
    const text = { row: 0, column: 3, formula: "=FORMULATEXT(A1)" };
    const cells = first(withResults(plan({ row: 0, column: 0, formula: "=IRON.X(7)" }, text), echo));
    expect(cells?.[1]).toEqual({ ...text, value: "=IRON.X(7)" });
    expect(first(withResults(plan(text), echo))).toEqual([text]);
  });

  test("a spill says how far it goes, and each of its numbers is shown by its unit", () => {
    const results = [
      ["Result", "Value", "Unit"],
      ["NPV", -651e6, "US$"],
      ["IRR", 0.0647, "1/y"],
    ];
    const cells = first(withResults(plan({ row: 4, column: 0, formula: "=IRON.X()" }), () => results));
    expect(cells?.[0]).toMatchObject({
      formula: "=IRON.X()",
      value: "Result",
      spill: { rows: 3, columns: 3, values: results },
    });
    expect(cells?.filter(({ value }) => value !== undefined)).toHaveLength(1);
    const format = (row: number) => cells?.find((cell) => cell.row === row && cell.column === 1)?.style?.numberFormat;
    expect([format(5), format(6)]).toEqual(["#,##0", "0.0%"]);
  });
});
