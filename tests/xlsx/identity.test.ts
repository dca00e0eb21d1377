import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellStyle, PlannedCell, SheetPlan, Validation, WorkbookPlan } from "../../src/workbook/plan";
import { readWorkbook, writeWorkbook } from "../../src/xlsx/index";

const again = async (plan: WorkbookPlan) => readWorkbook(await writeWorkbook(plan));
const sheet = (rest: Partial<SheetPlan>): WorkbookPlan => ({ sheets: [{ name: "Sheet1", cells: [], ...rest }] });
const cells = (...list: readonly Partial<PlannedCell>[]): WorkbookPlan =>
  sheet({ cells: list.map((cell, index) => ({ row: index, column: 0, ...cell })) });
const area = { row: 1, column: 1, rows: 3, columns: 1 };

describe("what is saved is what is opened", () => {
  test.each<readonly [string, WorkbookPlan]>([
    ["an empty sheet", sheet({})],
    ["numbers", cells({ value: 1 }, { value: -0.1 }, { value: 1e300 }, { value: 5569595.82 }, { value: 1 / 3 })],
    ["texts", cells({ value: "Fe" }, { value: " two spaces " }, { value: "line\nbreak" }, { value: "Daşkəsən 铁 💎" })],
    ["texts that look like formulas", cells({ value: "=1+1" }, { value: "+1" }, { value: "-1" }, { value: "@x" })],
    ["texts that look like numbers", cells({ value: "007" }, { value: "1e5" }, { value: "TRUE" }, { value: "" })],
    ["texts that look like escapes", cells({ value: "_x0041_" }, { value: "a\rb\u0001" }, { value: "<b>&amp;" })],
    ["booleans", cells({ value: true }, { value: false })],
    ["errors", cells({ value: "#N/A" }, { value: "#VALUE!" }, { value: "#BUSY!" })],
    [
      "dates",
      cells(
        { value: 46000, style: { numberFormat: "yyyy-mm-dd" } },
        { value: 46000.25, style: { numberFormat: "d mmm yyyy hh:mm" } },
        { value: 1, style: { numberFormat: "yyyy-mm-dd" } },
      ),
    ],
    ["a formula", cells({ formula: "=SUM(A2:A3)" })],
    [
      "formulas with results",
      cells({ formula: "=1+1", value: 2 }, { formula: '="a"', value: "a" }, { formula: "=1=1", value: true }),
    ],
    ["an add-in's function", cells({ formula: "=IRON.PROJECT_NPV(Assumptions)", value: 123.5 })],
    ["a spill", cells({ formula: "=IRON.PROJECT_SUMMARY()", spill: { rows: 12, columns: 3 } })],
    [
      "a spill with results",
      cells({
        formula: "=SEQUENCE(2,2)",
        value: 1,
        spill: {
          rows: 2,
          columns: 2,
          values: [
            [1, 2],
            ["x", true],
          ],
        },
      }),
    ],
    [
      "a spill over formatted cells",
      sheet({
        cells: [
          { row: 0, column: 0, formula: "=SEQUENCE(2)", value: 1, spill: { rows: 2, columns: 1, values: [[1], [2]] } },
          { row: 1, column: 0, style: { numberFormat: "0.00", bold: true } },
        ],
      }),
    ],
    [
      "styles",
      cells(
        {
          value: 1,
          style: {
            bold: true,
            italic: true,
            underline: true,
            color: "#0000FF",
            fill: "#FFFFCC",
            numberFormat: "#,##0.00",
            size: 14,
            wrap: true,
            align: "center",
          },
        },
        { value: 1, style: { bold: true } },
        { value: 1, style: { wrap: true } },
        { style: { fill: "#FFFFCC" } },
      ),
    ],
    ["notes", cells({ value: 1, note: "from the\nsource" }, { note: "alone _x0041_" })],
    [
      "links",
      cells(
        { value: "source", link: "https://example.org/a?b=c&d=%22e%22#page=3" },
        { value: "there", link: "#'My sheet'!A1" },
      ),
    ],
    [
      "widths and frozen panes",
      sheet({
        columnWidths: [12, 30.5, 8],
        rowHeights: [
          { row: 0, height: 30 },
          { row: 4, height: 17.5 },
        ],
        frozenRows: 4,
        frozenColumns: 2,
      }),
    ],
    ["frozen rows only", sheet({ frozenRows: 1 })],
    [
      "a table",
      sheet({
        cells: ["Key", "Value", "a", 1, "b", 2].map((value, i) => ({ row: Math.floor(i / 2), column: i % 2, value })),
        tables: [{ name: "Assumptions", area: { row: 0, column: 0, rows: 3, columns: 2 }, style: "TableStyleLight1" }],
      }),
    ],
    [
      "validations",
      sheet({
        validations: [
          {
            area,
            rule: { kind: "decimal", min: 0, max: 1.5 },
            prompt: { title: "Fe", message: "from 0 to 1.5" },
            alert: { style: "stop", title: "no", message: "from 0" },
          },
          { area, rule: { kind: "whole", min: 1 } },
          { area, rule: { kind: "decimal", max: -1 } },
          { area, rule: { kind: "decimal" } },
          { area, rule: { kind: "list", values: ["yes", "no"] }, alert: { style: "warning", title: "", message: "" } },
          { area, rule: { kind: "list", values: ["with, comma", 'with "quote"'] } },
          { area, rule: { kind: "list", values: Array.from({ length: 200 }, (_, i) => `market.key_${i}`) } },
          { area, rule: { kind: "any" }, prompt: { title: "", message: "anything" } },
        ],
      }),
    ],
    [
      "names",
      {
        sheets: [{ name: "It's a sheet", cells: [] }],
        names: [
          { name: "Prices", sheet: "It's a sheet", area },
          { name: "One", sheet: "It's a sheet", area: { ...area, rows: 1 } },
          { name: "Columns", formula: "=Rates[[Key]:[Value]]" },
          { name: "Rate", formula: "=0.1" },
          { name: "Stands", formula: "=IRON.PROJECT_NPV(Columns)/'It''s a sheet'!$A$1" },
        ],
      },
    ],
    ["settings", { ...sheet({}), settings: { "ironbook.state": "{}", empty: "", long: "x💎".repeat(30_000) } }],
    [
      "several sheets, one hidden",
      {
        sheets: [
          { name: "A", cells: [] },
          { name: "B", cells: [], hidden: true, gridlines: false },
        ],
      },
    ],
    [
      "groups of rows, one in another, beside a height; a tab's colour",
      sheet({
        rowHeights: [{ row: 3, height: 30 }],
        groups: [
          { row: 1, rows: 5 },
          { row: 3, rows: 2 },
          { row: 7, rows: 1 },
        ],
        tabColor: "#1F4E78",
      }),
    ],
    [
      "looks under a condition",
      sheet({
        conditional: [
          { area, when: "=$A2>'My sheet'!$B$1", style: { bold: true, color: "#9C0006", fill: "#FFC7CE" } },
          { area, when: '=MAXIFS($A:$A,$B:$B,"<1")>0', style: { fill: "#FFEB9C" } },
          { area: { row: 9, column: 0, rows: 1, columns: 1 }, when: "=IRON.CHECK()", style: { color: "#00B050" } },
        ],
      }),
    ],
    [
      "charts of every kind",
      sheet({
        charts: (["line", "column", "stackedColumn", "bar", "stackedBar"] as const).map((kind, k) => ({
          kind,
          title: `NPV < 0 & "no" _x0041_ ${k}`,
          place: { row: 20 * k, column: 1, rows: 15, columns: 7 },
          categories: { sheet: "It's, a sheet", area: { row: 0, column: 1, rows: 1, columns: 9 } },
          series: [
            { name: "<Revenue>", values: { sheet: "Sheet1", area: { ...area, row: 3 } }, color: "#1F4E78" },
            {
              name: "Limit",
              values: { sheet: "Sheet1", area },
              color: "#C00000",
              ...(kind === "line" && { dashed: true }),
            },
          ],
          values: { title: "m US$ & t/y", numberFormat: '#,##0.0 "m";[Red]-0' },
        })),
      }),
    ],
    [
      "a foot of the page that looks like its own codes, of a sheet whose name needs quotes",
      {
        sheets: [
          {
            name: "Debt, sources 1",
            cells: [],
            page: {
              orientation: "landscape",
              footer: "12 &P of R&D && <set>",
              repeatedRows: { row: 0, rows: 2 },
              repeatedColumns: 2,
              columns: 9,
            },
          },
        ],
      },
    ],
    ["page set-up", sheet({ page: { orientation: "landscape", repeatedRows: { row: 0, rows: 4 } } })],
    [
      "pages side by side and below each other, with a head in the middle of the sheet",
      sheet({
        page: {
          orientation: "portrait",
          pagesWide: 2,
          repeatedRows: { row: 3, rows: 2 },
          repeatedColumns: 4,
          columns: 30,
          breaks: [12, 40],
        },
      }),
    ],
  ])("%s", async (_, plan) => {
    expect(await again(plan)).toEqual(plan);
  });
});

