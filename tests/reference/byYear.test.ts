import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ReferenceRow } from "../../src/reference/assumption";

const ROWS = "../../src/reference/rows";
const SETS = "../../src/reference/sets";
const NUMBERS = "../../src/reference/generated/numbers";

const step = (key: string, value: number, title: string, note = ""): ReferenceRow => ({
  key,
  value,
  low: value,
  high: value,
  distribution: "fixed",
  source: { title, date: "2025", kind: "law" },
  note,
});

/** What stands on the reference, loaded anew beside one that has values by year. */
async function loaded() {
  const [{ Session }, { ironbook }, { findFunction }, { answer }, { said }, { keyFacts }, reference, sheet, schedules] =
    await Promise.all([
      import("../../src/analysis/session"),
      import("../../src/cli/ironbook"),
      import("../../src/functions/catalog"),
      import("../../src/functions/invoke"),
      import("../../src/functions/said"),
      import("../../src/help/keyFacts"),
      import("../../src/reference/index"),
      import("../../src/workbook/assumptionsSheet"),
      import("../../src/workbook/schedulesSheet"),
    ]);
  return { Session, ironbook, findFunction, answer, said, keyFacts, ...reference, ...sheet, ...schedules };
}

let world: Awaited<ReturnType<typeof loaded>>;

const referenceYear = (key: string) => world.referenceSet("mine-schedule")[key];

/** A base whose gas tariff has values by year, a set with a mine schedule, and one that takes one tariff for all years. */
beforeAll(async () => {
  const [{ rows }, { sets }] = await Promise.all([import(ROWS), import(SETS)]);
  vi.resetModules();
  const tariff = (year: number, value: number) =>
    step(`energy.gas_tariff.${year}`, value, `Decree of ${year}`, "net of VAT");
  const own = (name: string, more: object) => ({ ...sets[0], name, differences: {}, ...more });
  // in no order, and at the end
  vi.doMock(ROWS, () => ({ rows: [...rows, tariff(2035, 350), tariff(2030, 300)] }));
  vi.doMock(SETS, () => ({
    sets: [
      ...sets,
      own("mine-schedule", {
        byYear: [step("ore.grade.1", 0.42, "Mine plan"), step("ore.grade.8", 0.38, "Mine plan")],
      }),
      own("one-tariff", { differences: { "energy.gas_tariff": 260 } }),
    ],
  }));
  vi.doMock(NUMBERS, async () => (await import("../../src/reference/referenceNumbers")).referenceNumbers());
  world = await loaded();
});

afterAll(() => {
  for (const path of [ROWS, SETS, NUMBERS]) vi.doUnmock(path);
  vi.resetModules();
});

const keysFrom = (keys: readonly string[], key: string) => keys.filter((one) => one.startsWith(key));
const TARIFFS = ["energy.gas_tariff", "energy.gas_tariff.2030", "energy.gas_tariff.2035"];
const GRADES = ["ore.grade", "ore.grade.1", "ore.grade.8"];

async function called(name: string, ...args: readonly unknown[]): Promise<readonly (readonly unknown[])[]> {
  const definition = world.findFunction(name);
  if (definition === undefined) throw new Error(`the catalog has lost ${name}`);
  const value = await world.answer(definition, args as never, { session: new world.Session() });
  return world.said(value) as never;
}

async function listed(...words: readonly string[]): Promise<string> {
  const out: string[] = [];
  const surroundings = { lines: async function* () {}, read: () => "", complain: () => {} };
  await world.ironbook(words, { ...surroundings, print: (text: string) => out.push(text) });
  return out.join("\n");
}

