/** From a text to the cells it means. */
import { parseAddress, sameText } from "./address";
import type { Area, Grid } from "./grid";
import { type NamedTable, namedTable, withoutTables } from "./structured";

const namedTables = (grid: Grid): NamedTable[] => {
  const names = new Map(grid.sheets().map(({ id, name }) => [id, name]));
  return grid.tables().map((table) =>
    namedTable(
      table,
      (sheet) => names.get(sheet) ?? "",
      (area) => grid.values(area),
    ),
  );
};

/** Resolves an address, the name of a range or a table, or columns of a table, as seen from a sheet. */
export function locate(grid: Grid, text: string, sheet: string): Area | null {
  const plain = text.includes("[") ? withoutTables(text, namedTables(grid)) : text;
  const parsed = parseAddress(plain, grid.size(sheet));
  if (parsed) {
    const name = parsed.sheet;
    const id = name === null ? sheet : grid.sheets().find((s) => sameText(s.name, name))?.id;
    return id === undefined ? null : { sheet: id, ...parsed.bounds };
  }
  const table = grid.tables().find((t) => sameText(t.name, text));
  if (table) return table.area;
  const candidates = grid.names().filter((n) => sameText(n.name, text));
  const name = candidates.find((n) => n.sheet === sheet) ?? candidates.find((n) => n.sheet === null);
  return name && !sameText(name.ref.replace(/^=/, ""), text) ? locate(grid, name.ref, sheet) : null;
}
