import { verbatim, type Words } from "../../messages/words";
import { type AssumptionRow, inWords, rowFormat } from "../../workbook/assumptionRow";

/** A number as its cell shows it; it stays on one line with its sign of percent. */
export const number = (row: AssumptionRow, value: number): Words =>
  verbatim(inWords(row, value).replaceAll(" ", "\u00a0"));

/** The unit to be said beside a value: a percentage, a choice and a pure number have none. */
export const unitBeside = (row: AssumptionRow): string =>
  row.choices !== undefined || row.unit === "1" || rowFormat(row).endsWith("%") ? "" : row.unit;

/** A value with its unit. */
export function amount(row: AssumptionRow, value: number): Words {
  const unit = unitBeside(row);
  if (row.choices !== undefined) return inWords(row, value);
  return unit === "" ? number(row, value) : verbatim(`${number(row, value)} ${unit}`);
}
