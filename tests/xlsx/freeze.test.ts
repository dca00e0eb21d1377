import { strFromU8, unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { referenceWorkbookFile } from "../../src/build/referenceWorkbook";
import type { PlannedCell } from "../../src/workbook/plan";
import { frozen } from "../../src/xlsx/freeze";
import { featuresOf, readWorkbook, writeWorkbook } from "../../src/xlsx/index";
import { hasLibreOffice, recalculated } from "../libreOffice";
import { richWorkbook } from "./richWorkbook";

const at = (cells: readonly PlannedCell[] | undefined, row: number, column: number) =>
  cells?.find((cell) => cell.row === row && cell.column === column);

describe("the reference workbook, frozen", () => {
  let before: Uint8Array;
  let after: Uint8Array;
  beforeAll(async () => {
    before = await referenceWorkbookFile();
    after = frozen(before).bytes;
  });

  test("has the same values everywhere, and no formula of ours", async () => {
    const [was, is] = [await readXlsx(before), await readXlsx(after)];
    expect(is.sheets.map(({ rows }) => rows)).toEqual(was.sheets.map(({ rows }) => rows));
    const left = new Map(
      (await readWorkbook(after)).sheets.map(({ name, cells }) => [
        name,
        cells.flatMap(({ formula }) => formula ?? []),
      ]),
    );
    const native = (await readWorkbook(before)).sheets.map(
      ({ name, cells }) =>
        [name, cells.flatMap(({ formula = "IRON." }) => (formula.includes("IRON.") ? [] : [formula]))] as const,
    );
    // plain formulas go on computing: a difference, its text, what each of the four break-even prices is called, and a notice
    const called = expect.stringMatching(/^=IFERROR\(IF\(SUMPRODUCT\(.*market\.hbi_price/);
    const notice = expect.stringMatching(/^=IF\(Live,"","Ironbook is not running/);
    expect(left.get("Start")).toEqual([notice, "=B17-B15", "=FORMULATEXT(B18)", called, called, called, called]);
    expect(left.get("Last"), "empty results stay so").toEqual(left.get("Last")?.map(() => '=""'));
    expect(left.get("Assumptions")).toEqual([]);
    for (const [name, formulas] of native) if (name !== "Start") expect(left.get(name), name).toEqual(formulas);
    expect(left.get("Schedules")?.[0]).toBe("=VLOOKUP($A6,Assumptions,2,FALSE)");
    expect(left.get("Carbon")?.[0]).toBe('=IFERROR(INDEX(L6:CC6,MATCH(D5,L5:CC5,0)),"")');
  });

  test("tells each formula in a note of its cell", async () => {
    const [start] = (await readWorkbook(after)).sheets;
    expect(at(start?.cells, 14, 1)?.note).toBe("=IRON.PROJECT_NPV(Assumptions)");
    expect(at(start?.cells, 14, 1)?.value).toBeCloseTo(-1861086274, -1);
    expect(at(start?.cells, 18, 1)?.value).toMatch(/^no: NPV < 0/);
  });

  test("nobody is told that Ironbook is not running: nothing asks for it any more", async () => {
    const { sheets } = await readWorkbook(after);
    const last = sheets.find(({ name }) => name === "Last");
    expect(at(sheets[0]?.cells, 11, 0)).toMatchObject({ formula: expect.stringMatching(/^=IF\(Live,"",/), value: "" });
    expect(at(last?.cells, 3, 1)).toMatchObject({ value: true });
    expect(at(last?.cells, 3, 1)?.formula).toBeUndefined();
  });

  test("is otherwise the same file, part by part", () => {
    const [was, is] = [unzipSync(before), unzipSync(after)];
    for (const [path, part] of Object.entries(was))
      if (!/sheet[13456]\.xml|Content_Types/.test(path)) expect(is[path], path).toEqual(part);
    expect(Object.keys(is).filter((path) => !(path in was))).toEqual([
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/comments2.xml",
      "xl/drawings/vmlDrawing2.vml",
      "xl/worksheets/_rels/sheet3.xml.rels",
      "xl/comments3.xml",
      "xl/drawings/vmlDrawing3.vml",
      "xl/worksheets/_rels/sheet4.xml.rels",
      "xl/comments4.xml",
      "xl/drawings/vmlDrawing4.vml",
      "xl/worksheets/_rels/sheet5.xml.rels",
      "xl/comments5.xml",
      "xl/drawings/vmlDrawing5.vml",
      "xl/worksheets/_rels/sheet6.xml.rels",
    ]);
  });

  test.skipIf(!hasLibreOffice)("shows its values in LibreOffice", { timeout: 120_000 }, async () => {
    const start = recalculated(after).get("Start");
    const isError = (cell: unknown): boolean => /^(?:#|Err:)/.test(String(cell));
    const [{ rows = [] } = {}] = (await readXlsx(before)).sheets;
    expect(Number(start?.[14]?.[1])).toBeCloseTo(-1861086274, -1);
    expect(start?.[18]?.[1]).toMatch(/^no: NPV < 0/);
    expect(start?.flat().filter(isError)).toEqual(rows.flat().filter(isError)); // a result that does not exist is a value
    expect(start?.[11]?.[0]).toBe("");
  });
});

test("a stranger's workbook keeps all it holds; its notes go on", async () => {
  const bytes = await richWorkbook();
  expect(unzipSync(frozen(bytes).bytes)).toEqual(unzipSync(bytes));
  const ours = {
    formula: "_xldudf_IRON_PROJECT_NPV()",
    formulaResult: 7,
    formulaType: "array" as const,
    formulaRef: "A1",
    formulaDynamic: true,
  };
  const noted = await writeXlsx({
    sheets: [
      {
        name: "S",
        cells: new Map([
          ["0,0", { ...ours, comment: { author: "Ada", text: "mine" } }],
          ["3,0", { value: 1, comment: { author: "Ada", text: "other" } }],
          ["4,1", { ...ours, formulaRef: "B5" }],
        ]),
        conditionalRules: [{ type: "cellIs", operator: "greaterThan", formula: "1", range: "A1", priority: 1 }],
        tables: [{ name: "T", range: "D1:D2", columns: [{ name: "x" }] }],
      },
    ],
  });
  const after = frozen(noted);
  expect(after.cells).toBe(2);
  const [sheet] = (await readXlsx(after.bytes)).sheets;
  expect(sheet?.cells?.get("0,0")?.comment?.text).toBe("mine\n=IRON.PROJECT_NPV()");
  expect(sheet?.cells?.get("3,0")?.comment).toMatchObject({ author: "Ada", text: "other" });
  expect(sheet?.cells?.get("4,1")?.comment).toMatchObject({ author: "Ironbook", text: "=IRON.PROJECT_NPV()" });
  for (const [feature, count] of featuresOf(noted))
    expect(featuresOf(after.bytes).get(feature), feature).toBeGreaterThanOrEqual(count);
  const boxes = strFromU8(unzipSync(after.bytes)["xl/drawings/vmlDrawing1.vml"] ?? new Uint8Array());
  expect(boxes.match(/<x:Row>/g)).toHaveLength(3);
});

test("what asks for a spill or for a formula's text is frozen with it; a name of ours is seen through", async () => {
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: "S",
        cells: [
          {
            row: 0,
            column: 0,
            formula: "=IRON.PROJECT_LINE()",
            spill: { rows: 2, columns: 1, values: [['<year> & "more"'], [5]] },
          },
          { row: 0, column: 1, formula: "=SUM(A1#)", value: 5 },
          { row: 1, column: 1, formula: "=FORMULATEXT(B1)", value: "=SUM(A1#)" },
          { row: 2, column: 1, formula: "=SUM(A1:A2)", value: 5 },
          { row: 3, column: 1, formula: "=IRON.CHECK()", value: true },
          { row: 4, column: 1, formula: "=IRON.CHECK()", value: "#N/A" },
        ],
      },
    ],
  });
  const [sheet] = (await readWorkbook(frozen(bytes).bytes)).sheets;
  expect(sheet?.cells.map(({ row, column, formula, value }) => [row, column, formula, value])).toEqual([
    [0, 0, undefined, '<year> & "more"'],
    [0, 1, undefined, 5],
    [1, 0, undefined, 5],
    [1, 1, undefined, "=SUM(A1#)"],
    [2, 1, "=SUM(A1:A2)", 5],
    [3, 1, undefined, true],
    [4, 1, undefined, "#N/A"],
  ]);
});
