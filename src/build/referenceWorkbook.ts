import { Session } from "../analysis/session";
import { findFunction } from "../functions/catalog";
import { answer } from "../functions/invoke";
import { saidCell } from "../functions/said";
import { isErrorValue, isMatrix, type SaidCell } from "../functions/values";
import { text } from "../messages/text";
import { writtenModel } from "../model/writtenModel";
import { type Call, withResults } from "../workbook/computed";
import type { CellValue, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { referenceWorkbook } from "../workbook/referenceWorkbook";
import { frozen } from "../xlsx/freeze";
import { writeWorkbook } from "../xlsx/index";
import { openingAddin } from "../xlsx/webExtension";
import { addinIdentity } from "./manifest";

const shown = (cell: SaidCell): CellValue => (isErrorValue(cell) ? cell.error : cell);

/** Calls worksheet functions as a host does; with the written model at hand the workbook's all give their values at once. */
function caller(): Call {
  const session = new Session();
  return (name, args) => {
    const definition = findFunction(name);
    if (definition === undefined) throw new Error(`the workbook calls ${name}, which is no worksheet function`);
    const result = answer(definition, args, { session });
    if (result instanceof Promise) throw new Error(`${name} gives its value later; the workbook cannot wait for it`);
    return isMatrix(result) ? result.map((row) => row.map(saidCell).map(shown)) : [[shown(saidCell(result))]];
  };
}

/** ADDIN_AUTO_OPEN=registry, or catalog, makes the workbook open the add-in's pane; a plain file asks for nothing. */
function opening(bytes: Uint8Array, given = process.env.ADDIN_AUTO_OPEN): Uint8Array {
  if (given === undefined || given === "") return bytes;
  if (given !== "registry" && given !== "catalog")
    throw new Error(`ADDIN_AUTO_OPEN must be registry or catalog, got '${given}'`);
  return openingAddin(bytes, { ...addinIdentity(), from: given });
}

async function withItsResults(): Promise<WorkbookPlan> {
  await writtenModel.load();
  return withResults(referenceWorkbook(), caller());
}

/** The bytes of reference.xlsx, the workbook a newcomer opens first, its formulas with their results. */
export async function referenceWorkbookFile(): Promise<Uint8Array> {
  return opening(await writeWorkbook(await withItsResults()));
}

/**
 * The bytes of reference-values.xlsx: the same workbook for a program without the add-in, with values in place of Ironbook's
 * formulas. LibreOffice throws the results of a formula that fills cells away when it opens a file, and shows #NAME? in all of
 * them; a result that does not exist is said in a word, since no error may stand for it there.
 */
export async function referenceValuesFile(): Promise<Uint8Array> {
  const plan = await withItsResults();
  return frozen(await writeWorkbook({ ...plan, sheets: plan.sheets.map(withoutErrors) })).bytes;
}

const said = (value: CellValue): CellValue =>
  typeof value === "string" && /^#(?:N\/A|NUM!|VALUE!|DIV\/0!)$/.test(value) ? text("sheet.noResult") : value;

const withoutErrors = (sheet: SheetPlan): SheetPlan => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({
    ...cell,
    ...(cell.value !== undefined && { value: said(cell.value) }),
    ...(cell.spill?.values && { spill: { ...cell.spill, values: cell.spill.values.map((row) => row.map(said)) } }),
  })),
});
