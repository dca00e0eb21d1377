import { expect, test } from "vitest";
import { inFull, inUnit, said, spoken } from "../../src/workbook/spoken";

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

test.each<[string, number, string]>([
  ["US$", -652_444_289.2965, "-652.4 m US$"],
  ["US$", 12_345_678_901, "12,345.7 m US$"],
  ["US$", -1, "0.0 m US$"],
  ["US$/y", 291_473_936, "291.5 m US$/y"],
  ["1/y", 0.0219036, "2.2 %"],
  ["%", 0.751, "75.1 %"],
  ["t HBI", 1_860_000, "1.86 Mt"],
  ["t HBI/y", 828_000, "828.0 kt/y"],
  ["t CO2", 12, "12.0 t"],
  ["US$/t HBI", 457.382, "457 US$/t HBI"],
  ["US$/t HBI", 60.18, "60.2 US$/t HBI"],
  ["t CO2/t HBI", 0.685954, "0.69 t CO2/t HBI"],
  ["1", 1.4, "1.40"],
  ["y", 2035, "2035"],
  ["y", 25.2362, "25.2 y"],
])("%s of %f is said as %s", (unit, value, words) => {
  expect(spaced(said(unit, value))).toBe(words);
  const { number, unit: beside } = spoken(unit, value);
  expect(spaced(`${number} ${beside}`).trim()).toBe(words);
});

test.each<[string, number, string]>([
  ["US$", -652_444_289.2965, "-652,444,289.2965 US$"],
  ["1", 1.4000000001, "1.4000000001"],
  ["y", 2035, "2035 y"],
])("in full %s of %f is %s", (unit, value, words) => {
  expect(inFull(unit, value)).toBe(words);
});

test("a number in the unit of a column has the decimals of its format", () => {
  expect(["#,##0", "0.00", "#,##0.0"].map((format) => inUnit(format, 1234.5678))).toEqual([
    "1,235",
    "1234.57",
    "1,234.6",
  ]);
});
