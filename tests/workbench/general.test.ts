import { describe, expect, test } from "vitest";
import { general } from "../../src/workbench/univer/general";

/** A column so many characters wide. */
const within = (characters: number) => (text: string) => text.length <= characters;

describe("a number without a format", () => {
  test.each([
    [0, "0"],
    [-652, "-652"],
    [0.1 + 0.2, "0.3"],
    [Math.PI, "3.141592654"],
    [-651989214.77, "-651989214.8"],
    [12345678901, "12345678901"],
    [-12345678901, "-12345678901"],
    [123456789012, "1.23457E+11"],
    [1e20, "1E+20"],
    [3e25, "3E+25"],
    [2.5e-300, "2.5E-300"],
    [0.0001234567891, "0.000123457"],
    [0.00001, "0.00001"],
    [0.000012345678, "1.23457E-05"],
    [99.999999999, "100"],
  ])("%d in a wide column is %s", (value, shown) => {
    expect(general(value)).toBe(shown);
  });

  test.each([
    [Math.PI, 8, "3.141593"],
    [1 / 3, 8, "0.333333"],
    [-1 / 3, 8, "-0.33333"],
    [100_000 * Math.PI, 8, "314159.3"],
    [12345678.9, 8, "12345679"],
    [123456789, 8, "1.23E+08"],
    [1e-5 / 3, 8, "3.33E-06"],
    [-651989214.77, 8, "-6.5E+08"],
    [-651989214.77, 9, "-6.52E+08"],
    [-651989214.77, 10, "-651989215"],
    [120_000_000, 8, "1.2E+08"],
    [999_999.6, 6, "1E+06"],
    [123456, 5, "1E+05"],
    [0.3, 2, "0"],
    [0.0004, 5, "4E-04"],
    [99.96, 4, "100"],
  ])("%d in %d characters is %s", (value, characters, shown) => {
    expect(general(value, within(characters))).toBe(shown);
  });

  test("of which not even a digit and its power fit is hashes", () => {
    expect(general(123456, within(4))).toBeNull();
    expect(general(-651989214.77, within(5))).toBeNull();
    expect(general(12, within(1))).toBeNull();
  });
});
