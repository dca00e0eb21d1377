import { areaAddress, cellAddress } from "../sheet/address";
import type { Place, Plan, Survey } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { changes, entry, everyCell, matrix, type Placed, placed } from "./blocks";
import { ask, reading } from "./run";
import { cellValue } from "./tables";
import { around, tablesIn } from "./tablesIn";

const inWords = (sheet: string, area: Area) => `${sheet}!${areaAddress(area)}`;

/** Everything a sheet of a plan will touch at its place: its own extent and all of a table it stands on. */
async function surveySheet(context: Excel.RequestContext, { plan, place, whole, own }: Placed): Promise<Survey> {
  const address = inWords(place.sheet, own);
  if (place.create) return { address, overwritten: [] };
  const find = () => context.workbook.worksheets.getItem(place.sheet);
  const area = (await tablesIn(context, find, own)).reduce((all, table) => around(all, table.area), own);
  const range = await ask(context, () => find().getRange(areaAddress(area)).load("formulas,text,values"));
  const planned = matrix(everyCell(plan, place), whole, "", (cell) => cell.formula ?? entry(cell.value));
  const overwritten = range.formulas.flatMap((line: unknown[], r) =>
    line.flatMap((formula, c) => {
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
  return { address, overwritten };
}

/** What writing each sheet of a plan at its place would change. */
export async function survey(plan: Plan, places: readonly Place[]): Promise<Survey[]> {
  const sheets = await placed(plan, places);
  return reading(async (context) => {
    const surveys: Survey[] = [];
    for (const each of sheets) surveys.push(await surveySheet(context, each));
    return surveys;
  });
}
