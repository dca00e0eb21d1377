import { areaAddress } from "../sheet/address";
import type { Written } from "../taskpane/port";
import { restore } from "./former";
import { quiet, runWriting } from "./run";

/** Takes back what was written; says whether its sheet was still there. */
export async function remove(written: Written): Promise<boolean> {
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
