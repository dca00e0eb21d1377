import { type AssumptionRow, rowFormat } from "../../workbook/assumptionRow";

/** A sign, digits in groups of three or in one run, decimals, a power of ten. */
const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?$/i;

/** Whether a row's values are shown, and typed, as percentages. */
export const inPercent = (row: AssumptionRow): boolean => row.choices === undefined && rowFormat(row).endsWith("%");

/** A number as the text says it, moved by powers of ten without a rounding of its own; nothing where it says none. */
function read(text: string, shift: number): number | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign = "", digits = "", power = "0"] = match;
  return Number(`${sign}${digits.replaceAll(",", "")}e${Number(power) + shift}`);
}

/** What a person typed for a row, as its cell should hold it: percentages as fractions; the check refuses what is no number. */
export function typedValue(row: AssumptionRow, typed: string): number | string {
  const text = typed.trim();
  if (row.choices !== undefined) return text;
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^\u2212/, "-");
  const percent = plain.endsWith("%");
  if (percent && row.unit !== "1" && !inPercent(row)) return text;
  return read(percent ? plain.slice(0, -1) : plain, percent || inPercent(row) ? -2 : 0) ?? text;
}

/** Figures of a number that a person typed, and none of those that binary fractions add. */
const FIGURES = 15;

/** A value as it stands in its field, ready to be typed over. */
export function fieldText(row: AssumptionRow, value: number): string {
  const word = row.choices?.[value];
  if (word !== undefined) return word;
  return String(inPercent(row) ? Number((value * 100).toPrecision(FIGURES)) : value);
}
