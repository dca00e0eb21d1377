import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/model/inputs/keys";
import { EVERYTHING, filtered, grouped, narrowings, rowsOf } from "../../src/taskpane/assumptions/list/filter";
import { reference } from "../../src/taskpane/table/catalogue";
import { changesFrom, differences, type Loaded, missing } from "../../src/taskpane/table/differences";
import { isUsable, judgeTogether, readRows, saysAnything, setOf } from "../../src/taskpane/table/reading";
import { rowsBeyond } from "../../src/workbook/assumptionRows";

const rows = reference.rows("spec-consistent");
const value = (key: string) => rows.find((row) => row.key === key)?.current ?? Number.NaN;

describe("the list", () => {
  const shown = (filter: object, values = new Map<string, number>()) =>
    filtered(rowsOf(rows, [], values), { ...EVERYTHING, ...filter });

  it("shows every assumption when nothing is asked", () => {
    // values by year are shown with their input
    const inputs = rows.filter(({ key }) => keyOf(key)?.step === undefined);
    expect(shown({})).toHaveLength(inputs.length);
    expect(grouped(shown({})).reduce((sum, group) => sum + group.rows.length, 0)).toBe(inputs.length);
  });

  it("finds every word of a query in any text of a row, whatever its case", () => {
    const keys = shown({ query: "MINING recovery" }).map(({ assumption }) => assumption.key);
    expect(keys).toContain("mine.recovery");
    expect(shown({ query: "no such words" })).toHaveLength(0);
  });

  it("narrows by section and by kind of source, each kind adding to the other", () => {
    expect(shown({ section: "ore_inputs" }).every(({ assumption }) => assumption.section.id === "ore_inputs")).toBe(
      true,
    );
    const [law, measured, both] = [["law"], ["measured"], ["law", "measured"]].map((kinds) => shown({ kinds }).length);
    expect(both).toBe((law ?? 0) + (measured ?? 0));
    expect(law).toBeGreaterThan(0);
  });

  it("tells what was changed and what lies outside its range", () => {
    const values = new Map([
      ["market.hbi_price", value("market.hbi_price") + 1],
      ["ore.grade", 0.99],
    ]);
    expect(
      shown({ changed: true }, values)
        .map(({ assumption }) => assumption.key)
        .sort(),
    ).toEqual(["market.hbi_price", "ore.grade"]);
    expect(shown({ outside: true }, values).map(({ assumption }) => assumption.key)).toContain("ore.grade");
  });

  it("takes the rounding of a sheet for no change", () => {
    const values = new Map([["market.hbi_price", value("market.hbi_price") * (1 + 1e-15)]]);
    expect(shown({ changed: true }, values)).toHaveLength(0);
  });

  it.each([
    ["gas price", "energy.gas_tariff"],
    ["price gas", "energy.gas_tariff"],
    ["power tariff", "energy.power_tariff"],
    ["electricity prices", "energy.power_tariff"],
    ["energy.gas_tariff", "energy.gas_tariff"],
    ["gas_tariff", "energy.gas_tariff"],
    ["gas_price", "energy.gas_tariff"],
    ["capex HBI plant", "capital.hbi"],
    ["Metallization", "reduction.metallisation"],
    ["carbon price EU", "carbon.eua_price"],
    ["shipping Italy", "logistics.sea_italy"],
    ["wages", "labour.pay"],
    ["US$/t CO2", "carbon.domestic_price"],
    ["EUR/t CO2", "carbon.eua_price"],
    ["loan tenor", "debt.commercial_tenor"],
    ["reclamation", "capital.closure"],
    ["overhaul reformer", "capital.tubes"],
    ["leverage", "debt.gearing"],
    ["wacc", "discount.rate"],
  ])("'%s' finds %s by synonyms, parts of ids and units, in any order", (query, key) => {
    const keys = shown({ query }).map(({ assumption }) => assumption.key);
    expect(keys).toContain(key);
    expect(keys.length).toBeLessThan(60);
  });

  it("parts of an id stand side by side", () => {
    expect(shown({ query: "hbi_price" }).map(({ assumption }) => assumption.key)).toEqual([
      "market.hbi_price",
      "capital.hbi_price_year",
    ]);
  });

  it("counts its filters without the query", () => {
    const on = { section: "ore_inputs", kinds: ["law", "measured"], changed: true, leftOpen: true };
    expect(narrowings({ ...EVERYTHING, query: "x", ...on })).toBe(5);
  });
});

