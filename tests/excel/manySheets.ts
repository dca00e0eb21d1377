import type { Place, Plan } from "../../src/taskpane/port";

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A small workbook with all that a plan can say, whose sheets read each other. */
export const book: Plan = {
  sheets: [
    {
      name: "Cover",
      cells: [
        { row: 0, column: 0, value: "Title", style: { bold: true } },
        { row: 1, column: 0, value: "Steps", link: "#Steps!A1" },
        { row: 2, column: 0, formula: "=SUM(Steps!C2:E3)", style: { numberFormat: "#,##0" } },
      ],
      conditional: [
        { area: one(2, 0), when: "=A3<>Steps!C2", style: { bold: true, color: "#CC0000", fill: "#FFEEEE" } },
      ],
      charts: [
        {
          ...{ kind: "stackedColumn", title: "Two rows", place: { row: 4, column: 0, rows: 10, columns: 4 } },
          categories: { sheet: "Steps", area: { row: 0, column: 2, rows: 1, columns: 3 } },
          series: [
            ...[1, 2].map((row) => ({
              ...{ name: `row ${row}`, color: "#123456" },
              values: { sheet: "Steps", area: { row, column: 2, rows: 1, columns: 3 } },
            })),
            {
              ...{ name: "limit", color: "#654321", dashed: true },
              values: { sheet: "Steps", area: { row: 4, column: 2, rows: 1, columns: 3 } },
            },
          ],
          values: { title: "US$", numberFormat: "0.0" },
        },
      ],
      rowHeights: [{ row: 0, height: 30 }],
      tabColor: "#1F3A4D",
      page: { orientation: "portrait", footer: "ore & iron, set spec-consistent" },
    },
    {
      name: "Steps",
      cells: [
        { row: 0, column: 0, value: "Line" },
        ...[2026, 2027, 2028].map((year, k) => ({ row: 0, column: 2 + k, value: year })),
        { row: 1, column: 0, value: "first", style: { italic: true } },
        { row: 1, column: 1, value: "=t" },
        { row: 2, column: 0, value: "second" },
        { row: 3, column: 0, value: "A heading" },
        { row: 4, column: 0, value: "limit" },
        { row: 4, column: 6, value: "beside" },
      ],
      rows: [
        { row: 1, column: 2, columns: 3, formula: "=R1C*2", style: { numberFormat: "0.0", fill: "#EEEEEE" } },
        { row: 2, column: 2, columns: 3, formula: "=R[-1]C+Hidden!R1C1+Start", style: { fill: "#EEEEEE" } },
        { row: 4, column: 2, columns: 3, formula: '=IF(R[-2]C>1,"Steps!",Steps!R2C3)' },
      ],
      groups: [{ row: 1, rows: 2 }],
      frozenRows: 1,
      frozenColumns: 2,
      gridlines: false,
      page: {
        ...{ orientation: "landscape", pagesWide: 2, columns: 5, breaks: [3] },
        ...{ repeatedRows: { row: 0, rows: 1 }, repeatedColumns: 2 },
      },
    },
    { name: "Hidden", cells: [{ row: 0, column: 0, value: 1 }], hidden: true },
  ],
  names: [
    { name: "Start", sheet: "Steps", area: one(0, 2) },
    { name: "Twice", formula: "=Hidden!$A$1*2" },
  ],
};

export const onNew = (...names: string[]): Place[] =>
  names.map((sheet) => ({ sheet, create: true, row: 0, column: 0 }));
