import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { plain } from "../../src/functions/plain";
import { text } from "../../src/messages/text";
import { assumption } from "../../src/reference/index";

const context = { session: new Session() };
type Rows = readonly (readonly (string | number)[])[];
const rows = async (...args: readonly unknown[]) =>
  plain(await answer(functionNamed("EXPLAIN"), args, context)) as Rows;

const from = (table: Rows, label: string): Rows =>
  table.slice(table.findIndex(([name]) => String(name).startsWith(label)));

test.each([
  ["returns.npv", 2035, true],
  ["carbon.intensity", 2035, true],
  ["returns.npv", null, false],
  ["cash.flow", 2035, false],
  ["energy.gas_tariff", 2035, false],
])("EXPLAIN of %s in %s says that it has no years: %s", async (id, year, says) => {
  const found = await rows(id, null, year);
  expect(found.some(([, , , words]) => words === "this number has no years: 2035 says nothing of it")).toBe(says);
});

describe("EXPLAIN says a formula in words and with units", () => {
  test.each([
    ["cash.tax_on_operation", 2035, "−Taxes on operation", /^−31\.\d+ m US\$$/],
    [
      "annual.power_reduction",
      2031,
      "“HBI made and sold” × “Reduction and briquetting electricity”",
      / kt HBI × 110 kWh\/t HBI$/,
    ],
    ["returns.npv", null, "sum of “Cash flow after tax, discounted” over all years", /^-[\d.]+ m US\$$/],
    ["returns.irr", null, "IRR of (Cash flow after tax)", /^IRR of \(Cash flow after tax\) = \d+\.\d+ %\/y$/],
  ])("%s", async (id, year, words, units) => {
    const found = await rows(id, null, year);
    expect(from(found, "In words")[0]?.[3]).toBe(words);
    expect(from(found, "With units")[0]?.[3]).toMatch(units);
  });
});

describe("EXPLAIN of a number that adds up", () => {
  test("has its build-up, opened further with the depth, and its years", async () => {
    const flat = from(await rows("returns.npv"), "Build-up");
    const [head, ...others] = flat;
    const end = others.findIndex(([label]) => label === "By year");
    const addends = others.slice(0, end);
    const sum = (all: Rows) => all.reduce((total, [, value]) => total + Number(value), 0);
    expect(sum(addends)).toBeCloseTo(Number(head?.[1]), 3);
    expect(sum(others.slice(end + 1))).toBeCloseTo(Number(head?.[1]), 3);
    const deep = from(await rows("returns.npv", null, null, 3), "Build-up");
    expect(deep.filter(([label]) => !String(label).startsWith(" "))).toEqual(flat);
    expect(deep.map(([label]) => label)).toContain("    Energy and water");
  });

  test("a levelised cost names what stands against it, and what is left", async () => {
    const found = await rows("returns.levelised_cost");
    const labels = found.map(([label]) => label);
    expect(labels).toContain("HBI revenue, delivered");
    expect(from(found, text("row.lacks"))[0]?.[1]).toBeLessThan(0);
  });

  test("the least cover says its year, its cash and its service", async () => {
    const found = await rows("cover.dscr_least");
    expect(found.filter(([label]) => String(label).startsWith("Build-up of")).map((row) => row[3])).toEqual([
      "what is divided",
      "what it is divided by",
    ]);
    expect(found.filter((row) => row[3] === "the year that decides")).toHaveLength(1);
  });
});

describe("EXPLAIN of an input", () => {
  test("has link, note, range, values by year and what it feeds", async () => {
    const found = await rows("energy.gas_tariff", null, 2032);
    const { low, high, value, note, source } = assumption("energy.gas_tariff");
    expect(["Low", "Reference value", "High"].map((label) => from(found, label)[0]?.[1])).toEqual([low, value, high]);
    expect([from(found, "Link")[0]?.[3], from(found, "Note")[0]?.[3]]).toEqual([source.url, note]);
    expect(found.map((row) => row[3])).toContain("energy.gas_tariff.2030, which stands in this year");
    expect(found.filter(([label]) => label === "Feeds").map((row) => row[3])).toContain("Gas price (energy.gas_price)");
  });
  test("says what is outside its range and not the set's", async () => {
    const found = await rows("market.hbi_price", "announced; market.hbi_price=900");
    expect(from(found, "Remark")[0]?.[3]).toBe("outside its usual range");
    expect(from(found, "In the set")[0]?.[3]).toContain("announced");
  });
});

test("a year outside the plan is refused for a measure and an input, too", async () => {
  for (const id of ["returns.irr", "market.hbi_price"])
    expect(await rows(id, null, 1990), id).toMatchObject({
      message: expect.stringContaining("no year of the project"),
    });
});

test("what an agent reads of any key result stays short", async () => {
  for (const id of ["returns.npv", "equity.npv", "returns.levelised_cost", "cover.dscr_least", "cash.flow"])
    expect(JSON.stringify(await rows(id)).length, id).toBeLessThan(8000);
});
