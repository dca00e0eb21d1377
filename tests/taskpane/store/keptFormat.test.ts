import { expect, it } from "vitest";
import { outsidePort } from "../../../src/taskpane/outsidePort";
import { keep, keptIn } from "../../../src/taskpane/store/keptFormat";

const area = { row: 0, column: 0, rows: 2, columns: 2 };
const step = {
  written: {
    sheet: "Sheet1",
    created: false,
    area,
    filled: false,
    tables: ["Assumptions"],
    names: [],
    former: {
      cells: [{ row: 0, column: 0, formula: "=A1", style: { bold: true, fill: "#FF0000" } }],
      columnWidths: [48, 48],
      tables: [{ name: "Rates", area }],
      names: [],
    },
  },
  before: null,
};

it("comes back from the workbook as it was kept", async () => {
  const { settings } = outsidePort();
  const loaded = { set: "announced", changes: { "ore.grade": 0.3 }, table: "Assumptions", at: "2026-01-01T00:00:00Z" };
  await keep(settings, { set: "announced", loaded, written: [step] });
  expect(keptIn(settings)).toEqual({ set: "announced", loaded, written: [step] });
  await keep(settings, { loaded: undefined });
  expect(keptIn(settings).loaded).toBeUndefined();
});

it.each(["", "{", "[]", '{"set":1}', '[{"written":{}}]'])("is nothing where a setting holds %j", async (text) => {
  const { settings } = outsidePort();
  await settings.set("loaded", text);
  await settings.set("written", text);
  expect(keptIn(settings)).toEqual({ set: undefined, loaded: undefined, written: [] });
});
