import { verbatim, type Words } from "../../messages/words";
import { unitText } from "../assumptionRow";
import { resultFormat } from "../numberFormat";

/** How the numbers of a line are shown: their format, and the unit that is said beside them. */
export interface Shown {
  readonly format: string;
  readonly unit: Words;
}

/** Money is shown in millions and mass in thousands of tonnes, by format alone: what a formula reads are dollars and tonnes. */
const LARGE: Readonly<Record<string, { readonly format: string; readonly said: string }>> = {
  US$: { format: "#,##0.0,,;[Red]-#,##0.0,,;0", said: "US$ (in m)" },
  t: { format: "#,##0.0,;[Red]-#,##0.0,;0", said: "t (in thousands)" },
};

const withRed = (format: string): string => `${format};[Red]-${format}`;

export function shownBy(unit: string, values: readonly number[]): Shown {
  const finite = values.filter(Number.isFinite);
  const largest = Math.max(0, ...finite.map(Math.abs));
  const large = LARGE[unit];
  if (large !== undefined && largest >= 1e5) return { format: large.format, unit: verbatim(large.said) };
  const format = resultFormat(unit, finite);
  return { format: format === "0" ? format : withRed(format), unit: unitText(unit) };
}
