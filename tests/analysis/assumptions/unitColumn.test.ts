import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import type { Cells } from "../../../src/analysis/assumptions/cells";
import { readCells } from "../../../src/analysis/assumptions/table";
import { fileReading } from "../../../src/analysis/files/file";
import { Session } from "../../../src/analysis/session";
import { functionNamed } from "../../../src/functions/catalog";
import { answer } from "../../../src/functions/invoke";
import { said } from "../../../src/functions/said";
import type { Value } from "../../../src/functions/values";
import { describe as sentence } from "../../../src/messages/text";
import { IronError } from "../../../src/quantities/errors";
import { referenceSet, sets } from "../../../src/reference/index";
import { reference } from "../../../src/taskpane/table/catalogue";
import { toCsv, toJson } from "../../../src/taskpane/table/exchange";
import { assumptionsTable } from "../../../src/workbook/assumptionsTable";

const HEADER = ["Key", "Value", "Unit"];

function read(
  key: string,
  value: unknown,
  unit: unknown,
): { value: number | undefined; told: readonly string[] } | string {
  try {
    const { given, notices } = readTable([HEADER, [key, value, unit]]);
    return { value: Object.values(given)[0], told: notices.map(sentence) };
  } catch (error) {
    if (error instanceof IronError) return sentence(error);
    throw error;
  }
}

describe("the same unit, however it is written", () => {
  test.for([
    ["project.hbi_capacity", 2e6, "t HBI/y"],
    ["project.hbi_capacity", 2e6, "t/y"],
    ["project.hbi_capacity", 2e6, "tpa"],
    ["project.hbi_capacity", 2e6, " tonnes per year "],
    ["project.hbi_capacity", 2e6, ""],
    ["project.hbi_capacity", 2e6, null],
    ["project.hbi_capacity", 2e6, 0],
    ["ore.grade", 0.41, "t Fe/t ore"],
    ["ore.grade", 0.41, "t/t"],
    ["discount.rate", 0.1, "1/y"],
    ["concentrate.magnetite_share", 0.7, "-"],
    ["pellet.binder_loi", 0.1, "-"],
    ["pellet.binder_loi", 0.1, 1],
    ["pellet.binder_loi", 0.1, "1"],
    ["market.hbi_price", 390, "USD/t"],
    ["market.hbi_price", 390, "US$2026/t HBI"],
    ["market.hbi_price", 390, "US$/t (2026)"],
    ["market.hbi_price", 390, "real 2026 US$/t HBI"],
    ["capital.announced", "yes", "anything"],
  ] as const)("%s %s in '%s'", ([key, value, unit]) =>
    expect(read(key, value, unit)).toEqual({ value: value === "yes" ? 1 : value, told: [] }),
  );
});

describe("a multiple of the unit is converted and said", () => {
  test.for([
    ["project.hbi_capacity", 2, "Mt/y", 2e6, "t HBI/y"],
    ["project.hbi_capacity", "2", "Mt HBI/y", 2e6, "t HBI/y"],
    ["project.hbi_capacity", 1900, "kt p.a.", 1.9e6, "t HBI/y"],
    ["project.claim_capital", 13, "bn US$", 13e9, "US$"],
    ["project.claim_capital", 1200, "m US$", 1.2e9, "US$"],
    ["project.claim_capital", 1200, "US$m", 1.2e9, "US$"],
    ["project.claim_capital", 1_200_000, "k US$", 1.2e9, "US$"],
    ["cost.administration", 8.1, "million USD/y", 8.1e6, "US$/y"],
    ["ore.grade", 41, "%", 0.41, "t Fe/t ore"],
    ["discount.rate", 8.1, "%", 0.081, "1/y"],
    ["discount.rate", 8.1, "% p.a.", 0.081, "1/y"],
    ["pellet.sulphur", 0.14, "per mille", 0.00014, "t/t pellet"],
    ["project.construction_years", 24, "months", 2, "y"],
    ["energy.hydrogen_price", 4000, "US$/t", 4, "US$/kg"],
  ] as const)("%s %s in %s", ([key, value, unit, meant, wanted]) => {
    const found = read(key, value, unit);
    expect(found).toMatchObject({ value: meant });
    expect(found).toHaveProperty(
      "told",
      expect.arrayContaining([
        `row 2 of the assumptions: ${key} is given in ${unit} and is read as ${meant} ${wanted}`,
      ]),
    );
  });
  test("a percentage says its unit itself", () =>
    expect(read("ore.grade", "41 %", "%")).toMatchObject({ value: 0.41 }));
  test("the number of a relative key, too", () => {
    const price = (key: string, value: number, unit: string) =>
      readTable([HEADER, [key, value, unit]]).given["market.hbi_price"];
    expect(price("market.hbi_price.times", 90, "%")).toBe(324);
    expect(price("market.hbi_price.plus", 0.03, "US$/kg")).toBe(390);
  });
});

describe("any other unit is refused by name", () => {
  test.for([
    ["project.hbi_capacity", 2, "Mt", "project.hbi_capacity is given in 'Mt', but must be in t HBI/y or a multiple"],
    ["project.hbi_capacity", 2, "Mt ore/y", "in t HBI/y or a multiple"],
    ["market.hbi_price", 390, "EUR/t", "market.hbi_price is given in 'EUR/t', but must be in US$/t HBI or a multiple"],
    ["market.hbi_price", 390, "US$/t pellet", "but must be in US$/t HBI"],
    ["market.hbi_price", 390, "see note", "but must be in US$/t HBI"],
    ["market.hbi_price", 390, "US$/t (2024)", "but must be in US$/t HBI in prices of 2026, the base year"],
    ["reduction.gas", 10, "kWh/t", "but must be in GJ/t HBI"],
    ["market.hbi_price", 390, 1000, "is given in '1000', but must be in US$/t HBI"],
    ["pellet.binder_loi", 0.1, "kg", "but must be in - or a multiple"],
    ["market.hbi_price", 390, "x".repeat(1e6), "is given in 'xxxxxxxxxx"],
    ["market.hbi_price.times", 0.9, "US$/t HBI", "but must be in - or a multiple"],
  ] as const)("%s %s in %s", ([key, value, unit, expected]) => expect(read(key, value, unit)).toContain(expected));
});

