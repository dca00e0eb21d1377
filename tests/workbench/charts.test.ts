/** Series that Excel reads out of a block of cells. */
import { expect, test } from "vitest";
import { seriesOf } from "../../src/workbench/grid/charts";
import type { Area, Cell, Grid } from "../../src/workbench/grid/grid";

const cells: readonly (readonly Cell[])[] = [
  [null, "Ore", "HBI"],
  ["2027", 1, 4],
  ["2028", 2, 5],
  ["2029", 3, 6],
];
const grid = {
  values: ({ row, col, rows, cols }: Area) => cells.slice(row, row + rows).map((line) => line.slice(col, col + cols)),
} as unknown as Grid;
const area = (row: number, col: number, rows: number, cols: number): Area => ({ sheet: "s", row, col, rows, cols });

test.each([
  [
    "a block with heads",
    area(0, 0, 4, 3),
    "Auto",
    [
      ["Ore", area(1, 1, 3, 1)],
      ["HBI", area(1, 2, 3, 1)],
    ],
    area(1, 0, 3, 1),
  ],
  [
    "the same by rows",
    area(0, 0, 3, 3),
    "Rows",
    [
      ["2027", area(1, 1, 1, 2)],
      ["2028", area(2, 1, 1, 2)],
    ],
    area(0, 1, 1, 2),
  ],
  ["one row with its name", area(2, 0, 1, 3), "Rows", [["2028", area(2, 1, 1, 2)]], null],
  [
    "numbers alone",
    area(1, 1, 3, 2),
    "Columns",
    [
      ["Series1", area(1, 1, 3, 1)],
      ["Series2", area(1, 2, 3, 1)],
    ],
    null,
  ],
])("%s", (_, source, by, series, categories) => {
  const found = seriesOf(grid, source, by, () => "id");
  expect(found.map(({ name, values }) => [name, values])).toEqual(series);
  for (const one of found) expect(one.categories).toEqual(categories);
});
