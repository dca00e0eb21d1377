import { describe, expect, test } from "vitest";
import { numberFormat } from "../../src/workbook/numberFormat";

const format = (unit: string, values: readonly number[], rest: { whole?: boolean; max?: number } = {}) =>
  numberFormat({ unit, values, whole: false, ...rest });

describe("a number format says unit and size", () => {
  test.each([
    ["a year", format("y", [2026, 2026, 2029], { whole: true }), "0"],
    ["a count of years", format("y", [3, 3, 5], { whole: true }), "#,##0"],
    ["a grade", format("t Fe/t concentrate", [0.65, 0.67, 0.705]), "0.0%"],
    ["a small share", format("t/t HBI", [0.0003]), "0.00%"],
    ["a recovery found to five figures", format("t Fe/t Fe", [0.65, 0.70242, 0.87]), "0.000%"],
    ["a rate", format("1/y", [0.03, 0.036, 0.0475]), "0.00%"],
    ["a cover ratio", format("1", [1.3, 1.4, 1.6]), "#,##0.0"],
    ["an exponent", format("1", [0.55, 0.65, 0.75], { max: 2 }), "#,##0.00"],
    ["an emission factor", format("t CO2/t HBI", [0.3, 0.4, 0.48]), "#,##0.00"],
    ["a price", format("US$/t HBI", [240, 320, 480]), "#,##0.0"],
    ["a tonnage", format("t", [65e6, 187e6, 187e6]), "#,##0"],
    ["a tariff", format("AZN/kWh", [0.095, 0.106, 0.125]), "#,##0.000"],
    ["a time that never ends", format("y", [5 / 12, 0.75, 2]), "#,##0.00"],
  ])("%s", (_, given, expected) => {
    expect(given).toBe(expected);
  });
});
