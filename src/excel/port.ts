import { areaAddress, cellAddress, parseArea } from "../sheet/address";
import { HostFailure, type HostPort, type OneSheet, type Place, type Survey, type Written } from "../taskpane/port";
import type { Area, CellValue, SheetPlan } from "../workbook/plan";
import { changes, entry, extent, matrix, moved } from "./blocks";
import { fillSheet } from "./filling";
import { around, NOTHING, remember, restore, tablesIn } from "./former";
import { quiet, run, runWriting } from "./run";
import { documentSettings } from "./settings";
import { nameFormula, writeSheet } from "./writing";

function onlySheet(plan: OneSheet): SheetPlan {
  const [sheet, second] = plan.sheets;
  if (sheet === undefined || second !== undefined) throw new Error("a plan written at a place has one sheet");
  return sheet;
}

/** Excel gives `any`; what is no cell value (an entity, say) is shown as text. */
const cellValue = (value: unknown): CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

const sameArea = (a: Area, b: Area) => areaAddress(a) === areaAddress(b);

const inWords = (sheet: string, area: Area) => `${sheet}!${areaAddress(area)}`;

/** The first of name, name 2, name 3 ... that is not taken; Excel does not tell upper from lower case. */
export function firstFree(wanted: string, taken: readonly string[], separator: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${separator}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

async function selectedPlace(): Promise<Place> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().load("rowIndex,columnIndex");
    const sheet = range.worksheet.load("name");
    await context.sync();
    return { sheet: sheet.name, create: false, row: range.rowIndex, column: range.columnIndex };
  });
}

async function newSheet(name: string): Promise<Place> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const taken = sheets.items.map((sheet) => sheet.name);
    return { sheet: firstFree(name, taken, " "), create: true, row: 0, column: 0 };
  });
}

async function freeTableName(name: string): Promise<string> {
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

async function readTable(name: string) {
  return run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name).load("name");
    await context.sync();
    if (table.isNullObject) return undefined;
    const range = table.getRange().load("values,address");
    const sheet = table.worksheet.load("name");
    await context.sync();
    const area = parseArea(range.address)?.area;
    if (area === undefined) throw new HostFailure("pane.host.failed", { why: range.address });
    const cells = range.values.map((row: unknown[]) => row.map(cellValue));
    return { sheet: sheet.name, area, cells };
  });
}

/** Everything the plan will touch at a place: its own extent and all of a table it stands on. */
async function survey(plan: OneSheet, place: Place): Promise<Survey> {
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

async function write(plan: OneSheet, place: Place): Promise<Written> {
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

async function remove(written: Written): Promise<boolean> {
  return runWriting(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(written.sheet).load("name");
    const names = written.names.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
    const tables = written.tables.map((name) => workbook.tables.getItemOrNullObject(name).load("name"));
    workbook.worksheets.load("items/name");
    await context.sync();
    for (const name of names) if (!name.isNullObject) name.delete();
    for (const { name, formula } of written.former.names) workbook.names.getItem(name).formula = formula;
    if (sheet.isNullObject) {
      await context.sync();
      return false;
    }
    if (written.created) {
      // a workbook keeps at least one sheet
      if (workbook.worksheets.items.length === 1) workbook.worksheets.add();
      sheet.delete();
      await context.sync();
      return true;
    }
    if (!written.filled) {
      for (const table of tables) if (!table.isNullObject) table.convertToRange();
      await context.sync();
      const range = sheet.getRange(areaAddress(written.area));
      range.dataValidation.clear();
      range.clear();
    }
    quiet(context);
    restore(sheet, written.area, written.former);
    await context.sync();
    return true;
  });
}

async function select(sheetName: string, area: Area): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(areaAddress(area)).select();
    await context.sync();
  });
}

const listeners = new Set<() => void>();
let listening = false;

/** One handler for all listeners, as long as the page lives: taking one of several away would silence the others. */
function onChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!listening) {
    listening = true;
    run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => {
        for (const tell of listeners) tell();
      });
      await context.sync();
    }).catch(() => {
      listening = false;
    });
  }
  return () => listeners.delete(listener);
}

/** The theme is undefined in Excel on the web; then the pane follows the system. */
const darkTheme = (): boolean | undefined => Office.context.officeTheme?.isDarkTheme;

/** The workbook the add-in stands in. */
export const excelPort: HostPort = {
  connected: true,
  settings: documentSettings,
  darkTheme,
  selectedPlace,
  newSheet,
  freeTableName,
  readTable,
  survey,
  write,
  remove,
  select,
  onChange,
};
