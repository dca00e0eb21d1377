import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { choice, flag, number, optional, rest, series, word } from "../../src/functions/args";
import { functionNamed } from "../../src/functions/catalog";
import { defineFunction } from "../../src/functions/define";
import { cellError } from "../../src/functions/errors";
import { answer, invoke } from "../../src/functions/invoke";
import { errorText, said } from "../../src/functions/said";
import { isErrorValue, type Result, type SaidCell, type Value } from "../../src/functions/values";
import { verbatim } from "../../src/messages/words";
import { inputKeys } from "../../src/model/inputs/keys";
import { yearlyLineOf } from "../../src/model/yearlyLines";
import { IronError } from "../../src/quantities/errors";
import { assumption } from "../../src/reference/index";

const context = { session: new Session() };

/** A function of one of each kind of argument that gives back what it read, or what it is told to. */
const echo = (gives?: () => Result) =>
  defineFunction({
    id: "ECHO_ALL",
    family: "Reference",
    summary: "Gives back what it reads.",
    args: {
      grade: number("t/t", "a fraction", { above: 0, max: 1 }),
      mode: optional(choice("one of two", ["Up", "Down", "Half-way"]), "Up"),
      name: optional(word("a text")),
      on: optional(flag("yes or no"), true),
      flows: optional(series("US$", "numbers")),
      more: rest("anything"),
    },
    labels: { flows: "cash flows" },
    returns: { type: "any", shape: "matrix", doc: "what was read" },
    errors: {},
    source: "test",
    examples: [{ args: [0.5], gives: 0 }],
    compute: ({ grade, mode, name = "none", on, flows = [], more }) =>
      gives
        ? gives()
        : [[grade, verbatim(mode), verbatim(name), on, ...flows, ...more.map((cell) => verbatim(String(cell)))]],
  });

const read = (...args: readonly unknown[]) => invoke(echo(), args, context);
const message = (...args: readonly unknown[]): string => {
  const value = answer(echo(), args, context);
  return typeof value === "object" && "error" in value ? `${value.error} ${errorText(value)}` : "";
};

describe("reading arguments", () => {
  test("defaults stand in for null, undefined, blank and a blank cell", () => {
    for (const blank of [null, undefined, "", [[null]], [[""]]])
      expect(read(0.5, blank, blank, blank, blank)).toEqual([[0.5, "Up", "none", true]]);
  });

  test("0 is what the desktop makes of an empty cell: a word left out, FALSE; a number it may be", () => {
    for (const zero of [0, [[0]]]) {
      expect(read(0.5, zero, zero, zero)).toEqual([[0.5, "Up", "none", false]]);
      expect(read(0.5, null, null, null, [[1], [0]])).toEqual([[0.5, "Up", "none", true, 1, 0]]);
    }
  });

  test("one cell may come as a range of one; words in any case; a range among the rest counts cell by cell", () => {
    expect(
      read([[0.5]], " down ", "x", false, [[1], [2]], "a", [
        ["b", 1],
        ["c", null],
      ]),
    ).toEqual([[0.5, "Down", "x", false, 1, 2, "a", "b", "1", "c"]]);
    for (const word of ["half-way", "half way", " HALF  Way "])
      expect(read(0.5, word)).toEqual([[0.5, "Half-way", "none", true]]);
    expect(read(0.5, null, null, null, 7)).toEqual([[0.5, "Up", "none", true, 7]]);
    expect(read(0.5, null, null, null, [7, 8])).toEqual([[0.5, "Up", "none", true, 7, 8]]);
  });

  // arguments, what a person reads
  const table: readonly (readonly [readonly unknown[], string])[] = [
    [[], "#VALUE! grade is missing; give a value"],
    [["0.4"], "#VALUE! grade must be a number, got the text '0.4'; give 0.4 as a number"],
    [[true], "#VALUE! grade must be a number, got 'true'"],
    [[Number.NaN], "#VALUE! grade must be a number, got 'NaN'"],
    [[[[1, 2]]], "#VALUE! grade must be one cell, got 1 row and 2 columns"],
    [[67], "#VALUE! grade is a fraction between 0 and 1, got 67; write 0.67 for 67 %"],
    [[1.0000000001], "#VALUE! grade must be above 0 and at most 1, got 1.0000000001"],
    [[0], "#VALUE! grade must be above 0 and at most 1, got 0"],
    [[0.5, "sideways"], "#VALUE! mode must be one of Up, Down, Half-way, got 'sideways'"],
    [[0.5, 1], "#VALUE! mode must be a text, got 1"],
    [[0.5, null, null, "yes"], "#VALUE! on must be TRUE or FALSE, got 'yes'"],
    [[0.5, null, null, null, [[1, ""]]], "#VALUE! cash flows, item 2 is blank; fill it or leave it out of the range"],
    [[0.5, null, null, null, [[1], ["5"]]], "#VALUE! cash flows, item 2 is text ('5'); give 5 as a number"],
    [
      [
        0.5,
        null,
        null,
        null,
        [
          [1, 2],
          [3, 4],
        ],
      ],
      "#VALUE! cash flows must be one row or one column, got 2 rows and 2 columns; Excel's TOROW makes one row of a block",
    ],
    [[{ error: "#REF!" }], "#REF! #REF! comes from a cell that this one reads; mend that cell first"],
    [
      [0.5, null, null, null, [[1, { error: "#N/A" }]]],
      "#N/A #N/A comes from a cell that this one reads; mend that cell first",
    ],
  ];
  test.for(table)("%j", ([args, expected]) => expect(message(...args)).toBe(expected));
});

