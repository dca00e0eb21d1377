import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absoluteAddress,
  addressOnSheet,
  areaAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  inArea,
  parseArea,
} from "../../src/sheet/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  // the last column of a sheet of Excel
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnIndex(letters)).toBe(column);
  expect(columnIndex(letters.toLowerCase())).toBe(column);
});

describe("what is read", () => {
  const size = { rows: 100, columns: 26 };

  test.each([
    ["B2", undefined, [1, 1, 1, 1]],
    ["$B$2:C4", undefined, [1, 1, 3, 2]],
    ["c4:b2", undefined, [1, 1, 3, 2]],
    ["=Sheet1!A1", "Sheet1", [0, 0, 1, 1]],
    ["'My ''own'' sheet'!A1:A3", "My 'own' sheet", [0, 0, 3, 1]],
    ["'12:00'!B2", "12:00", [1, 1, 1, 1]],
    ["A:B", undefined, [0, 0, 100, 2]],
    ["2:3", undefined, [1, 0, 2, 26]],
  ] as const)("%s", (text, sheet, [row, column, rows, columns]) => {
    const area = { row, column, rows, columns };
    expect(parseArea(text, size)).toEqual(sheet === undefined ? { area } : { sheet, area });
  });

  test.each(["", ":", "A", "12", "A0", "A1:", "A1:B", "A:2", "A1:2", "Rates", "A1 B2", "Sheet1!", "ABCD1"])(
    "%j is no address",
    (text) => expect(parseArea(text, size)).toBeUndefined(),
  );

  test("whole rows and columns only where the size of the sheet is known", () => {
    expect(parseArea("A:B")).toBeUndefined();
    expect(parseArea("2:3")).toBeUndefined();
  });
});

test.each([
  ["Results", "Results!B2:C4"],
  ["It's 2026", "'It''s 2026'!B2:C4"],
  ["2026", "'2026'!B2:C4"],
  ["AB12", "'AB12'!B2:C4"],
  ["RC", "'RC'!B2:C4"],
  ["R1C1", "'R1C1'!B2:C4"],
  ["true", "'true'!B2:C4"],
  ["Налоги", "'Налоги'!B2:C4"],
])("sheet %s is quoted where a formula needs it", (sheet, address) => {
  const area = { row: 1, column: 1, rows: 3, columns: 2 };
  expect(addressOnSheet(sheet, area)).toBe(address);
  expect(absoluteAddress(sheet, area)).toBe(address.replace("B2:C4", "$B$2:$C$4"));
});

const anArea = fc.record({
  row: fc.nat(1_000_000),
  column: fc.nat(16_000),
  rows: fc.integer({ min: 1, max: 1000 }),
  columns: fc.integer({ min: 1, max: 300 }),
});

test("an area written is the area read, on any sheet", () => {
  const sheetName = fc.string({ minLength: 1, maxLength: 31, unit: "grapheme" });
  fc.assert(
    fc.property(anArea, sheetName, (area, sheet) => {
      expect(parseArea(areaAddress(area))).toEqual({ area });
      expect(parseArea(absoluteAddress(sheet, area))).toEqual({ sheet, area });
    }),
  );
});

test("corners of an area lie in it, their neighbours outside do not", () => {
  fc.assert(
    fc.property(anArea, (area) => {
      const [bottom, right] = [area.row + area.rows, area.column + area.columns];
      expect(inArea(area, area.row, area.column) && inArea(area, bottom - 1, right - 1)).toBe(true);
      expect(inArea(area, bottom, area.column) || inArea(area, area.row, right)).toBe(false);
      expect(inArea(area, area.row - 1, area.column) || inArea(area, area.row, area.column - 1)).toBe(false);
    }),
  );
});

test("a single cell has one address", () =>
  expect(areaAddress({ row: 2, column: 1, rows: 1, columns: 1 })).toBe(cellAddress(2, 1)));
