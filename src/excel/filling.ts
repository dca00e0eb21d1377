import { areaAddress } from "../sheet/address";
import type { Former } from "../taskpane/port";
import type { PlannedCell } from "../workbook/plan";
import { changes, entry, everyCell, type Placed } from "./blocks";
import { looksByArea, NOTHING, type Seen } from "./former";
import { applyStyle } from "./looks";
import { request } from "./run";

/** A cell of a plan's own table that is to change; the plan says nothing of a cell that it leaves empty. */
export interface Filling {
  readonly row: number;
  readonly column: number;
  readonly next: string | number | boolean;
  readonly planned?: PlannedCell;
}

const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** What changes where a plan fills its own table, which stands there already. */
export function fillings({ plan, place }: Placed, { area, formulas }: Seen): Filling[] {
  const planned = new Map(
    everyCell(plan, place).map((cell) => [`${place.row + cell.row}:${place.column + cell.column}`, cell]),
  );
  return formulas.flatMap((line, r) =>
    line.flatMap((present, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const cell = planned.get(`${row}:${column}`);
      const next = cell?.formula ?? entry(cell?.value);
      if (!changes(present, next)) return [];
      return [{ row, column, next, ...(cell !== undefined && { planned: cell }) }];
    }),
  );
}

/** The cells that change, as they are. */
export function formerOf(filled: readonly Filling[], { area, formulas, styles }: Seen): Former {
  const cells = filled.map(({ row, column }) => ({
    area: at(row, column),
    r: row - area.row,
    c: column - area.column,
  }));
  return {
    ...NOTHING,
    contents: cells.map(({ area, r, c }) => ({ area, formulas: [[formulas[r]?.[c] ?? ""]] })),
    looks: cells.flatMap(({ area, r, c }) => looksByArea({ area, styles: [[styles[r]?.[c] ?? {}]] })),
  };
}

/**
 * Writes a plan over its own table: only cells that change are touched, so that formulas keep the table they name and
 * the user's own formats stay.
 */
export const fill = (
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  filled: readonly Filling[],
): Promise<void> =>
  request(context, () => {
    const sheet = find();
    for (const { row, column, next, planned } of filled) {
      const range = sheet.getRange(areaAddress(at(row, column)));
      range.formulas = [[next]];
      const style = planned?.style;
      if (style?.numberFormat !== undefined) range.numberFormat = [[style.numberFormat]];
      if (style !== undefined) applyStyle(range, style);
    }
  });
