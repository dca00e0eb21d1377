import { verbatim, type Words } from "../../messages/words";
import { unitText } from "../assumptionRow";
import { resultFormat } from "../numberFormat";

/** How the numbers of a line are shown: their format, and the unit that is said beside them. */
export interface Shown {
  readonly format: string;
  readonly unit: Words;
}

/** A size from which amounts are shown in thousands or millions, by format alone: what a formula reads is in the unit itself. */
const LARGE: readonly { readonly from: number; readonly format: string; readonly said: string }[] = [
  { from: 1e5, format: "#,##0.0,,;[Red]-#,##0.0,,;0", said: "m" },
  { from: 1e5, format: "#,##0.0,;[Red]-#,##0.0,;0", said: "thousands" },
];

/** Money in millions, masses and energy in thousands; rates and prices as they are. */
function largeOf(unit: string): (typeof LARGE)[number] | undefined {
  if (unit === "US$" || unit === "AZN") return LARGE[0];
  return /^(t|GJ|kWh|MWh|m3|l)( |$)/.test(unit) && !unit.includes("/") ? LARGE[1] : undefined;
}

const withRed = (format: string): string => (format === "0" ? format : `${format};[Red]-${format}`);

/** Small numbers without a unit of their own, such as a rate of royalty, keep what they say. */
const SMALL = "0.0000";

export function shownBy(unit: string, values: readonly number[]): Shown {
  const finite = values.filter(Number.isFinite);
  const largest = Math.max(0, ...finite.map(Math.abs));
  const large = largeOf(unit);
  if (large !== undefined && largest >= large.from)
    return { format: large.format, unit: verbatim(`${unit} (in ${large.said})`) };
  const format = largest > 0 && largest < 0.1 ? SMALL : resultFormat(unit, finite);
  return {
    format: withRed(format === SMALL && /y$/.test(unit) ? resultFormat(unit, finite) : format),
    unit: unitText(unit),
  };
}

/** How many characters a number takes in one of these formats, with its sign. */
export function shownWidth(value: number, format: string): number {
  if (!Number.isFinite(value)) return 0;
  const [positive = format] = format.split(";");
  const scale = /,,$/.test(positive) ? 1e6 : /0,$/.test(positive) ? 1e3 : 1;
  const digits = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  const percent = positive.endsWith("%");
  const shown = ((percent ? 100 : 1) * value) / scale;
  // asked of every number of every sheet: a locale's own way takes thirty times as long
  const written = shown.toFixed(digits);
  const whole = written.replace("-", "").split(".", 1)[0]?.length ?? 0;
  const commas = positive.includes(",") ? Math.floor((whole - 1) / 3) : 0;
  return written.length + commas + (percent ? 1 : 0);
}
