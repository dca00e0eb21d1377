/** As in Excel, what a person types right below a table becomes a row of it, where nothing else stands in that row. */
import { contains } from "../grid/address";
import type { Grid, Site, TableInfo } from "../grid/grid";

/** The table that ends right above a cell. */
export const tableAbove = (tables: readonly TableInfo[], at: Site): TableInfo | undefined =>
  tables.find(({ area }) => contains({ ...area, row: area.row + area.rows, rows: 1 }, at));

export function growTables(grid: Grid): void {
  grid.onTyped((at) => {
    const table = tableAbove(grid.tables(), at);
    if (table === undefined) return;
    const { area } = table;
    const below = { ...area, row: at.row, rows: 1 };
    const filled = (grid.formulas(below)[0] ?? []).flatMap((cell, i) =>
      cell === null || cell === "" ? [] : [area.col + i],
    );
    if (filled.length === 1 && filled[0] === at.col) void grid.resizeTable(table.id, { ...area, rows: area.rows + 1 });
  });
}
