import { describe, expect, test } from "vitest";
import { verbatim } from "../../src/messages/words";
import type { AssumptionRow } from "../../src/workbook/assumptionRow";
import { assumptionsTable } from "../../src/workbook/assumptionsTable";

const price: AssumptionRow = {
  key: "market.hbi_price",
  label: verbatim("HBI reference price, CFR Italy"),
  unit: "US$/t HBI",
  section: { id: "market_inputs", title: verbatim("Market inputs"), short: verbatim("Market") },
  current: 320,
  low: 240,
  value: 320,
  high: 480,
  distribution: "lognormal",
  calendar: false,
  optional: false,
  interval: { min: 0 },
  source: { title: verbatim("SteelOrbis"), url: "https://www.steelorbis.com/", date: "2025-06", kind: "measured" },
  note: verbatim("=not a formula"),
};
const recovery: AssumptionRow = {
  key: "concentrate.recovery",
  label: verbatim("Fe recovery to concentrate"),
  unit: "t Fe/t Fe",
  section: { id: "concentrate_inputs", title: verbatim("Concentrate inputs"), short: verbatim("Concentrate") },
  current: 0.8,
  low: 0.65,
  value: 0.77,
  high: 0.87,
  distribution: "triangular",
  calendar: false,
  optional: false,
  interval: { above: 0, max: 1 },
  source: { title: verbatim("Engineering estimate"), date: "undated", kind: "estimate" },
  note: verbatim(""),
};
const timing: AssumptionRow = {
  key: "discount.timing",
  label: verbatim("Timing of cash flows within a year"),
  unit: "1",
  section: { id: "finance_inputs", title: verbatim("Finance inputs"), short: verbatim("Finance") },
  current: 1,
  low: 0,
  value: 0,
  high: 2,
  distribution: "switch",
  calendar: true,
  optional: false,
  interval: { min: 0, max: 2, whole: true },
  choices: ["start", "mid", "end"],
  source: { title: verbatim("Engineering estimate"), date: "undated", kind: "estimate" },
  note: verbatim(""),
};
const announced = { name: "announced", description: verbatim("As told to the press") };
const sheet = assumptionsTable(announced, [price, recovery, timing], ["spec-consistent", "announced"]);
const [table] = sheet.tables ?? [];
const top = table?.area.row ?? 0;
const at = (row: number, column: number) => sheet.cells.find((cell) => cell.row === row && cell.column === column);
const rule = (row: number) => sheet.validations?.find(({ area }) => area.row === row);

describe("the assumptions sheet", () => {
  test("is a table whose first columns are Key and Value, with or without its header", () => {
    expect(table).toMatchObject({ name: "Assumptions_table", area: { column: 0, rows: 5 } });
    expect([at(top, 0)?.value, at(top, 1)?.value]).toEqual(["Key", "Value"]);
    expect([at(top + 2, 0)?.value, at(top + 2, 1)?.value]).toEqual(["market.hbi_price", 320]);
  });

  test("names the set in its first row, as a choice among the sets", () => {
    expect([at(top + 1, 0)?.value, at(top + 1, 1)?.value]).toEqual(["set", "announced"]);
    expect(rule(top + 1)?.rule).toEqual({ kind: "list", values: ["spec-consistent", "announced"] });
  });

  test("shows shares as percentages and choices as words", () => {
    expect(at(top + 3, 1)).toMatchObject({ value: 0.8, style: { numberFormat: "0.0%" } });
    expect(at(top + 4, 1)).toMatchObject({ value: "mid" });
    expect(rule(top + 4)?.rule).toEqual({ kind: "list", values: ["start", "mid", "end"] });
  });

  test("says of a cell what it is, how far it likely goes, where it comes from, and what it cannot be", () => {
    expect(rule(top + 3)).toEqual({
      area: { row: top + 3, column: 1, rows: 1, columns: 1 },
      rule: { kind: "decimal", min: 0, max: 1 },
      prompt: {
        title: verbatim("concentrate.recovery"),
        message:
          "Fe recovery to concentrate, t Fe/t Fe\nLikely from 65 % to 87 %, base 77 %\nSource (estimate): Engineering estimate",
      },
      alert: {
        style: "stop",
        title: verbatim("Not a possible value"),
        message:
          "Fe recovery to concentrate must be a number, above 0 % and at most 100 %, in t Fe/t Fe\nLikely from 65 % to 87 %, base 77 %",
      },
    });
  });

  test("refuses what is no number with its limit, unit and likely range", () => {
    expect(rule(top + 2)?.alert?.message).toBe(
      "HBI reference price, CFR Italy must be a number, at least 0, in US$/t HBI\nLikely from 240 to 480, base 320",
    );
    const whole = { ...price, unit: "1", interval: { whole: true }, low: 320, high: 320 };
    const [, said] = assumptionsTable(announced, [whole], ["announced"]).validations ?? [];
    expect(said?.alert?.message).toBe("HBI reference price, CFR Italy must be a whole number");
    expect(said?.prompt?.message).toMatch(/^HBI reference price, CFR Italy\nSource/);
  });

  test("the name of the set does not look like an input and says what it does", () => {
    expect(at(top + 1, 1)?.style?.fill).not.toBe(at(top + 2, 1)?.style?.fill);
    const words = "Names the set behind rows that are missing; choose another set in the pane";
    expect(rule(top + 1)?.prompt?.message).toBe(words);
    expect(at(top + 1, 3)?.value).toBe(words);
    expect(rule(top + 1)?.alert?.message).toBe("The reference set must be one of: spec-consistent, announced");
  });

  test("a pure number has no unit, and none that Excel takes for a number kept as text", () => {
    const cover = { ...price, key: "debt.cover", unit: "1" };
    const { cells } = assumptionsTable(announced, [cover], ["announced"]);
    expect(cells.find(({ row, column }) => row === top + 2 && column === 2)?.value).toBe("-");
  });

  test("leads to the source and keeps texts texts", () => {
    expect(sheet.cells).toContainEqual(
      expect.objectContaining({ value: "SteelOrbis", link: "https://www.steelorbis.com/" }),
    );
    expect(sheet.cells).toContainEqual(expect.objectContaining({ value: "=not a formula" }));
    expect(sheet.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test("keeps to the lengths Excel shows", () => {
    const long = { ...price, source: { ...price.source, title: verbatim("s".repeat(300)) }, key: "k".repeat(40) };
    const [, said] = assumptionsTable(announced, [long], ["announced"]).validations ?? [];
    expect(said?.prompt?.title).toHaveLength(32);
    expect(said?.prompt?.message).toHaveLength(255);
  });
});