describe("results", () => {
  const gives = (result: Result) =>
    answer(
      echo(() => result),
      [0.5],
      context,
    );

  test("NaN and infinity never leave, alone or in a spill, now or later", async () => {
    expect(gives(Number.NaN)).toHaveProperty("error", "#VALUE!");
    expect(await gives(Promise.resolve(Number.POSITIVE_INFINITY))).toHaveProperty("error", "#VALUE!");
    expect(gives([[1, Number.NaN]])).toEqual([[1, { error: "#N/A", id: "result.cellNotFinite", values: {} }]]);
    expect(gives([[1, verbatim("x"), true]])).toEqual([[1, "x", true]]);
  });

  test("an error on purpose becomes a value, late ones too; a defect goes on", async () => {
    const failing = (error: Error) =>
      answer(
        echo(() => Promise.reject(error)),
        [0.5],
        context,
      );
    expect(await failing(new IronError("unavailable", "reference.noValue", { key: "a.b" }))).toHaveProperty(
      "error",
      "#N/A",
    );
    await expect(failing(new RangeError("defect"))).rejects.toThrow(RangeError);
    const defect = echo(() => {
      throw new RangeError("defect");
    });
    expect(() => answer(defect, [0.5], context)).toThrow(RangeError);
  });

  test("each kind of error has its cell", () => {
    const kinds = ["argument", "domain", "unavailable", "noSolution"] as const;
    expect(kinds.map((kind) => cellError(echo(), kind))).toEqual(["#VALUE!", "#VALUE!", "#N/A", "#N/A"]);
    expect(cellError({ noSolution: "#NUM!" }, "noSolution")).toBe("#NUM!");
  });
});

describe("messages of shares", () => {
  const message = (id: string, ...args: unknown[]) => {
    const value = answer(functionNamed(id), args, context);
    return isErrorValue(value) ? errorText(value) : "no error";
  };
  test.for([
    ["FE_RECOVERY", [40, 67, 13.7], "feed grade is a fraction between 0 and 1, got 40; write 0.4 for 40 %"],
    ["HBI_GRADE", [0.67, 0.94, 1.3], "carbon is a fraction between 0 and 1, got 1.3; write 0.013 for 1.3 %"],
    ["HBI_GRADE", [0.67, 0.94, 0.4], "carbon must be at least 0 and below 0.067, got 0.4"],
    ["HBI_GRADE", [0.67, 1.01], "metallisation must be above 0 and at most 1, got 1.01"],
    ["HBI_GRADE", [95], "pellet grade must be above 0 and at most 0.699431, got 95"],
    ["GAS_DEMAND", [0.67, null, null, 0, 2], "hydrogen heater must be a whole number from 0 to 1, got 2"],
  ] as const)("%s(%j)", ([id, args, expected]) => expect(message(id, ...args)).toBe(expected));
});