describe("any plan", () => {
  const colour = fc.integer({ min: 1, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, "0")}`);
  const onlyTrue = fc.constant(true as const);
  const style: fc.Arbitrary<CellStyle> = fc
    .record(
      {
        bold: onlyTrue,
        italic: onlyTrue,
        underline: onlyTrue,
        wrap: onlyTrue,
        color: colour,
        fill: colour,
        size: fc.integer({ min: 12, max: 30 }),
        numberFormat: fc.constantFrom("0", "#,##0", "0.0%", '#,##0.0 "US$/t"', "0.00E+00"),
        align: fc.constantFrom("left" as const, "center" as const, "right" as const),
      },
      { requiredKeys: [] },
    )
    .filter((one) => Object.keys(one).length > 0);
  const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
    words,
    fc.boolean(),
  );
  const formula = fc.constantFrom("=A1+1", "=IRON.HBI_OUTPUT(1,2,3,4)", "=SUM(B:B)", '=IF(A1,"=x","_x0041")');
  const content = fc.oneof(
    fc.record({ value }, { requiredKeys: ["value"] }),
    fc.record({ formula, value }, { requiredKeys: ["formula"] }),
  );
  const extras = fc.record({ style, note: words, link: fc.webUrl() }, { requiredKeys: [] });
  const plannedCells = fc
    .uniqueArray(fc.tuple(fc.nat(30), fc.nat(12), content, extras), { selector: ([row, column]) => row * 100 + column })
    .map((list) =>
      list
        .sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2)
        .map(([row, column, inside, rest]): PlannedCell => ({ row, column, ...inside, ...rest })),
    );
  const anyArea = fc.record({
    row: fc.nat(50),
    column: fc.nat(50),
    rows: fc.integer({ min: 1, max: 20 }),
    columns: fc.integer({ min: 1, max: 20 }),
  });
  const text = (max: number) => fc.string({ unit: "grapheme-ascii", maxLength: max });
  const limit = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((x) => x + 0);
  const rule: fc.Arbitrary<Validation["rule"]> = fc.oneof(
    fc.record({ kind: fc.constant("decimal" as const), min: limit, max: limit }, { requiredKeys: ["kind"] }),
    fc.record({ kind: fc.constant("list" as const), values: fc.array(words, { minLength: 1 }) }),
  );
  const validation: fc.Arbitrary<Validation> = fc.record(
    {
      area: anyArea,
      rule,
      prompt: fc.record({ title: text(32), message: words }),
      alert: fc.record({
        style: fc.constantFrom("stop" as const, "warning" as const),
        title: text(32),
        message: text(255),
      }),
    },
    { requiredKeys: ["area", "rule"] },
  );
  const plan: fc.Arbitrary<WorkbookPlan> = fc
    .record({
      cells: plannedCells,
      validations: fc.array(validation, { minLength: 1, maxLength: 4 }),
      settings: fc.dictionary(words, words, { minKeys: 1 }),
      area: anyArea,
    })
    .map(({ cells, validations, settings, area: named }) => ({
      sheets: [{ name: "Plan", cells, validations }],
      names: [{ name: "Area", sheet: "Plan", area: named }],
      settings,
    }));

  test("reading undoes writing", async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (one) => {
        expect(await again(one)).toEqual(one);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe("what is no workbook is refused", () => {
  test.each<readonly [string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "workbook.unreadable"],
    ["a text", new TextEncoder().encode("key,value\nore.grade,0.4"), "workbook.unreadable"],
    ["a cut file", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "workbook.unreadable"],
    [
      "a file with a password",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
      "workbook.encrypted",
    ],
  ])("%s", async (_, bytes, id) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ kind: "argument", id });
  });

  test("half a workbook", async () => {
    const whole = await writeWorkbook(cells({ value: 1 }));
    await expect(readWorkbook(whole.slice(0, whole.length / 2))).rejects.toMatchObject({ id: "workbook.unreadable" });
  });
});
