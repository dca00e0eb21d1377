import { NumberValueObject } from "@univerjs/engine-formula";
import { beforeAll, expect, test } from "vitest";
import { calculateInBinary } from "../../src/workbench/univer/arithmetic";

const number = (value: number) => NumberValueObject.create(value);

beforeAll(calculateInBinary);

test("what is exact in binary leaves no residue: interest of 21,557,455,356,429 parts in 65,536", () => {
  const [one, other] = [number(21_557_455_356_429 / 65_536), number(3_000_000_001 / 65_536)];
  const both = number(21_560_455_356_430 / 65_536);
  expect(one.plus(other).minus(both).getValue()).toBe(0);
  expect(both.minus(one).minus(other).getValue()).toBe(0);
});

test.each([
  ["0.1 + 0.2 - 0.3", () => number(0.1).plus(number(0.2)).minus(number(0.3)), 0],
  ["30.2 - 30", () => number(30.2).minus(number(30)), 30.2 - 30],
  ["1E+16 + 1", () => number(1e16).plus(number(1)), 1e16 + 1],
  ["0 + 1E-20", () => number(0).plus(number(1e-20)), 1e-20],
  ["2 * 0.1", () => number(2).multiply(number(0.1)), 0.2],
  ["1 / 3", () => number(1).divided(number(3)), 1 / 3],
  ["1 / 0", () => number(1).divided(number(0)), "#DIV/0!"],
  ["1E+308 * 10", () => number(1e308).multiply(number(10)), "#NUM!"],
])("%s", (_, calculated, expected) => expect(calculated().getValue()).toBe(expected));
