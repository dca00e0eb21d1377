import { areaAddress, cellAddress } from "../sheet/address";
import type { OneSheet, Place, Survey } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { changes, entry, extent, matrix, moved, onlySheet } from "./blocks";
import { around, tablesIn } from "./former";
import { run } from "./run";
import { cellValue } from "./tables";

const inWords = (sheet: string, area: Area) => `${sheet}!${areaAddress(area)}`;

/** Everything the plan will touch at a place: its own extent and all of a table it stands on. */
export async function survey(plan: OneSheet, place: Place): Promise<Survey> {
  const sheetPlan = onlySheet(plan);
  const whole = extent(sheetPlan);
  const own = moved(whole, place);
  if (place.create) return { address: inWords(place.sheet, own), overwritten: [] };
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const area = (await tablesIn(context, sheet, own)).reduce((all, table) => around(all, table.area), own);
    const range = sheet.getRange(areaAddress(area)).load("formulas,text,values");
    await context.sync();
    const planned = matrix(sheetPlan, whole, "", (cell) => cell.formula ?? entry(cell.value));
    const overwritten = range.formulas.flatMap((row: unknown[], r) =>
      row.flatMap((formula, c) => {
        const row = area.row + r - own.row;
        const column = area.column + c - own.column;
        const next = planned[row]?.[column] ?? "";
        if (formula === "" || formula === null || !changes(formula, next)) return [];
        const computed = String(formula).startsWith("=");
        const content = computed ? String(formula) : (range.text[r]?.[c] ?? String(formula));
        const value = computed ? null : cellValue(range.values[r]?.[c]);
        return [{ address: cellAddress(area.row + r, area.column + c), content, value, row, column }];
      }),
    );
    return { address: inWords(place.sheet, own), overwritten };
  });
}
