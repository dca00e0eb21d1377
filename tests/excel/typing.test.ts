import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyCell, extent, styledAreas } from "../../src/excel/blocks";
import { blocksOf } from "../../src/excel/typing";
import { areaAddress } from "../../src/sheet/address";
import type { SheetPlan } from "../../src/workbook/plan";

const row = (row: number, column: number, columns: number, style?: object) => ({
  ...{ row, column, columns, formula: `=R${row + 1}C` },
  ...(style && { style }),
});
const cell = (row: number, column: number) => ({ row, column, value: `${row}:${column}` });
const told = (plan: Pick<SheetPlan, "cells" | "rows">) =>
  blocksOf({ name: "S", ...plan }, extent({ name: "S", ...plan })).map(
    (block) => `${"rows" in block ? "rows" : "cells"} ${areaAddress(block.area)}`,
  );

describe("what is typed at once", () => {
  test("rows under each other, and labels beside them through headings", () => {
    const cells = [0, 1, 2, 3, 4].map((at) => cell(at, 0));
    const rows = [1, 2, 4].map((at) => row(at, 2, 3));
    expect(told({ cells, rows })).toEqual(["cells A1:E1", "cells A2:B5", "rows C2:E3", "rows C5:E5"]);
  });
  test("a line with a cell where rows stand above is a block of its own", () => {
    expect(told({ cells: [cell(0, 0), cell(1, 3)], rows: [row(0, 2, 3), row(2, 2, 3)] })).toEqual([
      "cells A1:B1",
      "rows C1:E1",
      "cells A2:E2",
      "rows C3:E3",
    ]);
  });
  test("rows of other columns, and two in a line, are apart", () => {
    expect(told({ cells: [], rows: [row(0, 1, 2), row(1, 1, 3), row(2, 4, 1), row(2, 1, 3)] })).toEqual([
      "rows B1:C1",
      "rows B2:D3",
      "rows E3",
    ]);
  });
  test("a cell in a row is a mistake of the plan", () => {
    expect(() => told({ cells: [cell(0, 2)], rows: [row(0, 1, 3)] })).toThrow(/C1 of a plan stands in one of its rows/);
  });

  test("is each cell and each row, once", () => {
    const line = fc.record({
      cells: fc.uniqueArray(fc.nat(9), { maxLength: 6 }),
      row: fc.option(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 3 })), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const rows = lines.flatMap((each, at) => (each.row === undefined ? [] : [row(at, ...each.row)]));
        const inRow = (at: number, column: number) =>
          rows.some((one) => one.row === at && column >= one.column && column < one.column + one.columns);
        const cells = lines.flatMap((each, at) => each.cells.filter((c) => !inRow(at, c)).map((c) => cell(at, c)));
        const plan = { name: "S", cells, rows };
        const blocks = blocksOf(plan, extent(plan));
        const places = blocks.flatMap(({ area }) =>
          Array.from(
            { length: area.rows * area.columns },
            (_, k) => `${area.row + Math.floor(k / area.columns)}:${area.column + (k % area.columns)}`,
          ),
        );
        expect(new Set(places).size).toBe(places.length);
        const typed = blocks.flatMap((block) => ("cells" in block ? block.cells.flat() : []));
        expect(typed.map(({ value }) => value).sort()).toEqual(cells.map(({ value }) => value).sort());
        const written = blocks.flatMap((block) => ("rows" in block ? block.rows : []));
        expect(new Set(written)).toEqual(new Set(rows));
        for (const block of blocks)
          if ("rows" in block) for (const [k, one] of block.rows.entries()) expect(one.row).toBe(block.area.row + k);
      }),
    );
  });
});

test("looks of rows are gathered as those of cells", () => {
  const bold = { bold: true };
  const plan = {
    name: "S",
    cells: [
      { row: 0, column: 0, style: bold },
      { row: 1, column: 0, style: { bold: true } },
    ],
    rows: [row(0, 1, 3, bold), row(1, 1, 3, { ...bold, numberFormat: "0" }), row(2, 1, 3, { italic: true })],
  };
  expect(styledAreas(plan).map(({ area, style }) => [areaAddress(area), style])).toEqual([
    ["A1:D2", bold],
    ["B3:D3", { italic: true }],
  ]);
});

test("cells of a row read as at their place", () => {
  const plan = { name: "S", cells: [], rows: [{ row: 1, column: 1, columns: 2, formula: "=R[-1]C*R1C[1]" }] };
  expect(everyCell(plan, { row: 4, column: 2 }).map(({ column, formula }) => [column, formula])).toEqual([
    [1, "=D5*E$1"],
    [2, "=E5*F$1"],
  ]);
});
