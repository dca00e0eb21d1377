import { expect, test } from "vitest";
import { alongAxis, inFull, inUnit, said, spoken } from "../../src/workbook/spoken";

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

test.each([
  ["US$", -6e9, 2e9, [-6e9, -2e9, 2e9], "m\u00a0US$", ["-6,000", "-2,000", "2,000"]],
  ["US$", 0, 3e5, [0, 1e5, 2e5, 3e5], "m\u00a0US$", ["0.0", "0.1", "0.2", "0.3"]],
  ["1/y", 0, 0.1, [0, 0.025, 0.05], "", ["0.0\u00a0%", "2.5\u00a0%", "5.0\u00a0%"]],
  ["%", 0, 1, [0, 0.2, 1], "", ["0\u00a0%", "20\u00a0%", "100\u00a0%"]],
  ["1", -4, 8, [-4, 0, 8], "", ["-4", "0", "8"]],
  ["t/y", 0, 2e6, [0, 5e5, 2e6], "Mt/y", ["0.0", "0.5", "2.0"]],
  ["y", 2030, 2060, [2030, 2040], "y", ["2030", "2040"]],
  ["US$/t", 0, 0, [0], "US$/t", ["0"]],
] as const)(
  "along an axis of %s from %f to %f all is said in one unit, with no more decimals than tell it apart",
  (unit, from, to, ticks, said, words) => {
    const axis = alongAxis(unit, from, to);
    expect([axis.unit, axis.said(ticks)]).toEqual([said, words]);
  },
);
