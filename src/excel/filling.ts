import { areaAddress } from "../sheet/address";
import type { FormerCell } from "../taskpane/port";
import type { Area, SheetPlan } from "../workbook/plan";
import { changes, entry, moved } from "./blocks";
import { cellsIn } from "./former";
import { applyStyle } from "./looks";
import { quiet } from "./run";

/**
 * Writes a plan over its own table, where it stands already: only cells that change are touched, so that formulas
 * keep the table they name and the user's own formats stay. Gives back the cells as they were.
 */
export async function fillSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  whole: Area,
  place: { row: number; column: number },
): Promise<FormerCell[]> {
  const present = await cellsIn(context, sheet, moved(whole, place));
  const known = new Map(present.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const planned = new Map(plan.cells.map((cell) => [`${place.row + cell.row}:${place.column + cell.column}`, cell]));
  const former: FormerCell[] = [];
  quiet(context);
  const put = (row: number, column: number, next: string | number | boolean) => {
    const cell = sheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 }));
    cell.formulas = [[next]];
    return cell;
  };
  for (const cell of plan.cells) {
    const row = place.row + cell.row;
    const column = place.column + cell.column;
    const next = cell.formula ?? entry(cell.value);
    const before = known.get(`${row}:${column}`) ?? { row, column, formula: "" };
    if (!changes(before.formula, next)) continue;
    former.push(before);
    const range = put(row, column, next);
    if (cell.style?.numberFormat !== undefined) range.numberFormat = [[cell.style.numberFormat]];
    if (cell.style !== undefined) applyStyle(range, cell.style);
  }
  // cells the plan leaves empty
  for (const before of present) {
    if (before.formula === "" || planned.has(`${before.row}:${before.column}`)) continue;
    former.push(before);
    put(before.row, before.column, "");
  }
  await context.sync();
  return former;
}
