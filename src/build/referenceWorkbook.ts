import { referenceWorkbook } from "../workbook/referenceWorkbook";
import { writeWorkbook } from "../xlsx/index";

/** The bytes of reference.xlsx, the workbook a newcomer opens first. */
export const referenceWorkbookFile = (): Promise<Uint8Array> => writeWorkbook(referenceWorkbook());
