import { describe, expect, test } from "vitest";
import { input, line } from "../../src/formula/language/model";
import { resolve } from "../../src/formula/program/resolve";
import { checkUnits } from "../../src/formula/readers/units";
import { modelOf } from "./build";

/** Quantities of several units, and a row of each kind that formulas move along. */
const GIVEN = [
  input("given.length", "um", "A length", { above: 0 }),
  input("given.mass", "t", "A mass", { above: 0 }),
  input("given.price", "US$/t", "A price", { above: 0 }),
  input("given.share", "1", "A share", { min: 0, max: 1 }),
  line("row.price", "US$/t", "Price by year", "given.price * (1 + given.share) ^ t"),
];

/** Each formula has the one unit, and the other is refused. */
const TABLE: readonly (readonly [formula: string, unit: string, other: string])[] = [
  ["given.length * given.length", "um^2", "um"],
  ["given.length ^ 2", "um^2", "um"],
  ["given.length ^ 3 / given.length", "um^2", "um^3"],
  ["given.length ^ 0", "1", "um"],
  ["given.mass / given.length ^ 2", "t/um^2", "t/um"],
  ["given.share ^ 0.5", "1", "um"],
  ["EXP(LN(given.share))", "1", "um"],
  ["given.mass * given.price", "US$", "US$/t"],
  ["given.price * given.mass / given.mass", "US$/t", "US$"],
  ["-given.price", "US$/t", "t/US$"],
  ["given.price - 0", "US$/t", "1"],
  ["MIN(given.price, row.price, 0)", "US$/t", "1"],
  ["ABS(given.length)", "um", "1"],
  ["IF(given.share > 0, given.length, 0)", "um", "1"],
  ["given.length > 0", "1", "um"],
  ["AND(given.length > 0, given.share < 1)", "1", "um"],
  ["ROUND(given.length, 2)", "um", "1"],
  ["PREV(row.price, given.price)", "US$/t", "1"],
  ["NEXT(row.price, 0)", "US$/t", "1"],
  ["HIGHEST(row.price)", "US$/t", "1"],
  ["AT(row.price, 2, 0)", "US$/t", "1"],
  ["t", "1", "y"],
];

const problems = (formula: string, unit: string): readonly string[] =>
  checkUnits(resolve(modelOf([...GIVEN, line("test.line", unit, "Test", formula)]))).map(({ id }) => id);

describe("the unit of a formula follows from what it reads", () => {
  test.each(TABLE)("%s is in %s, not in %s", (formula, unit, other) => {
    expect(problems(formula, unit)).toEqual([]);
    expect(problems(formula, other)).toEqual(["formula.unitDeclared"]);
  });

  test.each(["given.length ^ given.share", "given.length ^ 0.5", "given.share ^ given.length"])(
    "%s has none",
    (formula) => {
      expect(problems(formula, "um")).toEqual(["formula.unitNotPure"]);
    },
  );
});
