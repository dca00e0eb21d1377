import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookPlan } from "../workbook/plan";

/** The part of a file that says how it is calculated. */
const PART = "xl/workbook.xml";

/** The calculation engine of a current Excel: a file of an older one is recalculated when it is opened. */
const ENGINE = 191029;

/**
 * The bytes of a workbook that shows its values as they were saved. A file that asks to be calculated anew loses every value of
 * an add-in's function where the add-in is missing, and does not get it back when the add-in comes. A formula whose value is
 * not known leaves no choice.
 */
export function keepingValues(bytes: Uint8Array, plan: WorkbookPlan): Uint8Array {
  if (!valuesKnown(plan)) return bytes;
  const parts = unzipSync(bytes);
  const part = strFromU8(parts[PART] ?? new Uint8Array());
  parts[PART] = strToU8(part.replace(/<calcPr[^>]*\/>/, `<calcPr calcId="${ENGINE}"/>`));
  return zipSync(parts);
}

const valuesKnown = ({ sheets }: WorkbookPlan): boolean =>
  sheets.every(({ cells }) =>
    cells.every(({ formula, value, spill }) => formula === undefined || value != null || spill?.values !== undefined),
  );
