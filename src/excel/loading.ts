import { areaAddress } from "../sheet/address";
import type { OneSheet, Place, Written } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { extent, moved, onlySheet } from "./blocks";
import { fillSheet } from "./filling";
import { around, NOTHING, remember, tablesIn } from "./former";
import { runWriting } from "./run";
import { nameFormula, writeSheet } from "./writing";

const sameArea = (a: Area, b: Area) => areaAddress(a) === areaAddress(b);

/** Points the plan's names at their areas; says what they meant before. */
async function writeNames(context: Excel.RequestContext, plan: OneSheet, place: Place) {
  const wanted = (plan.names ?? []).map((name) => ({
    name: name.name,
    formula: nameFormula(place.sheet, moved(name.area, place)),
    present: context.workbook.names.getItemOrNullObject(name.name).load("formula"),
  }));
  if (wanted.length > 0) await context.sync();
  // read before they are pointed elsewhere: from then on the new formula is read
  const former = wanted.flatMap(({ name, present }) =>
    present.isNullObject ? [] : [{ name, formula: String(present.formula) }],
  );
  for (const { name, formula, present } of wanted) {
    if (present.isNullObject) context.workbook.names.add(name, formula);
    else present.formula = formula;
  }
  return { names: wanted.filter(({ present }) => present.isNullObject).map(({ name }) => name), former };
}

/** Writes a plan at a place and remembers what stood there; over its own table only the cells that change. */
export async function write(plan: OneSheet, place: Place): Promise<Written> {
  const sheetPlan = onlySheet(plan);
  const whole = extent(sheetPlan);
  const own = moved(whole, place);
  const planned = (sheetPlan.tables ?? []).map(({ name, area }) => ({ name, area: moved(area, place) }));
  return runWriting(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = place.create ? worksheets.add(place.sheet) : worksheets.getItem(place.sheet);
    const tables = place.create ? [] : await tablesIn(context, sheet, own);
    const isThere = ({ name, area }: { name: string; area: Area }) =>
      tables.some((table) => table.name === name && sameArea(table.area, area));
    const filled = tables.length > 0 && tables.length === planned.length && planned.every(isThere);
    const area = tables.reduce((all, table) => around(all, table.area), own);
    let before: Pick<Written["former"], "cells" | "columnWidths"> = NOTHING;
    if (filled) before = { cells: await fillSheet(context, sheet, sheetPlan, whole, place), columnWidths: [] };
    else {
      if (!place.create) {
        before = await remember(context, sheet, area);
        for (const { table } of tables) table.convertToRange();
        sheet.getRange(areaAddress(area)).clear();
      }
      await writeSheet(context, sheet, sheetPlan, whole, place);
    }
    const names = await writeNames(context, plan, place);
    sheet.activate();
    sheet.getRange(areaAddress({ ...own, rows: 1, columns: 1 })).select();
    await context.sync();
    return {
      sheet: place.sheet,
      created: place.create,
      area,
      filled,
      tables: filled ? [] : planned.map(({ name }) => name),
      names: names.names,
      former: {
        ...before,
        tables: filled ? [] : tables.map(({ name, area }) => ({ name, area })),
        names: names.former,
      },
    };
  });
}
