import { parseArea } from "../sheet/address";
import type { Area } from "../workbook/plan";
import { ask } from "./run";

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The smallest area that holds both. */
export function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export interface FoundTable {
  readonly name: string;
  readonly style: string;
  readonly area: Area;
}

/** Of each sheet the tables that touch an area of it. */
export async function tablesInEach(
  context: Excel.RequestContext,
  sheets: readonly { readonly find: () => Excel.Worksheet; readonly area: Area }[],
): Promise<FoundTable[][]> {
  const named = await ask(context, () => sheets.map(({ find }) => find().tables.load("items/name,items/style")));
  const found = await ask(context, () =>
    named.map(({ items }) =>
      items.map(({ name, style }) => ({
        name,
        style,
        range: context.workbook.tables.getItem(name).getRange().load("address"),
      })),
    ),
  );
  return found.map((tables, at) =>
    tables.flatMap(({ range, ...table }) => {
      const own = parseArea(range.address)?.area;
      const area = sheets[at]?.area;
      return own !== undefined && area !== undefined && overlap(own, area) ? [{ ...table, area: own }] : [];
    }),
  );
}

/** The tables of a sheet that touch an area. */
export const tablesIn = async (
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  area: Area,
): Promise<FoundTable[]> => (await tablesInEach(context, [{ find, area }]))[0] ?? [];
