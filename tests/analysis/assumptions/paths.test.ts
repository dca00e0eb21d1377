import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import type { Cells } from "../../../src/analysis/assumptions/cells";
import { type Assumptions, complete } from "../../../src/analysis/assumptions/complete";
import { readOverrides } from "../../../src/analysis/assumptions/overrides";
import { Session } from "../../../src/analysis/session";
import { ironbook } from "../../../src/cli/ironbook";
import { findFunction } from "../../../src/functions/catalog";
import { answer } from "../../../src/functions/invoke";
import type { Message } from "../../../src/messages/message";
import { describe as sentence } from "../../../src/messages/text";
import { referenceSet } from "../../../src/reference/index";

const PATH: Cells = [
  ["Key", "Value", 2030, 2035],
  ["market.hbi_price", 350, 360, 400],
];

const made = (cells: Cells | undefined, ...overrides: readonly unknown[]): Assumptions => {
  const table = readTable(cells);
  return complete(table, readOverrides(overrides, table));
};

const pathOf = ({ values }: Assumptions) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key.startsWith("market.hbi_price")));

const said = ({ notices }: Assumptions) => notices.map(({ id, values }) => [id, values.key]);

describe("what an override makes of values by year", () => {
  test("of the plain key: it replaces them all, and says so", () => {
    const all = made(PATH, "market.hbi_price", 300);
    expect(pathOf(all)).toEqual({ "market.hbi_price": 300 });
    expect(said(all)).toEqual([["assumptions.pathReplaced", "market.hbi_price"]]);
  });

  test("of the plain key with values by year: they are the new ones", () => {
    const all = made(PATH, "market.hbi_price", 300, "market.hbi_price.2040", 310);
    expect(pathOf(all)).toEqual({ "market.hbi_price": 300, "market.hbi_price.2040": 310 });
    expect(said(all)).toEqual([["assumptions.pathAnew", "market.hbi_price"]]);
  });

  test("in any order, in a call, a text, a table and a command alike", async () => {
    const wanted = { "market.hbi_price": 300, "market.hbi_price.2035": 320, "market.hbi_price.2040": 310 };
    const pairs = Object.entries(wanted);
    const orders = [pairs, pairs.toReversed(), [...pairs.slice(1), ...pairs.slice(0, 1)]];
    for (const order of orders) {
      const one = order.map(([key, value]) => `${key}=${value}`);
      for (const all of [
        made(undefined, ...order.flat()),
        made(order),
        made([["Key", "Value"], ...order]),
        made([[["announced", ...one].join("; ")]]),
        made(PATH, ...order.flat()),
      ])
        expect(pathOf(all)).toEqual(wanted);
      const told = { out: [] as string[], err: [] as string[] };
      await ironbook(
        ["run", "--lines", "annual.hbi_price", "--format", "json", ...one.flatMap((o) => ["--override", o])],
        {
          lines: async function* () {},
          read: () => "",
          print: (words) => told.out.push(words),
          complain: (words) => told.err.push(words),
        },
      );
      const { years, lines } = JSON.parse(told.out.join(""));
      const values = [2034, 2035, 2040].map((year) => lines["annual.hbi_price"].values[years.indexOf(year)]);
      expect(values.map((value) => Number(value.toFixed(6)))).toEqual([300, 320, 310]);
    }
  });

  test("of the plain key in a further block: what the block before gave by year is replaced, and that is said", () => {
    const all = made(undefined, "market.hbi_price.2035", 400, "Key", "Value", "market.hbi_price", 300);
    expect(pathOf(all)).toEqual({ "market.hbi_price": 300 });
    expect(said(all)).toEqual([["assumptions.pathReplaced", "market.hbi_price"]]);
  });

  test("values by year that are given again are not lost, and nothing is said", () => {
    const whole = Object.entries(referenceSet()).filter(([key]) => key.startsWith("energy.gas_tariff"));
    expect(whole.length).toBeGreaterThan(1);
    expect(made([["Key", "Value"], ...whole]).notices).toEqual([]);
    expect(said(made([["Key", "Value"], ...whole.slice(0, -1)]))).toEqual([
      ["assumptions.pathAnew", "energy.gas_tariff"],
    ]);
  });

  test("of one year: the others stay", () => {
    const all = made(PATH, "market.hbi_price.2035", 410, "market.hbi_price.2040", 420);
    expect(pathOf(all)).toEqual({
      "market.hbi_price": 350,
      "market.hbi_price.2030": 360,
      "market.hbi_price.2035": 410,
      "market.hbi_price.2040": 420,
    });
    expect(said(all)).toEqual([]);
  });

  test("of .times and .plus: they move the path", () => {
    expect(pathOf(made(PATH, "market.hbi_price.times", 2, "market.hbi_price.plus", 1))).toEqual({
      "market.hbi_price": 701,
      "market.hbi_price.2030": 721,
      "market.hbi_price.2035": 801,
    });
    expect(pathOf(made(PATH, "market.hbi_price.2035.times", 0.5))).toMatchObject({ "market.hbi_price.2035": 200 });
  });

  test("a further block of a table replaces them alike", () => {
    const all = made([...PATH, ["Key", "Value"], ["market.hbi_price", 300]]);
    expect(pathOf(all)).toEqual({ "market.hbi_price": 300 });
    expect(said(all)).toEqual([["assumptions.pathReplaced", "market.hbi_price"]]);
  });
});

