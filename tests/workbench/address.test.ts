import { expect, test } from "vitest";
import { absoluteAddress, boundsName, columnName, formatAddress, parseAddress } from "../../src/workbench/grid/address";

const SIZE = { rows: 100, cols: 26 };

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (col, name) => {
  expect(columnName(col)).toBe(name);
});

test.each([
  ["B2", null, [1, 1, 1, 1]],
  ["$B$2:C4", null, [1, 1, 3, 2]],
  ["c4:b2", null, [1, 1, 3, 2]],
  ["=Sheet1!A1", "Sheet1", [0, 0, 1, 1]],
  ["'My ''own'' sheet'!A1:A3", "My 'own' sheet", [0, 0, 3, 1]],
  ["'12:00'!B2", "12:00", [1, 1, 1, 1]],
  ["A:B", null, [0, 0, 100, 2]],
  ["2:3", null, [1, 0, 2, 26]],
] as const)("%s is understood", (text, sheet, [row, col, rows, cols]) => {
  expect(parseAddress(text, SIZE)).toEqual({ sheet, bounds: { row, col, rows, cols } });
});

test.each(["", "A", "12", "A0", "A1:", "A1:B", "A:2", "Rates", "A1 B2", "Sheet1!"])("%j is no address", (text) => {
  expect(parseAddress(text, SIZE)).toBeNull();
});

test("an address is written with its sheet quoted where a formula needs it", () => {
  const area = { row: 1, col: 1, rows: 3, cols: 2 };
  expect(boundsName(area)).toBe("B2:C4");
  expect(formatAddress("Results", area)).toBe("Results!B2:C4");
  expect(formatAddress("It's 2026", area)).toBe("'It''s 2026'!B2:C4");
  expect(formatAddress("AB12", area)).toBe("'AB12'!B2:C4");
  expect(absoluteAddress("Results", area)).toBe("Results!$B$2:$C$4");
});
