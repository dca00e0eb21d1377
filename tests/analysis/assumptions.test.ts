import { describe, expect, test } from "vitest";
import { type Cells, complete, differences, readOverrides, readTable } from "../../src/analysis/assumptions";
import { defaultSet, referenceSet, sets } from "../../src/reference/index";

const failing = (kind: string, id: string, values: object = {}) =>
  expect.objectContaining({ kind, id, values: expect.objectContaining(values) });

describe("what a table gives", () => {
  const PRICE = { "market.hbi_price": 350 };
  // cells, set, values
  const table: readonly (readonly [string, Cells | undefined, string, object])[] = [
    ["nothing", undefined, defaultSet, {}],
    ["the name of a set", [["announced"]], "announced", {}],
    ["two columns without a header", [["market.hbi_price", 350]], defaultSet, PRICE],
    [
      "a header that says which columns",
      [
        ["Label", "Value", "Key"],
        ["Price", 350, "market.hbi_price"],
      ],
      defaultSet,
      PRICE,
    ],
    [
      "a header in any case, rows blank and headings",
      [
        ["KEY", " value "],
        ["", ""],
        [null, null],
        ["market.hbi_price", 350],
      ],
      defaultSet,
      PRICE,
    ],
    [
      "a first row that names the set",
      [
        ["set", "announced"],
        ["market.hbi_price", 350],
      ],
      "announced",
      PRICE,
    ],
    [
      "the same by the name alone",
      [
        ["announced", ""],
        ["market.hbi_price", 350],
      ],
      "announced",
      PRICE,
    ],
    [
      "the same under a header",
      [
        ["Key", "Value"],
        ["Set", "owner-2024"],
      ],
      "owner-2024",
      {},
    ],
    [
      "words of choices",
      [
        ["discount.timing", "Mid"],
        ["concentrate.solve_for_pellet", "no"],
        ["tax.incentive", 0],
      ],
      defaultSet,
      { "discount.timing": 1, "concentrate.solve_for_pellet": 0, "tax.incentive": 0 },
    ],
  ];
  test.for(table)("%s", ([, cells, set, given]) => expect(readTable(cells)).toEqual({ set, given }));
});

describe("what a table must not hold", () => {
  const table: readonly (readonly [string, Cells, string, string, object])[] = [
    [
      "an unknown key, with the one that was meant",
      [["market.hbi_prise", 1]],
      "argument",
      "model.unknownKeyMeant",
      { meant: "market.hbi_price" },
    ],
    ["text for a number", [["market.hbi_price", "320"]], "argument", "model.notANumber", { key: "market.hbi_price" }],
    ["a key without its value", [["market.hbi_price", ""]], "argument", "model.blank", { key: "market.hbi_price" }],
    [
      "a key twice",
      [
        ["market.hbi_price", 1],
        ["market.hbi_price", 1],
      ],
      "argument",
      "assumptions.twice",
      { key: "market.hbi_price" },
    ],
    [
      "an error in a cell",
      [["market.hbi_price", { error: "#REF!" }]],
      "argument",
      "assumptions.errorCell",
      { key: "market.hbi_price", error: "#REF!" },
    ],
    ["a value without its key", [["", 5]], "argument", "assumptions.noKey", { value: "5" }],
    [
      "a set after the first row",
      [
        ["market.hbi_price", 350],
        ["set", "announced"],
      ],
      "argument",
      "assumptions.setNotFirst",
      { set: "announced" },
    ],
    ["a number for a set", [[5]], "argument", "assumptions.notASet", {}],
    ["a set that does not exist", [["press"]], "argument", "reference.unknownSet", { name: "press" }],
    ["one column only", [["market.hbi_price"], ["ore.grade"]], "argument", "assumptions.oneColumn", {}],
    [
      "nothing at all in a range",
      [
        ["", null],
        [null, ""],
      ],
      "argument",
      "assumptions.blank",
      {},
    ],
    [
      "a value outside its limits",
      [["reduction.metallisation", 94]],
      "domain",
      "model.outsideRulePercent",
      { code: "E-DR-2" },
    ],
    ["a word that is no choice", [["discount.timing", "noon"]], "argument", "model.notAChoice", {}],
  ];
  test.for(table)("%s", ([, cells, kind, id, values]) =>
    expect(() => readTable(cells)).toThrow(failing(kind, id, values)),
  );
});

