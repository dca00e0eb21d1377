import type { CellValue, PlannedCell, PlannedRow, SheetPlan, WorkbookPlan } from "../../src/workbook/plan";

const YEARS = 33;
const FIRST = 4;
/** The sheet of inputs: its name needs quotes, and its first value stands in C2. */
export const INPUTS = "Owner's in & out";

interface Line {
  readonly label: string;
  readonly formula: string;
  readonly value: (year: number, before: number) => CellValue;
}

/** Lines of every kind a row may be: of its own sheet, of another one, of newer functions, of texts and of errors. */
const LINES: readonly Line[] = [
  { label: "year", formula: "=R1C4+RC[-1]", value: (_, before) => before + 1 },
  { label: "third", formula: "=R[-1]C/3", value: (year) => (year + 1) / 3 },
  { label: "price", formula: `='${INPUTS.replace("'", "''")}'!R2C3*R[-1]C`, value: (year) => 320.1 * ((year + 1) / 3) },
  { label: "least", formula: '=MINIFS(R[-1]C5:R[-1]C37,R[-1]C5:R[-1]C37,">0")', value: () => 320.1 * (1 / 3) },
  {
    label: "word",
    formula: '=IF(R[-4]C>3,"=not a formula, R1C1","R1C1 & <b>")',
    value: (year) => (year + 1 > 3 ? "=not a formula, R1C1" : "R1C1 & <b>"),
  },
  { label: "no measure", formula: "=NA()", value: () => "#N/A" },
  { label: "named", formula: "=unit_price*0+R[-5]C", value: (year) => (year + 1) / 3 },
];

function sheetOf(name: string, rows: number): SheetPlan {
  const labels: PlannedCell[] = [];
  const planned: PlannedRow[] = [];
  for (let row = 1; row <= rows; row++) {
    const line = LINES[(row - 1) % LINES.length];
    if (line === undefined) continue;
    const values: CellValue[] = [];
    for (let year = 0; year < YEARS; year++) {
      const before = values[year - 1];
      values.push(line.value(year, typeof before === "number" ? before : 0));
    }
    labels.push({ row, column: 0, value: line.label }, { row, column: 1, value: "US$" });
    const style = { numberFormat: "#,##0.0;[Red]-#,##0.0" };
    planned.push({ row, column: FIRST, columns: YEARS, formula: line.formula, values, style });
  }
  return {
    name,
    cells: [
      { row: 0, column: 0, value: name, style: { bold: true, size: 14 } },
      { row: 0, column: 3, value: 1 },
      { row: 0, column: 4, value: "back", link: `#'${INPUTS.replace("'", "''")}'!C2` },
      ...labels,
    ],
    rows: planned,
    columnWidths: [30, 10, 12, 12, ...Array.from({ length: YEARS }, () => 10)],
    frozenRows: 1,
    frozenColumns: FIRST,
    groups: [
      { row: 2, rows: 4 },
      { row: 3, rows: 2 },
      { row: 7, rows: 1 },
    ],
    tabColor: "#1F4E78",
    conditional: [
      {
        area: { row: 2, column: FIRST, rows: 1, columns: YEARS },
        when: "=E3>2",
        style: { color: "#9C0006", fill: "#FFC7CE", bold: true },
      },
      {
        area: { row: 2, column: FIRST, rows: 1, columns: YEARS },
        when: '=MINIFS($E$3:$AK$3,$E$3:$AK$3,"<>")>1',
        style: { fill: "#FFEB9C" },
      },
    ],
    charts: [
      {
        kind: "line",
        title: "Price & third, 1 < 2",
        place: { row: rows + 2, column: 0, rows: 16, columns: 8 },
        categories: { sheet: name, area: { row: 1, column: FIRST, rows: 1, columns: YEARS } },
        series: [
          {
            name: "Third",
            values: { sheet: name, area: { row: 2, column: FIRST, rows: 1, columns: YEARS } },
            color: "#1F4E78",
          },
          {
            name: "Limit",
            values: { sheet: name, area: { row: 3, column: FIRST, rows: 1, columns: YEARS } },
            color: "#C00000",
            dashed: true,
          },
        ],
        values: { title: "US$/t", numberFormat: "#,##0" },
      },
    ],
    gridlines: false,
    page: {
      orientation: "landscape",
      repeatedRows: { row: 0, rows: 1 },
      repeatedColumns: 2,
      columns: FIRST + YEARS,
      footer: `set spec-consistent & ${name}, 0 values differ`,
    },
  };
}

/** A workbook as a whole model makes one: many sheets of rows, each a formula for all its years, with what stands about them. */
export function manySheets(sheets: number, rows: number): WorkbookPlan {
  return {
    sheets: [
      {
        name: INPUTS,
        cells: [
          { row: 0, column: 0, value: "Key" },
          { row: 1, column: 0, value: "market.hbi_price" },
          { row: 1, column: 2, value: 320.1, style: { color: "#0000FF" } },
        ],
      },
      ...Array.from({ length: sheets }, (_, k) =>
        sheetOf(k === 0 ? "R1C1" : k === 1 ? "Debt, sources & uses" : `Sheet${k}`, rows),
      ),
    ],
    names: [
      { name: "unit_price", sheet: INPUTS, area: { row: 1, column: 2, rows: 1, columns: 1 } },
      { name: "twice", formula: `='${INPUTS.replace("'", "''")}'!$C$2*2` },
    ],
  };
}
