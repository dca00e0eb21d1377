import { areaAddress } from "../sheet/address";
import type { Place } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { ask, reading } from "./run";

/**
 * The first of name, name 2, name 3 ... that is not taken; Excel does not tell upper from lower case. The number stands at
 * the end of as much of the name as there is room for.
 */
export function firstFree(wanted: string, taken: readonly string[], separator: string, most = 255): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : `${separator}${number}`;
    const name = `${wanted.slice(0, most - end.length)}${end}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Characters of a sheet's name. */
const SHEET_NAME = 31;

/** The first cell of what is selected. */
export async function selectedPlace(): Promise<Place> {
  return reading(async (context) => {
    const { range, sheet } = await ask(context, () => {
      const range = context.workbook.getSelectedRange().load("rowIndex,columnIndex");
      return { range, sheet: range.worksheet.load("name") };
    });
    return { sheet: sheet.name, create: false, row: range.rowIndex, column: range.columnIndex };
  });
}

/** Sheets to be made, each under the first free name. */
export async function newSheets(names: readonly string[]): Promise<Place[]> {
  return reading(async (context) => {
    const sheets = await ask(context, () => context.workbook.worksheets.load("items/name"));
    const taken = sheets.items.map((sheet) => sheet.name);
    return names.map((name) => {
      const sheet = firstFree(name, taken, " ", SHEET_NAME);
      taken.push(sheet);
      return { sheet, create: true, row: 0, column: 0 };
    });
  });
}

/** A table and a name of the workbook must not be called alike. */
export async function freeTableName(name: string): Promise<string> {
  return reading(async (context) => {
    const { tables, names } = await ask(context, () => ({
      tables: context.workbook.tables.load("items/name"),
      names: context.workbook.names.load("items/name"),
    }));
    return firstFree(
      name,
      [...tables.items, ...names.items].map((item) => item.name),
      "_",
    );
  });
}

/** Shows an area of a sheet to the user. */
export async function select(sheetName: string, area: Area): Promise<void> {
  await reading((context) =>
    ask(context, () => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.activate();
      sheet.getRange(areaAddress(area)).select();
    }),
  );
}