test("overrides come in pairs and come last", () => {
  expect(readOverrides(["market.hbi_price", 350, null, "", "discount.timing", "end"])).toEqual({
    "market.hbi_price": 350,
    "discount.timing": 2,
  });
  expect(() => readOverrides(["market.hbi_price"])).toThrow(
    failing("argument", "assumptions.noValue", { key: "market.hbi_price" }),
  );
  expect(() => readOverrides(["market.hbi_price", 1, "market.hbi_price", 2])).toThrow(
    failing("argument", "assumptions.twice"),
  );
  const { values } = complete(readTable([["market.hbi_price", 350]]), readOverrides(["market.hbi_price", 400]));
  expect(values["market.hbi_price"]).toBe(400);
  expect(values["ore.grade"]).toBe(referenceSet()["ore.grade"]);
});

describe("values out of use", () => {
  test("a table as loaded from any set may hold them", () => {
    for (const { name } of sets) {
      const cells = Object.entries(referenceSet(name));
      expect(complete(readTable(cells)).values).toEqual(referenceSet(name));
      expect(differences(readTable(cells).given, name)).toEqual([]);
    }
  });

  test("a grade that a person typed but no formula reads is refused", () => {
    expect(() => complete(readTable([["concentrate.grade", 0.69]]))).toThrow(
      failing("domain", "model.outOfUse", { by: "concentrate.solve_for_pellet" }),
    );
    expect(() => complete(readTable([["announced"]]), { "pellet.grade_target": 0.68 })).toThrow(
      failing("domain", "model.outOfUse"),
    );
    expect(complete(readTable([["announced"]]), { "concentrate.grade": 0.69 }).values["concentrate.grade"]).toBe(0.69);
  });
});

test("a number out of use is refused even where another set happens to hold it", () => {
  const outOfUse = failing("domain", "model.outOfUse", { key: "capital.total" });
  expect(() => complete(readTable(undefined), { "capital.total": 1.2e9 })).toThrow(outOfUse);
  expect(() => complete(readTable([["capital.total", 1.2e9]]))).toThrow(outOfUse);
  const loaded = [
    ["capital.total", 1.2e9],
    ["capital.announced", "no"],
  ];
  expect(complete(readTable(loaded)).values["capital.announced"]).toBe(0);
});

test("TRUE and FALSE answer a question of yes or no, and no other", () => {
  expect(readTable([["capital.announced", true]]).given).toEqual({ "capital.announced": 1 });
  expect(() => readTable([["discount.timing", true]])).toThrow(failing("argument", "model.notAChoice"));
});

test("fewer construction years drop the set's shares beyond them, not those that were typed", () => {
  const shorter = [
    ["project.construction_years", 2],
    ["capital.phasing.1", 0.5],
    ["capital.phasing.2", 0.5],
  ];
  expect(complete(readTable(shorter)).values).not.toHaveProperty(["capital.phasing.3"]);
  expect(complete(readTable([...shorter, ["capital.phasing.3", 0.3]])).values).toHaveProperty(
    ["capital.phasing.3"],
    0.3,
  );
});

test("differences name key, unit, both values, in the order of the sheet", () => {
  expect(
    differences({ "market.hbi_price": 320, "discount.rate": 0.08, "ore.grade": 0.41, "market.hbi_deck.2031": 300 }),
  ).toEqual([
    expect.objectContaining({ key: "ore.grade", value: 0.41, reference: 0.4 }),
    expect.objectContaining({ key: "market.hbi_deck.2031", value: 300, reference: undefined }),
    expect.objectContaining({ key: "discount.rate", unit: "1/y", value: 0.08, reference: 0.095 }),
  ]);
});
