import { read, utils } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { referenceWorkbookFile } from "../../src/build/referenceWorkbook";
import { relativeFormula } from "../../src/sheet/relative";
import type { CellValue, PlannedCell, SheetPlan, WorkbookPlan } from "../../src/workbook/plan";
import { frozen } from "../../src/xlsx/freeze";
import { featuresOf, readWorkbook, writeOver, writeWorkbook } from "../../src/xlsx/index";
import { spread } from "../../src/xlsx/rows";
import { allRecalculated, hasLibreOffice } from "../libreOffice";
import { INPUTS, manySheets } from "./manySheets";
import { packageFaults } from "./packageFaults";
import { richWorkbook } from "./richWorkbook";
import { valuesIn, withValues } from "./withValues";

const plan = manySheets(3, 14);
const NONE = new Map<string, string>();
let bytes: Uint8Array;
let bare: Uint8Array;
beforeAll(async () => {
  bytes = await writeWorkbook(plan);
  bare = await writeWorkbook(plan, [], { results: false });
});

const sorted = (cells: readonly PlannedCell[]): PlannedCell[] =>
  cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
const asCells = (of: WorkbookPlan): WorkbookPlan => ({
  ...of,
  sheets: spread(of).sheets.map((sheet) => ({ ...sheet, cells: sorted(sheet.cells) })),
});
const part = (file: Uint8Array, path: string): string => strFromU8(unzipSync(file)[path] ?? new Uint8Array());

