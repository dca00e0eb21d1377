import type { Interval } from "../quantities/interval";
import { numberFormat } from "./numberFormat";
import type { CellValue } from "./plan";

/** One assumption as a sheet shows it. */
export interface AssumptionRow {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly section: string;
  /** What the set says, beside the range it was chosen from. */
  readonly value: number;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** Outside it the value has no meaning. */
  readonly interval: Interval;
  /** Words for 0, 1, 2 ... where the value is a choice. */
  readonly choices?: readonly string[];
  readonly kind: string;
  readonly source: string;
  readonly url?: string;
  readonly date?: string;
  readonly note: string;
}

/** The Excel number format of all numbers of a row. */
export function rowFormat({ unit, interval, value, low, base, high }: AssumptionRow): string {
  const { max = interval.below } = interval;
  const shown = { unit, whole: interval.whole === true, values: [value, low, base, high] };
  return numberFormat(max === undefined ? shown : { ...shown, max });
}

/** What a cell holds: the word of a choice, else the number. */
export const shownValue = ({ choices }: AssumptionRow, value: number): CellValue => choices?.[value] ?? value;

/** A number in a sentence, as its cell shows it. */
export function inWords(row: AssumptionRow, value: number): string {
  const word = row.choices?.[value];
  if (word !== undefined) return word;
  const format = rowFormat(row);
  if (format === "0") return String(value);
  const percent = format.endsWith("%");
  const text = (percent ? value * 100 : value).toLocaleString("en-US", { maximumSignificantDigits: 7 });
  return percent ? `${text} %` : text;
}