describe("values by year in the reference", () => {
  test("a set has those of the base and its own, and one value of its own in place of all", () => {
    expect(world.referenceSet()).toMatchObject({ "energy.gas_tariff.2030": 300, "energy.gas_tariff.2035": 350 });
    expect(world.referenceSet("mine-schedule")).toMatchObject({ "ore.grade.8": 0.38, "energy.gas_tariff.2030": 300 });
    expect(keysFrom(Object.keys(world.referenceSet("one-tariff")), "energy.gas_tariff")).toEqual(["energy.gas_tariff"]);
  });

  test("version 1 had none", () => {
    expect(keysFrom(Object.keys(world.referenceSet("spec-consistent@1")), "energy.gas_tariff")).toEqual([
      "energy.gas_tariff",
    ]);
  });

  test("they stand under their input, in the order of the years, with label and source", () => {
    const rows = world.assumptionsOf("mine-schedule");
    const keys = rows.map(({ key }) => key);
    expect(keys.slice(keys.indexOf("energy.gas_tariff")).slice(0, 3)).toEqual(TARIFFS);
    expect(keys.slice(keys.indexOf("ore.grade")).slice(0, 3)).toEqual(GRADES);
    expect(rows.find(({ key }) => key === "energy.gas_tariff.2030")).toMatchObject({
      current: 300,
      label: "Gas tariff, industry, net of VAT: from 2030",
      source: { title: "Decree of 2030" },
      note: "net of VAT",
    });
    expect(rows.find(({ key }) => key === "ore.grade.8")).toMatchObject({
      label: "Fe of ore in place: from year 8 of operation",
      source: { title: "Mine plan" },
    });
    expect(world.allAssumptions().some(({ key }) => key === "energy.gas_tariff.2035")).toBe(true);
  });

  test("REFERENCE and REFERENCE_TABLE give them, the latter as a table that functions read", async () => {
    expect(await called("REFERENCE", "energy.gas_tariff.2035")).toBe(350);
    const table = await called("REFERENCE_TABLE", "mine-schedule");
    const keys = table.map(([key]) => String(key));
    expect(keys.slice(keys.indexOf("ore.grade")).slice(0, 3)).toEqual(GRADES);
    expect(await called("PROJECT_NPV", table)).toBe(await called("PROJECT_NPV", "mine-schedule"));
    expect(await called("PROJECT_NPV", "mine-schedule")).not.toBe(await called("PROJECT_NPV"));
  });

  test("lists name them under their input", async () => {
    const facts = world.keyFacts();
    const at = facts.findIndex(({ key }) => key === "energy.gas_tariff");
    expect(facts.slice(at, at + 3).map(({ key }) => key)).toEqual(TARIFFS);
    expect(facts[at]).toMatchObject({ byYear: "calendar" });
    expect(facts[at + 1]).toMatchObject({ value: 300, note: "net of VAT" });
    expect(await listed("list", "keys")).toMatch(/energy\.gas_tariff\.2030 +AZN\/1000 m3 +300/);
    expect(JSON.parse(await listed("list", "keys", "--format", "json"))).toContainEqual(
      expect.objectContaining({ key: "energy.gas_tariff.2035", value: 350, reference: 350 }),
    );
  });

  test("EXPLAIN and PROJECT_LINE lead to them", async () => {
    expect(await called("PROJECT_LINE", "energy.gas_tariff.2035")).toContainEqual([
      "Gas tariff, industry, net of VAT: from 2035",
      "AZN/1000 m3",
      350,
    ]);
    expect(await called("EXPLAIN", "annual.gas_tariff", "", 2040)).toContainEqual([
      "Gas tariff, industry, net of VAT: from 2035",
      350,
      "AZN/1000 m3",
      "energy.gas_tariff.2035",
    ]);
  });

  test("the sheet of a set has a row for each, under that of its key", () => {
    const keys = world
      .assumptionsSheet("mine-schedule")
      .cells.filter(({ column }) => column === 0)
      .map(({ value }) => String(value));
    expect(keys.slice(keys.indexOf("energy.gas_tariff")).slice(0, 3)).toEqual(TARIFFS);
    expect(keys.slice(keys.indexOf("ore.grade")).slice(0, 3)).toEqual(GRADES);
  });

  test("the sheet Schedules shows them years across, read from the table, and what the model makes of them", () => {
    const sheet = world.schedulesSheet("mine-schedule");
    const rows = new Map<number, Map<number, string>>();
    for (const { row, column, formula, value } of sheet?.cells ?? [])
      rows.set(row, new Map(rows.get(row)).set(column, formula ?? String(value ?? "")));
    const years = rows.get(3) ?? new Map();
    const columnOf = (year: number) => [...years].find(([, value]) => value === String(year))?.[0] ?? -1;
    const valueAt = (row: number, column: number) =>
      sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    const keys = [...rows].flatMap(([row, cells]) => (row > 4 && row < 7 ? [cells.get(0)] : []));
    expect(keys).toEqual(["ore.grade", "energy.gas_tariff"]);
    const start = (referenceYear("project.first_year") ?? 0) + (referenceYear("project.construction_years") ?? 0);
    expect([valueAt(5, columnOf(start)), valueAt(5, columnOf(start + 7)), valueAt(5, columnOf(start + 1))]).toEqual([
      0.42,
      0.38,
      "",
    ]);
    expect([valueAt(6, columnOf(2030)), valueAt(6, columnOf(2031))]).toEqual([300, ""]);
    expect(rows.get(6)?.get(columnOf(2030))).toBe(
      '=IFERROR(VLOOKUP($A7&"."&G$4,Assumptions,2,FALSE),IFERROR(VLOOKUP($A7&"."&G$5,Assumptions,2,FALSE),""))',
    );
    expect([...rows.values()].flatMap((cells) => [...cells.values()])).toContain(
      '=IRON.PROJECT_LINE("annual.ore_grade",Assumptions,"headers",FALSE)',
    );
  });

  test("a set without values by year has no such sheet", () => {
    expect(world.schedulesSheet("spec-consistent@1")).toBeUndefined();
  });
});
