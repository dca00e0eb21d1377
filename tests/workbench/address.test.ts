import { expect, test } from "vitest";
import { absoluteAddress, boundsName, formatAddress, parseAddress } from "../../src/workbench/grid/address";

const SIZE = { rows: 100, cols: 26 };

test.each([
  ["$B$2:C4", null, [1, 1, 3, 2]],
  ["'My ''own'' sheet'!A1:A3", "My 'own' sheet", [0, 0, 3, 1]],
  ["A:B", null, [0, 0, 100, 2]],
  ["2:3", null, [1, 0, 2, 26]],
] as const)("%s is understood", (text, sheet, [row, col, rows, cols]) => {
  expect(parseAddress(text, SIZE)).toEqual({ sheet, bounds: { row, col, rows, cols } });
});

test("a name is no address", () => expect(parseAddress("Rates", SIZE)).toBeNull());

test("bounds are written as addresses", () => {
  const area = { row: 1, col: 1, rows: 3, cols: 2 };
  expect(boundsName(area)).toBe("B2:C4");
  expect(formatAddress("Results", area)).toBe("Results!B2:C4");
  expect(absoluteAddress("It's 2026", area)).toBe("'It''s 2026'!$B$2:$C$4");
});