describe("dates as texts", () => {
  const xirr = (dates: readonly unknown[]) => answer(functionNamed("XIRR_ALL"), [[-100, 110], dates], context);
  test("year-month-day is the date it says", () => {
    expect(xirr(["2023-01-01", "2024-01-01"])).toEqual(xirr([44927, 45292]));
    expect(xirr([["2023-01-01"], ["2024-01-01"]])).toEqual(xirr([44927, 45292]));
    expect(xirr(["1950-01-01", " 2200-12-31 "])).toEqual(xirr([18_264, 109_939]));
    expect(xirr(["2023-01-01T23:30:00.000Z", "2024-01-01 08:00"])).toEqual(xirr([44927, 45292]));
  });
  test.for(["2023-02-30", "01/02/2023", "2023-1-1", "44927", "tomorrow"])("%s is no date", (date) =>
    expect(xirr(["2023-01-01", date])).toEqual({
      error: "#VALUE!",
      id: "item.notADate",
      values: { name: "dates", item: 2, value: date },
    }),
  );
  test.for([0, 18_263, 109_940, 2027, 202_712, 20_271_231, "1949-12-31"])("%s is empty or no date", (date) =>
    expect(xirr([44_927, date])).toMatchObject({ id: "domain.noDate", values: { name: { values: { item: 2 } } } }),
  );
});

test("entries of tables are lines of one number", () => {
  const call = (...[id, ...args]: [string, ...unknown[]]) => answer(functionNamed(id), args, context);
  expect(call("PROJECT_LINE", "capital.phasing.1", null, "headers", false)).toEqual([[0.25]]);
  const explained = said(call("EXPLAIN", "capital.phasing.1") as Value) as readonly (readonly SaidCell[])[];
  expect(explained.slice(0, 3).map(([label]) => label)).toEqual([
    "Item (spec-consistent, 0 values differ)",
    "Share of capital spent, by construction year: 1",
    "Source",
  ]);
  expect(call("PROJECT_LINE", "capital.phasing")).toMatchObject({ values: { entry: "capital.phasing.1" } });
  expect(call("PROJECT_LINE", "capital.phasing.9")).toHaveProperty("id", "model.missingKey");
});

test("a value by year that is not there is answered with what is there", () => {
  const asked = (id: string, ...args: readonly unknown[]) => {
    const found = answer(functionNamed(id), args, context);
    return isErrorValue(found) ? `${found.error} ${errorText(found)}` : found;
  };
  const line = "and the line annual.hbi_price has what stands in each year";
  for (const id of ["PROJECT_LINE", "EXPLAIN"]) {
    expect(asked(id, "market.hbi_price.2035"), id).toBe(
      `#VALUE! no value is given with the key market.hbi_price.2035; of market.hbi_price there is market.hbi_price, ${line}`,
    );
    expect(asked(id, "market.hbi_price.2035", "market.hbi_price.2030=340; market.hbi_price.2040=380"), id).toBe(
      `#VALUE! no value is given with the key market.hbi_price.2035; of market.hbi_price there are market.hbi_price, market.hbi_price.2030, market.hbi_price.2040, ${line}`,
    );
  }
  expect(asked("REFERENCE", "market.hbi_price.2035")).toBe(
    "#N/A spec-consistent has no value with the key market.hbi_price.2035; of market.hbi_price there is market.hbi_price",
  );
  // every input that takes values by year has a line that gives it in each year
  for (const { key, byYear } of inputKeys.values())
    if (byYear !== undefined) expect(yearlyLineOf(key), key).toBeDefined();
});

test("EXPLAIN of an input gives its source, of a value by year its own, and says what was given in its place", () => {
  const last = (id: string, ...args: readonly unknown[]) => {
    const rows = said(answer(functionNamed("EXPLAIN"), [id, ...args], context) as Value);
    return (rows as readonly (readonly SaidCell[])[]).find(([label]) => label === "Source")?.[3];
  };
  const sourceOf = (key: string) => {
    const { title, kind, date } = assumption(key).source;
    return `${title} (${kind}, ${date})`;
  };
  for (const key of ["energy.gas_tariff", "energy.gas_tariff.2030", "energy.gas_tariff.2035", "capital.phasing.1"])
    expect(last(key), key).toBe(sourceOf(key));
  expect(last("energy.gas_tariff.2030", "energy.gas_tariff.2030=310")).toBe(
    "given with the assumptions, in place of 250 of spec-consistent",
  );
  expect(last("energy.gas_tariff.2033", "energy.gas_tariff.2033=310")).toBe(
    "given with the assumptions; the set has no value of it",
  );
  expect(last("cash.flow")).toBeUndefined();
  expect(last("energy.gas_tariff.2030", null, null, null, "headers", false)).toBeUndefined();
});
