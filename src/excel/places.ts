import { areaAddress } from "../sheet/address";
import type { Place } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { run } from "./run";

/** The first of name, name 2, name 3 ... that is not taken; Excel does not tell upper from lower case. */
export function firstFree(wanted: string, taken: readonly string[], separator: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${separator}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The first cell of what is selected. */
export async function selectedPlace(): Promise<Place> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().load("rowIndex,columnIndex");
    const sheet = range.worksheet.load("name");
    await context.sync();
    return { sheet: sheet.name, create: false, row: range.rowIndex, column: range.columnIndex };
  });
}

/** A sheet to be made, under the first free name. */
export async function newSheet(name: string): Promise<Place> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const taken = sheets.items.map((sheet) => sheet.name);
    return { sheet: firstFree(name, taken, " "), create: true, row: 0, column: 0 };
  });
}

/** A table and a name of the workbook must not be called alike. */
export async function freeTableName(name: string): Promise<string> {
  return run(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    return firstFree(
      name,
      [...tables.items, ...names.items].map((item) => item.name),
      "_",
    );
  });
}

/** Shows an area of a sheet to the user. */
export async function select(sheetName: string, area: Area): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(areaAddress(area)).select();
    await context.sync();
  });
}
