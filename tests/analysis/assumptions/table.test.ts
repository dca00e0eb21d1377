import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import type { Cells } from "../../../src/analysis/assumptions/cells";
import { defaultSet } from "../../../src/reference/index";

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
  test.for(table)("%s", ([, cells, set, given]) => expect(readTable(cells)).toMatchObject({ set, given }));
});

describe("what a table must not hold", () => {
  const table: readonly (readonly [string, Cells, string, string, object])[] = [
    ["an unknown key", [["market.hbi_prise", 1]], "argument", "model.unknownKey", { key: "market.hbi_prise" }],
    ["text for a number", [["market.hbi_price", "high"]], "argument", "model.notANumber", { key: "market.hbi_price" }],
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

test("TRUE and FALSE answer a question of yes or no, and no other", () => {
  expect(readTable([["capital.announced", true]]).given).toEqual({ "capital.announced": 1 });
  expect(() => readTable([["discount.timing", true]])).toThrow(failing("argument", "model.notAChoice"));
});
