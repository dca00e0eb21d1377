import { unitShown } from "../analysis/assumptions/unitColumn";
import { verbatim, type Words } from "../messages/words";
import type { AssumptionInSet } from "../reference/index";
import { numberFormat } from "./numberFormat";

/** One assumption as a sheet shows it: `value` is the base its range was chosen with, `current` what the set says. */
export type AssumptionRow = AssumptionInSet;

/** The Excel number format of all numbers of a row. */
export function rowFormat({ unit, interval, current, low, value, high }: AssumptionRow): string {
  const { max = interval.below } = interval;
  const shown = { unit, whole: interval.whole === true, values: [current, low, value, high] };
  return numberFormat(max === undefined ? shown : { ...shown, max });
}

/** A unit as a sheet shows it: a pure number has none, and a text "1" would look like a number kept as text. */
export const unitText = (unit: string): Words => verbatim(unitShown(unit));

/** What a cell holds: the word of a choice, else the number. */
export const shownValue = ({ choices }: AssumptionRow, value: number): Words | number => {
  const word = choices?.[value];
  return word === undefined ? value : verbatim(word);
};

/** A number in a sentence, as its cell shows it. */
export function inWords(row: AssumptionRow, value: number): Words {
  const word = row.choices?.[value];
  if (word !== undefined) return verbatim(word);
  const format = rowFormat(row);
  if (format === "0") return verbatim(value);
  const percent = format.endsWith("%");
  const text = (percent ? value * 100 : value).toLocaleString("en-US", { maximumSignificantDigits: 7 });
  return verbatim(percent ? `${text} %` : text);
}
