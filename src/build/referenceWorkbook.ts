import { Session } from "../analysis/session";
import { ASSUMPTIONS_NAME } from "../functions/assumptionsName";
import { findFunction } from "../functions/catalog";
import { lenderCasesRows } from "../functions/debt/lenderCasesRows";
import { answer } from "../functions/invoke";
import { saidCell } from "../functions/said";
import { isErrorValue, isMatrix, type SaidCell } from "../functions/values";
import { writtenModel } from "../model/writtenModel";
import { type Call, withResults } from "../workbook/computed";
import { lastValuesNotice } from "../workbook/firstSheet";
import { withLastValues } from "../workbook/lastValues";
import type { CellValue } from "../workbook/plan";
import { referenceWorkbook } from "../workbook/referenceWorkbook";
import { writeWorkbook } from "../xlsx/index";
import { openingAddin } from "../xlsx/webExtension";
import { addinIdentity } from "./manifest";

const shown = (cell: SaidCell): CellValue => (isErrorValue(cell) ? cell.error : cell);

/** Calls worksheet functions as a host does; with what they wait for at hand the workbook's all give their values at once. */
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

/**
 * The bytes of reference.xlsx, the workbook a newcomer opens first: its formulas with their results, which a program without
 * the add-in goes on showing.
 */
export async function referenceWorkbookFile(): Promise<Uint8Array> {
  await Promise.all([writtenModel.load(), lenderCasesRows.load()]);
  const plan = withResults(referenceWorkbook(), caller());
  return opening(await writeWorkbook(withLastValues(plan, { inputs: [ASSUMPTIONS_NAME], notice: lastValuesNotice() })));
}
