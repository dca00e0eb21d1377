import { expect, test } from "vitest";
import { climbOf } from "../../src/formula/kernel/climb";
import { input, line } from "../../src/formula/language/model";
import { parse } from "../../src/formula/language/parse";
import { resolve } from "../../src/formula/program/resolve";
import { modelOf } from "./build";

const program = resolve(
  modelOf([
    input("given.rate", "1", "A rate"),
    line("given.two", "1", "Two", "2"),
    line("row.year", "1", "Year of operation", "t - given.two"),
    line("row.bent", "1", "Bent", "MAX(0, t - 2)"),
  ]),
);

test.each<[formula: string, climb: number | undefined]>([
  ["3", 0],
  ["t", 1],
  ["periods", 0],
  ["given.rate", 0],
  ["row.year", 1],
  ["-t", -1],
  ["t + row.year", 2],
  ["periods - t", -1],
  ["t * given.two", 2],
  ["given.two * t", 2],
  ["t / given.two", 0.5],
  ["t / 4", 0.25],
  ["given.rate / given.two", 0],
  ["t * given.rate", undefined],
  ["t / given.rate", undefined],
  ["t * t", undefined],
  ["given.two / t", undefined],
  ["row.bent", undefined],
  ["MAX(given.rate, 2)", 0],
  ["t ^ 2", undefined],
])("%s climbs by %s a period", (formula, climb) => {
  expect(climbOf(program, parse("test.line", formula))).toBe(climb);
});