describe("a workbook of many rows", () => {
  test("is read as it was planned, each cell with its own formula and its result bit for bit", async () => {
    expect(await readWorkbook(bytes)).toEqual(asCells(plan));
  });

  test("without its results has formulas alone, and is computed by whoever opens it", async () => {
    const { sheets } = await readWorkbook(bare);
    const computed = sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
    expect(computed.length).toBe(3 * 14 * 33);
    expect(computed.filter(({ value }) => value !== undefined)).toEqual([]);
    expect(part(bare, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(part(bytes, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  test("shares a formula between cells where Excel does: not with a reference to another sheet", () => {
    const sheet = part(bytes, "xl/worksheets/sheet2.xml");
    expect(sheet).toContain('<f t="shared" si="0" ref="E2:AK2">$D$1+D2</f>');
    expect(sheet).toContain("<f>'Owner''s in &amp; out'!$C$2*E3</f>");
    expect(sheet.match(/<f t="shared"/g)).toHaveLength((14 - 2) * 33);
    // an error is one, and no text
    expect(sheet).toMatch(/<c r="E7" s="\d+" t="e"><f [^>]*>NA\(\)<\/f><v>#N\/A<\/v><\/c>/);
    expect(sheet).not.toMatch(/cm="/);
  });

  test.each([
    ["rows, charts, conditions, groups", async () => bytes],
    ["without results", async () => bare],
    ["the reference workbook", referenceWorkbookFile],
    ["frozen", async () => frozen(await referenceWorkbookFile()).bytes],
    ["opened, changed and saved", async () => (await changed()).bytes],
    ["a stranger's, saved", async () => saved(await richWorkbook())],
  ])("has nothing that a strict reader repairs: %s", async (_, file) => {
    expect(packageFaults(await file())).toEqual([]);
  });

  test("another reader finds the same formulas and results", () => {
    const book = read(bytes, { cellFormula: true });
    expect(book.SheetNames).toEqual(plan.sheets.map(({ name }) => name));
    for (const { name, rows = [] } of plan.sheets)
      for (const { row, column, columns, formula, values } of rows) {
        const at = relativeFormula(formula);
        for (let k = 0; k < columns; k++) {
          const cell = book.Sheets[name]?.[utils.encode_cell({ r: row, c: column + k })];
          const planned = at(row, column + k)
            .slice(1)
            .replace("MINIFS", "_xlfn.MINIFS");
          expect(cell.f.replace(/^(?=MINIFS)/, "_xlfn."), `${name} ${row} ${k}`).toBe(planned);
          expect(cell.t === "e" ? cell.w : cell.v).toBe(values?.[k]);
        }
      }
  });

  test.skipIf(!hasLibreOffice)(
    "LibreOffice computes what was planned, of many files in one go",
    { timeout: 200_000 },
    () => {
      const dearer = valuesIn(bare, INPUTS);
      const price = (value: number) => dearer([{ row: 1, column: 2, value }]);
      const [first, second, ...swapped] = allRecalculated([bare, bytes, price(400), price(0.1 + 0.2)]);
      expect(swapped.map((found) => found.get(INPUTS)?.[1])).toEqual([
        ["market.hbi_price", "", "400"],
        ["market.hbi_price", "", "0.3"],
      ]);
      // the price of the third year
      expect(swapped.map((found) => Number(found.get("R1C1")?.[3]?.[6]))).toEqual([400, 0.3]);
      for (const found of [first, second]) {
        for (const { name, rows = [] } of plan.sheets)
          for (const { row, column, values = [] } of rows)
            values.forEach((value, k) => {
              const cell = found?.get(name)?.[row]?.[column + k];
              if (typeof value === "number") expect(Number(cell), `${name} ${row}`).toBeCloseTo(value, 9);
              else expect(cell).toBe(value);
            });
      }
    },
  );
});

/** The workbook opened from its file, the price in it changed, and saved. */
async function changed() {
  const opened = { bytes, plan: await readWorkbook(bytes) };
  const price = { row: 1, column: 2, value: 400, style: { color: "#0000FF" } };
  const sheets = opened.plan.sheets.map((sheet): SheetPlan => {
    if (sheet.name !== INPUTS) return sheet;
    return { ...sheet, cells: [...sheet.cells.filter(({ row, column }) => row !== 1 || column !== 2), price] };
  });
  return writeOver(opened, { ...opened.plan, sheets }, NONE);
}

async function saved(file: Uint8Array): Promise<Uint8Array> {
  return (await writeOver({ bytes: file, plan: await readWorkbook(file) }, await readWorkbook(file), NONE)).bytes;
}

test("every bar of a list has its name, however many there are", async () => {
  const listed = plan.sheets.map((sheet) => ({
    ...sheet,
    ...(sheet.charts && { charts: sheet.charts.map((chart) => ({ ...chart, kind: "bar" as const })) }),
  }));
  const named = '<c:tickLblSkip val="1"/>';
  expect(part(await writeWorkbook({ ...plan, sheets: listed }), "xl/charts/chart1.xml")).toContain(named);
  expect(part(bytes, "xl/charts/chart1.xml")).not.toContain(named);
});

describe("opened, a cell changed, and saved", () => {
  test("it keeps charts, conditions, groups, pages and all formulas", async () => {
    const { bytes: after, losses } = await changed();
    expect(losses).toEqual([]);
    const before = featuresOf(bytes);
    expect(before.get("charts")).toBe(3);
    expect(featuresOf(after)).toEqual(before);
    const [inputs, ...others] = (await readWorkbook(after)).sheets;
    expect(inputs?.cells.find(({ row, column }) => row === 1 && column === 2)?.value).toBe(400);
    expect(others).toEqual(asCells(plan).sheets.slice(1));
    expect(part(after, "xl/worksheets/sheet2.xml")).toContain('<headerFooter scaleWithDoc="0">');
  });

  test("conditions, groups, a tab's colour, a foot and a first chart may change", async () => {
    const opened = { bytes: await richWorkbook(), plan: await readWorkbook(await richWorkbook()) };
    const [, planned] = plan.sheets;
    const { conditional = [], groups = [], charts = [], page } = planned ?? {};
    const chart = charts.map((one) => ({ ...one, categories: { ...one.categories, sheet: "Two" } }));
    const sheets = opened.plan.sheets.map(
      (sheet): SheetPlan =>
        sheet.name === "One"
          ? {
              ...sheet,
              conditional,
              groups,
              tabColor: "#C00000",
              ...(sheet.page && { page: { ...sheet.page, footer: "mine" } }),
            }
          : { ...sheet, ...(page && { page }), charts: chart },
    );
    const after = await readWorkbook((await writeOver(opened, { ...opened.plan, sheets }, NONE)).bytes);
    const [one] = after.sheets;
    expect(one).toMatchObject({ conditional, groups, tabColor: "#C00000" });
    expect(one?.page?.footer).toBe("mine");
    // the file's own rule stays
    const rules = featuresOf((await writeOver(opened, { ...opened.plan, sheets }, NONE)).bytes).get(
      "conditionalFormats",
    );
    expect(rules).toBe(3);
  });

  test("its native formulas stay when ours become values", async () => {
    const live: PlannedCell = { row: 20, column: 0, formula: "=IRON.PROJECT_NPV()", value: -652 };
    const [inputs, first, ...rest] = plan.sheets;
    if (inputs === undefined || first === undefined) throw new Error("two sheets");
    const tied: WorkbookPlan = { ...plan, sheets: [inputs, { ...first, cells: [...first.cells, live] }, ...rest] };
    const { bytes: after, cells } = frozen(await writeWorkbook(tied));
    expect(cells).toBe(1);
    const [, sheet] = (await readWorkbook(after)).sheets;
    const native = (of: SheetPlan | undefined) => of?.cells.flatMap(({ formula }) => formula ?? []);
    expect(native(sheet)).toEqual(native(asCells(plan).sheets[1]));
    expect(sheet?.cells.find(({ row, column }) => row === 20 && column === 0)?.value).toBe(-652);
    expect(packageFaults(after)).toEqual([]);
  });
});

describe("what Excel holds no more of", () => {
  test("a formula too long is refused by its cell", async () => {
    const long: PlannedCell = { row: 2, column: 1, formula: `=${"1+".repeat(4097)}1` };
    const refused = writeWorkbook({ sheets: [{ name: "My sheet", cells: [long] }] });
    await expect(refused).rejects.toThrow("the formula of 'My sheet'!B3 has 8195 characters; a file holds 8192");
  });

  test("a foot of the page is cut, and keeps its numbers", async () => {
    const footer = "a & b ".repeat(60).trim();
    const page = { orientation: "portrait" as const, footer };
    const file = await writeWorkbook({ sheets: [{ name: "S", cells: [], page }] });
    expect(packageFaults(file)).toEqual([]);
    const [sheet] = (await readWorkbook(file)).sheets;
    expect(sheet?.page?.footer).toMatch(/^(?:a & b ){25,}.*…$/);
  });
});

test("numbers come back bit for bit", async () => {
  const values: CellValue[] = [
    0.1 + 0.2,
    1 / 3,
    5e-324,
    1.7976931348623157e308,
    -1861086273.5663462,
    2 ** 53 + 1,
    1e21,
    123456789012345680,
  ];
  const row = { row: 0, column: 0, columns: values.length, formula: "=1", values };
  const [sheet] = (await readWorkbook(await writeWorkbook({ sheets: [{ name: "S", cells: [], rows: [row] }] }))).sheets;
  expect(sheet?.cells.map(({ value }) => value)).toEqual(values);
});

test.each<readonly [string, string, (xml: string) => string, RegExp]>([
  [
    "elements out of order",
    "xl/worksheets/sheet2.xml",
    (xml) => xml.replace(/(<pageMargins[^>]*>)(<pageSetup[^>]*>)/, "$2$1"),
    /pageMargins out of order|pageSetup out/,
  ],
  [
    "a style too many",
    "xl/worksheets/sheet2.xml",
    (xml) => xml.replace(/ s="\d+"/, ' s="900"'),
    /a style that is not there/,
  ],
  [
    "a shared formula without its first cell",
    "xl/worksheets/sheet2.xml",
    (xml) => xml.replace('<f t="shared" si="0" ref="E2:AK2">$D$1+D2</f>', "<f>1</f>"),
    /shares formula 0, which is not there/,
  ],
  [
    "a condition without its look",
    "xl/styles.xml",
    (xml) => xml.replace('<dxfs count="2"', '<dxfs count="1"'),
    /whose look is not there/,
  ],
  [
    "a part without a type",
    "[Content_Types].xml",
    (xml) => xml.replace(/<Override PartName="\/xl\/charts\/chart1[^>]*>/, ""),
    /has no content type|not there/,
  ],
  [
    "a drawing that is not there",
    "xl/worksheets/_rels/sheet2.xml.rels",
    (xml) => xml.replace("drawing2.xml", "drawing9.xml"),
    /drawing9.xml is not there/,
  ],
  [
    "a name without quotes",
    "xl/workbook.xml",
    (xml) => xml.replaceAll("'Debt, sources &amp; uses'", "Debt, sources &amp; uses"),
    /means Debt/,
  ],
])("the strict reader notices %s", (_, path, spoil, told) => {
  const parts = unzipSync(bytes);
  const spoilt = zipSync({ ...parts, [path]: strToU8(spoil(part(bytes, path))) }, { level: 1 });
  expect(packageFaults(spoilt).join("\n")).toMatch(told);
});

describe("other values in a file that is written", () => {
  test("stand in their cells, and nothing else is changed", async () => {
    const cells = [
      { row: 1, column: 0, value: '<key> & "x"' },
      { row: 1, column: 2, value: 1 / 3 },
    ];
    const was = await readWorkbook(bytes);
    const [inputs, ...others] = (await readWorkbook(withValues(bytes, INPUTS, cells))).sheets;
    expect(others).toEqual(was.sheets.slice(1));
    expect(inputs?.cells.map(({ value }) => value)).toEqual(["Key", '<key> & "x"', 1 / 3]);
    expect(inputs?.cells[2]?.style).toEqual(was.sheets[0]?.cells[2]?.style);
  });

  test("a cell that is not there, or that computes, is refused", () => {
    expect(() => withValues(bytes, "Nowhere", [])).toThrow("the file has no sheet Nowhere");
    expect(() => withValues(bytes, INPUTS, [{ row: 8, column: 8, value: 1 }])).toThrow("has no cell I9");
    expect(() => withValues(bytes, "R1C1", [{ row: 1, column: 4, value: 1 }])).toThrow("E2 holds a formula");
  });
});
