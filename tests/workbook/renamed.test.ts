import { expect, test } from "vitest";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { renamed } from "../../src/workbook/renamed";

const one = { row: 0, column: 0, rows: 1, columns: 1 };
const plan = (inputs: string, reference: string): WorkbookPlan => ({
  sheets: [
    {
      name: inputs,
      cells: [
        { row: 0, column: 0, value: "Inputs!A1", link: "https://example.test/#Inputs!A1" },
        { row: 1, column: 0, formula: `=${reference}!A1&"Inputs!A1"`, link: `#${reference}!A1` },
      ],
      rows: [{ row: 2, column: 1, columns: 3, formula: `=${reference}!R1C1*R[-1]C`, values: [1, 2, 3] }],
      conditional: [{ area: one, when: `=A1<>${reference}!A1`, style: { bold: true } }],
    },
    {
      name: "Charts",
      cells: [{ row: 0, column: 0, formula: `=SUM(${reference}!B3:D3)` }],
      charts: [
        {
          ...{ kind: "line", title: "Inputs!", place: one, categories: { sheet: inputs, area: one } },
          series: [{ name: "Inputs!", values: { sheet: inputs, area: one }, color: "#000000" }],
          values: { title: "t", numberFormat: "0" },
        },
      ],
    },
  ],
  names: [
    { name: "First", sheet: inputs, area: one },
    { name: "Twice", formula: `=${reference}!$A$1*2` },
    { name: "Inputs", sheet: "Charts", area: one },
  ],
  settings: { set: "Inputs!" },
});

test("all that refers to a sheet follows its new name, and nothing else changes", () => {
  expect(renamed(plan("Inputs", "Inputs"), new Map([["inputs", "Inputs 2"]]))).toEqual(plan("Inputs 2", "'Inputs 2'"));
});

test("a plan whose sheets keep their names is the same", () => {
  const given = plan("Inputs", "Inputs");
  expect(renamed(given, new Map([["Inputs", "Inputs"]]))).toEqual(given);
});

test("two sheets that take each other's names do not meet", () => {
  const sheets = [
    { name: "A", cells: [{ row: 0, column: 0, formula: "=B!A1" }] },
    { name: "B", cells: [{ row: 0, column: 0, formula: "=A!A1" }] },
  ];
  const swapped = renamed({ sheets }, new Map(Object.entries({ A: "B", B: "A" })));
  expect(swapped.sheets.map(({ name, cells }) => [name, cells[0]?.formula])).toEqual([
    ["B", "=A!A1"],
    ["A", "=B!A1"],
  ]);
});
