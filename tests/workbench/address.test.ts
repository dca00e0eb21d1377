import { expect, test } from "vitest";
import { absoluteAddress, around, boundsName, formatAddress, parseAddress } from "../../src/workbench/grid/address";

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

test("what is left of an area around another", () => {
  const area = (row: number, col: number, rows: number, cols: number) => ({ sheet: "s", row, col, rows, cols });
  const whole = area(1, 1, 4, 4);
  expect(around(whole, area(9, 9, 1, 1))).toEqual([whole]);
  expect(around(whole, whole)).toEqual([]);
  expect(around(whole, area(2, 2, 1, 2))).toEqual([
    area(1, 1, 1, 4),
    area(3, 1, 2, 4),
    area(2, 1, 1, 1),
    area(2, 4, 1, 1),
  ]);
  expect(around(whole, area(0, 0, 2, 3))).toEqual([area(2, 1, 3, 4), area(1, 3, 1, 2)]);
});
