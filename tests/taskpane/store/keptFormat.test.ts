import { expect, it } from "vitest";
import { outsidePort } from "../../../src/taskpane/outsidePort";
import { bounded, keep, keptIn } from "../../../src/taskpane/store/keptFormat";

const area = { row: 0, column: 0, rows: 2, columns: 2 };
const step = {
  written: {
    sheets: [
      {
        sheet: "Sheet1",
        created: false,
        area,
        filled: false,
        tables: [{ name: "Assumptions", area }],
        former: {
          contents: [
            {
              area,
              formulas: [
                ["=A1", 1],
                [true, ""],
              ],
            },
          ],
          looks: [{ area, style: { bold: true, fill: "#FF0000" } }],
          columnWidths: [48, 48],
          links: [{ row: 0, column: 0, link: { address: "https://example.test" } }],
          validations: [{ area, validation: { rule: { list: { source: "a,b" } } } }],
          tables: [{ name: "Rates", area, style: "TableStyleLight1" }],
        },
      },
    ],
    names: ["Price"],
    formerNames: [{ name: "Rate", formula: "=Sheet1!$A$1" }],
  },
  before: null,
  unfinished: true,
};

it("what version 1.0 has kept can still be taken back", async () => {
  const { settings } = outsidePort();
  const former = {
    cells: [{ row: 0, column: 1, formula: "=A1", style: { bold: true } }],
    columnWidths: [48],
    tables: [{ name: "Rates", area }],
    names: [{ name: "Rate", formula: "=1" }],
  };
  const sheet = { sheet: "Sheet1", created: false, area, filled: false };
  const first = { ...sheet, tables: ["Assumptions"], names: [], former };
  await settings.set("written", JSON.stringify([{ written: first, before: null }]));
  const cell = { row: 0, column: 1, rows: 1, columns: 1 };
  const kept = {
    ...{ contents: [{ area: cell, formulas: [["=A1"]] }], looks: [{ area: cell, style: { bold: true } }] },
    ...{ columnWidths: [48], links: [], validations: [], tables: [{ name: "Rates", area }] },
  };
  expect(keptIn(settings).written).toEqual([
    {
      written: {
        sheets: [{ ...sheet, tables: [{ name: "Assumptions" }], former: kept }],
        names: [],
        formerNames: [{ name: "Rate", formula: "=1" }],
      },
      before: null,
    },
  ]);
});

it("is bounded: older steps go first, and what does not fit alone is refused with both sizes", () => {
  const size = JSON.stringify([step]).length;
  expect(bounded([step, step, step, step])).toHaveLength(3);
  expect(bounded([step, step], size + 10)).toHaveLength(1);
  expect(() => bounded([step], size - 1)).toThrow(expect.objectContaining({ id: "pane.write.tooLarge" }));
});

it("comes back from the workbook as it was kept", async () => {
  const { settings } = outsidePort();
  const loaded = { set: "announced", changes: { "ore.grade": 0.3 }, table: "Assumptions", at: "2026-01-01T00:00:00Z" };
  await keep(settings, { set: "announced", loaded, written: [step] });
  expect(keptIn(settings)).toEqual({ set: "announced", loaded, written: [step] });
  await keep(settings, { loaded: undefined });
  expect(keptIn(settings).loaded).toBeUndefined();
});

it("keeps the charts of a write by their names", async () => {
  const { settings } = outsidePort();
  const charts = { made: ["Ironbook"], former: ["Mine"] };
  const sheets = step.written.sheets.map((sheet) => ({ ...sheet, charts }));
  await keep(settings, { written: [{ ...step, written: { ...step.written, sheets } }] });
  expect(keptIn(settings).written[0]?.written.sheets[0]?.charts).toEqual(charts);
});

it.each(["", "{", "[]", '{"set":1}', '[{"written":{}}]'])("is nothing where a setting holds %j", async (text) => {
  const { settings } = outsidePort();
  await settings.set("loaded", text);
  await settings.set("written", text);
  expect(keptIn(settings)).toEqual({ set: undefined, loaded: undefined, written: [] });
});
