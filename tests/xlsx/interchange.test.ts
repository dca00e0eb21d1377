import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import type { PlannedCell, WorkbookPlan } from "../../src/workbook/plan";
import { readWorkbook, writeWorkbook } from "../../src/xlsx/index";
import { converted, hasLibreOffice } from "../libreOffice";

const formulas = (plan: WorkbookPlan) => plan.sheets[0]?.cells.map(({ formula }) => formula);

describe("files of other programs", () => {
  test("a formula shared down a column is read as each cell's own", async () => {
    const cells = new Map([
      ["0,1", { formula: "A1*$D$1", formulaType: "shared" as const, formulaSharedIndex: 0, formulaRef: "B1:B3" }],
      ["1,1", { formula: "", formulaType: "shared" as const, formulaSharedIndex: 0 }],
      ["2,1", { formula: "", formulaType: "shared" as const, formulaSharedIndex: 0 }],
    ]);
    const plan = await readWorkbook(await writeXlsx({ sheets: [{ name: "S", cells }] }));
    expect(formulas(plan)).toEqual(["=A1*$D$1", "=A2*$D$1", "=A3*$D$1"]);
  });

  test("names of formulas and constants are kept, Excel's own are not; sheet-wide styles are kept", async () => {
    const namedRanges = [
      { name: "Rate", range: "0.1" },
      { name: "Area", range: "S!$A$1:$B$2" },
      { name: "Npv", range: "_xldudf_IRON_PROJECT_NPV(Rate)" },
      { name: "_xlnm._FilterDatabase", range: "S!$A$1:$B$2", scope: "S" },
      { name: "Local", range: "S!$A$1", scope: "S" },
    ];
    const plan = await readWorkbook(await writeXlsx({ sheets: [{ name: "S", rows: [[1]] }], namedRanges }));
    expect(plan.names).toEqual([
      { name: "Rate", formula: "=0.1" },
      { name: "Area", sheet: "S", area: { row: 0, column: 0, rows: 2, columns: 2 } },
      { name: "Npv", formula: "=IRON.PROJECT_NPV(Rate)" },
    ]);
  });

  test("a rule over several areas, and a rule no plan can say", async () => {
    const dataValidations = [
      {
        type: "whole" as const,
        operator: "greaterThan" as const,
        formula1: "0",
        range: "A1:A3 C1",
        showErrorMessage: true,
      },
      { type: "custom" as const, formula1: "ISTEXT(E1)", range: "E1", showErrorMessage: true },
    ];
    const plan = await readWorkbook(await writeXlsx({ sheets: [{ name: "S", rows: [[1]], dataValidations }] }));
    expect(plan.sheets[0]?.validations).toEqual([
      { area: { row: 0, column: 0, rows: 3, columns: 1 }, rule: { kind: "whole", min: 1 } },
      { area: { row: 0, column: 2, rows: 1, columns: 1 }, rule: { kind: "whole", min: 1 } },
      { area: { row: 0, column: 4, rows: 1, columns: 1 }, rule: { kind: "any" } },
    ]);
  });
});

/** A small workbook whose every formula LibreOffice can compute. */
const flows: readonly PlannedCell[] = [
  { row: 0, column: 0, value: "Year" },
  { row: 0, column: 1, value: "Cash flow" },
  ...[-1000, 300, 420, 680].flatMap((value, i) => [
    { row: i + 1, column: 0, value: 2026 + i },
    { row: i + 1, column: 1, value, style: { numberFormat: "#,##0" } },
  ]),
  { row: 6, column: 1, formula: "=NPV(0.1,B3:B5)+B2" },
  { row: 7, column: 1, formula: "=IRR(Flows)" },
  { row: 8, column: 1, formula: "=SUM(Cash[Cash flow])+ROWS(Cash)-4" },
  { row: 9, column: 1, formula: '=IF(B9=400,"=400","no")' },
  { row: 10, column: 1, formula: "=STDEV.S(B2:B5)" },
  { row: 11, column: 1, formula: "=TRANSPOSE(A2:A3)", spill: { rows: 1, columns: 2 } },
  { row: 12, column: 1, value: "=1+1" },
  { row: 13, column: 1, formula: "=SUM(Years_and_flows)" },
];
const book: WorkbookPlan = {
  sheets: [
    {
      name: "Flows",
      cells: flows,
      frozenRows: 1,
      tables: [{ name: "Cash", area: { row: 0, column: 0, rows: 5, columns: 2 } }],
      validations: [
        {
          area: { row: 1, column: 1, rows: 4, columns: 1 },
          rule: { kind: "decimal", min: -1e6, max: 1e6 },
          prompt: { title: "Cash flow", message: "US$, outflows negative" },
          alert: { style: "stop", title: "Out of range", message: "from -1 000 000 to 1 000 000" },
        },
      ],
    },
  ],
  names: [
    { name: "Flows", sheet: "Flows", area: { row: 1, column: 1, rows: 4, columns: 1 } },
    { name: "Years_and_flows", formula: "=Cash[[Year]:[Cash flow]]" },
  ],
  settings: { "ironbook.state": '{"set":"announced"}' },
};

describe.skipIf(!hasLibreOffice)("LibreOffice", () => {
  test("computes what is written", { timeout: 120_000 }, async () => {
    const lines = new TextDecoder()
      .decode(converted(await writeWorkbook(book), "csv"))
      .trimEnd()
      .split("\n");
    const results = lines.slice(6).map((line) => line.split(",").slice(1));
    expect(Number(results[0]?.[0])).toBeCloseTo(130.7288, 3);
    expect(results[1]?.[0]).toMatch(/^(0\.162|16)/);
    expect(results[2]?.[0]).toBe("400");
    expect(results[3]?.[0]).toBe("=400");
    expect(Number(results[4]?.[0])).toBeCloseTo(750.2888, 3);
    expect(results[5]).toEqual(["2026", "2027"]);
    expect(results[6]?.[0]).toBe("=1+1");
    expect(Number(results[7]?.[0])).toBe(2026 * 4 + 6 + 400);
  });

  test("saves a file that opens here with all that matters", { timeout: 120_000 }, async () => {
    const plan = await readWorkbook(converted(await writeWorkbook(book), "xlsx"));
    const [sheet] = plan.sheets;
    expect(sheet?.tables).toMatchObject([{ name: "Cash", area: { row: 0, column: 0, rows: 5, columns: 2 } }]);
    expect(sheet?.validations).toEqual(book.sheets[0]?.validations);
    expect(plan.names).toEqual(expect.arrayContaining([...(book.names ?? [])]));
    expect(sheet?.cells.find(({ row }) => row === 6)?.formula).toBe("=NPV(0.1,B3:B5)+B2");
    expect(sheet?.cells.find(({ row }) => row === 12)?.value).toBe("=1+1");
  });
});
