import { describe, expect, test } from "vitest";
import { spillLooks, spillWidths } from "../../src/workbook/spillLooks";

const formats = (rows: (string | number | boolean | null)[][]) =>
  spillLooks(rows).map((row) => row.map(({ numberFormat }) => numberFormat));

describe("numbers of a spill", () => {
  test("by the unit of their row", () => {
    const rows = [
      ["Line", "Unit", 2026, 2027],
      ["Revenue", "US$", 0, -312_345_670.1],
      ["Recovery", "t/t", 0.82, 0.8265],
      ["First year", "y", 2026, 2027],
    ];
    expect(formats(rows)).toEqual([
      [undefined, undefined, undefined, undefined],
      [undefined, undefined, "#,##0", "#,##0"],
      [undefined, undefined, "0.0%", "0.0%"],
      [undefined, undefined, "0", "0"],
    ]);
  });
  test("without units by their column, or by their row where periods lie across", () => {
    const down = [
      ["Period", "Opening", "Rate"],
      [1, 8000.5, 0.0123],
      [2, 5583.08, 0.5],
    ];
    expect(formats(down)[1]).toEqual(["#,##0", "#,##0", "#,##0.00"]);
    const across = [
      ["Period", 1, 2],
      ["Opening", 8000.5, 5583.08],
      ["Fee", 0.0123, 0.02],
    ];
    expect(
      formats(across)
        .slice(1)
        .map(([, first]) => first),
    ).toEqual(["#,##0", "0.0000"]);
  });
  test("a share among millions keeps its decimals, and a count stays whole", () => {
    const rows = [
      ["Simulation", "NPV after tax, US$"],
      ["Trials", 10_000],
      ["Mean", -2_347_949_710.4],
      ["Share of trials below 0", 0.948],
      ["Refused", 1],
    ];
    expect(
      formats(rows)
        .slice(1)
        .map(([, second]) => second),
    ).toEqual(["#,##0", "#,##0", "#,##0.00", "#,##0"]);
  });
  test("a long head over numbers begins where it can be read", () => {
    const [head] = spillLooks([
      ["Trials", "IRR of equity, after withholding on dividends, 1/y"],
      [1, 0.1],
    ]);
    expect(head?.map(({ align }) => align)).toEqual(["right", "left"]);
  });
  test("years have no thousands", () => {
    expect(
      formats([
        ["Year", "Share"],
        [2026, 1],
        [2027, 2],
      ])[1],
    ).toEqual(["0", "#,##0"]);
  });
  test("a spill without a header has none", () => {
    expect(
      spillLooks([
        [1.5, 2],
        [2.5, 3],
      ])[0],
    ).toEqual([{ numberFormat: "#,##0.00" }, { numberFormat: "#,##0" }]);
  });
});

test("a column is as wide as its longest number, and a long text does not make it wider than people read", () => {
  const rows = [
    ["Line", "Unit", 2026],
    ["A".repeat(90), "US$", -312_345_670.1],
  ];
  expect(spillWidths(rows, spillLooks(rows))).toEqual([58, 12, 16]);
});

test("a long text begins where it can be read; a word stands with the numbers", () => {
  const rows = [
    ["Result", "Value", "Unit"],
    ["Bankable", "no: NPV < 0, equity NPV < 0", "1"],
    ["Bottleneck", "port", "1"],
  ];
  expect(spillLooks(rows).map((row) => row[1]?.align)).toEqual([undefined, "left", "right"]);
});