describe("reading rows", () => {
  it.each([
    [
      "a header in any order",
      [
        ["Note", "Value", "Key"],
        ["", 0.5, "mine.recovery"],
      ],
    ],
    ["no header", [["mine.recovery", 0.5]]],
    [
      "empty lines between",
      [
        ["Key", "Value"],
        [null, ""],
        [null, null],
        ["mine.recovery", 0.5],
      ],
    ],
  ])("takes %s", (_, matrix) => {
    const { values, problems } = readRows(matrix);
    expect([...values]).toEqual([["mine.recovery", 0.5]]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["an unknown key", "mine.recovry", 1, "model.unknownKeyMeant"],
    ["a blank value", "mine.recovery", "", "model.blank"],
    ["a text", "mine.recovery", "high", "model.notANumber"],
    ["an unknown word of a choice", "capital.announced", "perhaps", "model.notAChoice"],
    ["a number without a meaning", "market.hbi_price", -1, "model.outside"],
    ["a value without a key", "", 7, "assumptions.noKey"],
    ["a set that is not named first", "set", "announced", "assumptions.setNotFirst"],
  ])("names the row of %s", (_, key, cell, id) => {
    const { problems } = readRows([
      ["Key", "Value"],
      ["ore.grade", 0.4],
      [key, cell],
    ]);
    expect(problems).toMatchObject([{ row: 3, id }]);
  });

  it("keeps the first of two rows with one key", () => {
    const { values, problems } = readRows([
      ["ore.grade", 0.4],
      ["ore.grade", 0.3],
    ]);
    expect(values.get("ore.grade")).toBe(0.4);
    expect(problems).toMatchObject([{ row: 2, id: "assumptions.twice" }]);
  });

  it("names the row of an unknown set", () => {
    const { problems, set, silent } = readRows([["set", "mine"]]);
    expect(problems).toMatchObject([{ row: 1, id: "reference.unknownSet" }]);
    expect([set, silent]).toEqual([undefined, false]);
  });

  it.each([
    ["a row of the set", [["set", "announced"]], "announced"],
    ["a set by its name alone", [["announced", ""]], "announced"],
    ["no set, where the default one stands in", [["ore.grade", 0.4]], "spec-consistent"],
    ["a set that does not exist", [["set", "mine"]], undefined],
  ])("says whose values stand in: %s", (_, matrix, expected) => {
    expect(setOf(readRows(matrix), "spec-consistent")).toBe(expected);
  });

  it.each([
    ["nothing to do with assumptions", [["x", "y"]], false, false],
    [
      "a header over keys that do not exist",
      [
        ["Key", "Value"],
        ["ore.grad", 1],
      ],
      true,
      false,
    ],
    ["a set alone", [["set", "announced"]], true, true],
    ["a key", [["ore.grade", "much"]], true, true],
  ])("tells what is of use: %s", (_, matrix, anything, usable) => {
    const reading = readRows(matrix);
    expect([saysAnything(reading), isUsable(reading)]).toEqual([anything, usable]);
  });

  it("reads the words of choices and the set", () => {
    const reading = readRows([
      ["set", "announced"],
      ["capital.announced", "yes"],
    ]);
    expect(reading.set).toBe("announced");
    expect(reading.values.get("capital.announced")).toBe(1);
  });

  it("knows keys without a reference value, such as values by year", () => {
    const { values, problems } = readRows([["market.hbi_price.2031", 350]]);
    expect(problems).toEqual([]);
    expect(rowsBeyond(rows, values).map(({ key, current }) => [key, current])).toEqual([
      ["market.hbi_price.2031", 350],
    ]);
  });

  it("judges the values together", () => {
    expect(judgeTogether("announced", new Map())).toBeUndefined();
    expect(judgeTogether("announced", new Map([["market.share_italy", 0.9]]))?.id).toBe("model.sharesSum");
  });
});

describe("differences", () => {
  const reading = readRows([
    ["market.hbi_price", 400],
    ["ore.grade", value("ore.grade")],
  ]);
  const loaded: Loaded = { set: "spec-consistent", changes: { "ore.grade": 0.3 }, table: "Assumptions", at: "" };

  it("are told from the reference and from the last load", () => {
    const found = differences(rows, reading.values, loaded, rows);
    expect(
      found.map(({ assumption, fromReference, fromLoaded }) => [assumption.key, fromReference, fromLoaded]),
    ).toEqual([
      ["ore.grade", false, true],
      ["market.hbi_price", true, true],
    ]);
  });

  it("do not need a last load", () => {
    expect(differences(rows, reading.values, undefined, [])).toMatchObject([{ value: 400, loaded: undefined }]);
  });

  it("name the keys the table lacks", () => {
    expect(missing("spec-consistent", rows, reading)).toHaveLength(rows.length - 2);
  });

  it("take a blank or a text for a row that is there", () => {
    const blank = readRows([
      ["ore.grade", ""],
      ["mine.recovery", "much"],
    ]);
    expect(missing("spec-consistent", rows, blank).map(({ key }) => key)).not.toContain("ore.grade");
    expect(missing("spec-consistent", rows, blank).map(({ key }) => key)).not.toContain("mine.recovery");
  });

  it("do not miss shares of capital where another number of construction years stretches the curve", () => {
    const shorter = readRows([["project.construction_years", 2]]);
    const lacking = missing("spec-consistent", rows, shorter).map(({ key }) => key);
    expect(lacking).toContain("capital.overrun");
    expect(lacking.filter((key) => key.startsWith("capital.phasing."))).toEqual([]);
  });

  it("are kept as what is not the set's", () => {
    expect(changesFrom(rows, reading.values)).toEqual({ "market.hbi_price": 400 });
  });
});
