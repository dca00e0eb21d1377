import { numbersIn } from "../../analysis/assumptions/numberText";
import { type AssumptionRow, rowFormat } from "../../workbook/assumptionRow";

/** Whether a row's values are shown, and typed, as percentages. */
export const inPercent = (row: AssumptionRow): boolean => row.choices === undefined && rowFormat(row).endsWith("%");

/** The sign that begins the decimals where the pane writes a number, and so where one is typed over it. */
const DECIMAL = ".";

/** The number of a text; one that can only be meant with the other decimal sign is meant so. */
export const numberIn = (text: string): number | undefined => numbersIn(text, DECIMAL)[0] ?? numbersIn(text)[0];

/** What a person typed for a row, as its cell would hold it: percentages as fractions; what is no number as it is. */
export function typedValue(row: AssumptionRow, typed: string): number | string {
  if (row.choices !== undefined) return typed;
  if (!inPercent(row)) return numberIn(typed) ?? typed;
  const percent = numberIn(typed.replace(/\s*%\s*$/, ""));
  if (percent === undefined) return typed;
  // the decimal sign is moved, not divided by, so that 8.1 is 0.081; a number that is written with a power has none
  const moved = Number(`${percent}e-2`);
  return Number.isNaN(moved) ? percent / 100 : moved;
}

/** Figures of a number that a person typed, and none of those that binary fractions add. */
const FIGURES = 15;

/** A value as it stands in its field, ready to be typed over. */
export function fieldText(row: AssumptionRow, value: number): string {
  const word = row.choices?.[value];
  if (word !== undefined) return word;
  return String(inPercent(row) ? Number((value * 100).toPrecision(FIGURES)) : value);
}