describe("how many values differ", () => {
  test("values by year count as others do", () => {
    expect(made(PATH).differing).toBe(3);
    expect(made([["market.hbi_price.2035", 400]]).differing).toBe(1);
  });
});

describe("the header of a table of the project", () => {
  const header = (...overrides: readonly unknown[]) => {
    const definition = findFunction("PROJECT_SUMMARY");
    if (definition === undefined) throw new Error("the catalog has lost PROJECT_SUMMARY");
    const value = answer(definition, [PATH as never, ...(overrides as never[])], { session: new Session() });
    return sentence((value as unknown as Message[][])[0]?.[0] as Message);
  };

  test("says which path a value for all years took the place of", () => {
    expect(header()).toBe("Result (spec-consistent, 3 values differ)");
    expect(header("market.hbi_price", 300)).toBe(
      "Result (spec-consistent, 1 value differs; one value for all years in place of values by year: market.hbi_price)",
    );
  });
});

describe("a row that says its year in its key, under a header with years", () => {
  test.for([
    [["market.hbi_price.2035", null, null, 400], "market.hbi_price"],
    [["carbon.free_share.2030", null, 0.5, null], "carbon.free_share"],
  ] as const)("%j gives its value under Value", ([row, of]) => {
    const failing = { kind: "argument", id: "assumptions.yearInKey", values: expect.objectContaining({ of }) };
    expect(() => readTable([["Key", "Value", 2030, 2035], row])).toThrow(expect.objectContaining(failing));
    const [key, , ...years] = row;
    const value = years.find((cell) => cell !== null);
    expect(
      readTable([
        ["Key", "Value", 2030, 2035],
        [key, value, null, null],
      ]).given,
    ).toEqual({ [key]: value });
  });
});

describe("years without effect are told", () => {
  const first = referenceSet()["project.first_year"] ?? 0;
  const last =
    first + (referenceSet()["project.construction_years"] ?? 0) + (referenceSet()["project.life_cap"] ?? 0) - 1;

  test("those after the plan", () => {
    const all = made([
      [`market.hbi_price.${last}`, 400],
      [`market.hbi_price.${last + 1}`, 410],
      ["ore.grade.60", 0.3],
    ]);
    expect(all.notices).toEqual([
      { id: "assumptions.afterPlan", values: { key: `market.hbi_price.${last + 1}`, last: String(last) } },
      {
        id: "assumptions.afterPlan",
        values: { key: "ore.grade.60", last: String(referenceSet()["project.life_cap"]) },
      },
    ]);
  });

  test("entries of a table for a year that the plan does not have, where they are not the set's", () => {
    const life = referenceSet()["project.life_cap"] ?? 0;
    const ofOperation = { first: "1", last: String(life) };
    expect(made([[`capital.lump.${life}`, 1e6]]).notices).toEqual([]);
    expect(made([[`capital.lump.${life + 1}`, 1e6]]).notices).toEqual([
      { id: "assumptions.outsidePlan", values: { key: `capital.lump.${life + 1}`, ...ofOperation } },
    ]);
    // a shorter plan leaves out what a longer one has, by the table or by overrides alike
    const shorter = [
      "project.life_cap",
      15,
      "debt.eca_tenor",
      10,
      "debt.commercial_tenor",
      10,
      "capital.lump.16",
      1e6,
      "capital.lump.15",
      1e6,
    ];
    expect(made(undefined, ...shorter).notices).toEqual([
      { id: "assumptions.outsidePlan", values: { key: "capital.lump.16", first: "1", last: "15" } },
    ]);
    const set = referenceSet();
    const whole = Object.entries(set).filter(([key]) => key.startsWith("carbon.free_share"));
    expect(made([["Key", "Value"], ...whole]).notices).toEqual([]);
    expect(made([["carbon.free_share.2026", 0.5]]).notices).toEqual([
      {
        id: "assumptions.outsidePlan",
        values: { key: "carbon.free_share.2026", first: String(first), last: String(last) },
      },
    ]);
    expect(sentence(made([["capital.lump.60", 1e6]]).notices[0] as Message)).toBe(
      `capital.lump.60 has no effect: the plan has the years 1 to ${life}`,
    );
  });

  test("those before it whose place another takes, but not the last of them, which grows to the first year", () => {
    const all = made([
      ["market.hbi_price.2020", 300],
      ["market.hbi_price.2022", 310],
      ["energy.gas_tariff.2021", 200],
      [`energy.gas_tariff.${first}`, 210],
    ]);
    expect(said(all)).toEqual([
      ["assumptions.beforePlan", "market.hbi_price.2020"],
      ["assumptions.beforePlan", "energy.gas_tariff.2021"],
    ]);
  });
});