describe("where the Unit column stands", () => {
  const given = (cells: Cells) => readTable(cells).given;
  test("anywhere under its header, in a list of JSON too", () => {
    const wanted = { "project.hbi_capacity": 2e6 };
    expect(
      given([
        ["Unit", "Note", "Key", "Value"],
        ["Mt/y", "", "project.hbi_capacity", 2],
      ]),
    ).toEqual(wanted);
    const json = '[{"key": "project.hbi_capacity", "unit": "Mt/y", "value": 2}]';
    expect(Object.fromEntries(fileReading("a.json", json).values)).toEqual(wanted);
    const csv = "Key;Value;Unit\nproject.hbi_capacity;2,0;Mt/y\n";
    expect(Object.fromEntries(fileReading("a.csv", csv).values)).toEqual(wanted);
  });
  test("beside the values of a table without a header, where it holds units", () => {
    expect(given([["project.hbi_capacity", 2, "Mt/y"]])).toEqual({ "project.hbi_capacity": 2e6 });
    expect(given([["project.hbi_capacity", 2e6, "as in the press"]])).toEqual({ "project.hbi_capacity": 2e6 });
  });
  test("what VSTACK fills up with #N/A has none", () => {
    const NA = { error: "#N/A" };
    for (const na of [NA, "#N/A"]) {
      const below = [
        ["market.hbi_price", 390, "US$/t HBI", "Price"],
        ["market.hbi_price.times", 0.9, na, na],
      ];
      expect(given(below)).toEqual({ "market.hbi_price": 351 });
      expect(given([[...HEADER, "Label"], ...below])).toEqual({ "market.hbi_price": 351 });
      const block = [...below.slice(0, 1), ["Key", "Value", na, na], ["market.hbi_price", 400, na, na]];
      expect(given(block)).toEqual({ "market.hbi_price": 400 });
    }
    expect(read("market.hbi_price", 390, { error: "#REF!" })).toContain("is given in '#REF!'");
  });
  test("a further block has its own, or none", () => {
    const cells = [HEADER, ["ore.grade", 41, "%"], ["Key", "Value", "#N/A"], ["market.hbi_price", 390, "#N/A"]];
    expect(given(cells)).toEqual({ "ore.grade": 0.41, "market.hbi_price": 390 });
  });
});

describe("what Ironbook writes is read as the same", () => {
  const plain = { problems: [], notices: [] };
  test.for(sets.map(({ name }) => name))("of %s: sheet, its body, CSV, JSON and the table of a function", (name) => {
    const rows = reference.rows(name);
    const wanted = new Map(rows.flatMap(({ key, current }) => (key in referenceSet(name) ? [[key, current]] : [])));
    const { cells } = assumptionsTable({ name, description: name as never }, rows, []);
    const sheet: unknown[][] = [];
    for (const { row, column, value } of cells) {
      sheet[row] ??= Array.from({ length: 12 }, () => "");
      (sheet[row] as unknown[])[column] = value ?? "";
    }
    for (const from of [3, 4])
      expect(readCells(sheet.slice(from))).toMatchObject({ ...plain, set: name, values: wanted });
    const contents = { values: new Map<string, number>(), texts: new Map<string, string>(), keys: new Set<string>() };
    expect(fileReading("a.csv", toCsv(name, rows, contents))).toMatchObject({ ...plain, values: wanted });
    expect(fileReading("a.json", toJson(name, rows, contents))).toMatchObject({ ...plain, values: wanted });
    const table = answer(functionNamed("REFERENCE_TABLE"), [name], { session: new Session() });
    expect(readCells(said(table as Value) as Cells)).toMatchObject({ ...plain, values: wanted });
  });
});

describe("an amount in the unit that a key had in version 1 is divided by the rate that stands", () => {
  const price = (...rows: Cells): number | undefined =>
    readTable([HEADER, ["carbon.eua_price", 100, "US$/t CO2"], ...rows]).given["carbon.eua_price"];
  test("that of the table, wherever it is given", () => expect(price(["carbon.eur_rate", 1.25, "US$/EUR"])).toBe(80));
  test("or that of the set", () => expect(price()).toBe(100 / (referenceSet()["carbon.eur_rate"] ?? 0)));
  test("before what the block changes relatively", () =>
    expect(price(["carbon.eua_price.times", 1.5, null], ["carbon.eur_rate", 1.25, null])).toBeCloseTo(120, 12));
  test("and said", () =>
    expect(read("carbon.eua_price", 100, "US$/t CO2")).toMatchObject({
      told: [expect.stringMatching(/carbon\.eua_price.*US\$\/t CO2.*EUR\/t CO2/)],
    }));
  test("in euro, however it is written", () =>
    expect(read("carbon.eua_price", 75, "€/t")).toEqual({ value: 75, told: [] }));
  test("any third currency is refused", () => expect(read("carbon.eua_price", 75, "GBP/t")).toMatch(/EUR\/t CO2/));
});
