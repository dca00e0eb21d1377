import { verbatim, type Words } from "../../messages/words";
import { unitText } from "../assumptionRow";
import { resultFormat } from "../numberFormat";

/** How the numbers of a line are shown: their format, and the unit that is said beside them. */
export interface Shown {
  readonly format: string;
  readonly unit: Words;
}

/** A scale of large amounts, by format alone: what a formula reads is in the unit itself. */
interface Scale {
  readonly from: number;
  readonly format: string;
  readonly said: string;
}

const scaled = (from: number, format: string, said: string): Scale => ({
  from,
  format: `${format};[Red]-${format};0`,
  said,
});
const MILLIONS = "#,##0.0,,";

/** The largest first. */
const OF_MONEY: readonly Scale[] = [scaled(1e5, MILLIONS, "m")];
const OF_THINGS: readonly Scale[] = [scaled(1e8, MILLIONS, "m"), scaled(1e5, "#,##0.0,", "thousands")];

/** Money in millions, masses and energy in thousands, or in millions too, also those of a year; rates and prices as they are. */
function scaleOf(unit: string, largest: number): Scale | undefined {
  const amount = unit.replace(/\/y$/, "");
  const isMoney = amount === "US$" || amount === "AZN";
  const isThing = /^(t|GJ|kWh|MWh|m3|l)( |$)/.test(amount) && !amount.includes("/");
  const scales = isMoney ? OF_MONEY : isThing ? OF_THINGS : [];
  // what is nil may be much when an input changes, and must have room then
  return largest === 0 ? scales.at(-1) : scales.find(({ from }) => largest >= from);
}

const withRed = (format: string): string => `${format};[Red]-${format}`;

/** Small numbers without a unit of their own, such as a rate of royalty, keep what they say; the smallest say their size. */
const SMALL = "0.0000";
const TINY = "0.0E+00;[Red]-0.0E+00;0";

export function shownBy(unit: string, values: readonly number[]): Shown {
  const finite = values.filter(Number.isFinite);
  const largest = Math.max(0, ...finite.map(Math.abs));
  const scale = scaleOf(unit, largest);
  if (scale !== undefined) return { format: scale.format, unit: verbatim(`${unit} (in ${scale.said})`) };
  if (largest > 0 && largest < 1e-4) return { format: TINY, unit: unitText(unit) };
  const format = largest > 0 && largest < 0.1 && !/y$/.test(unit) ? SMALL : resultFormat(unit, finite);
  return { format: withRed(format), unit: unitText(unit) };
}

/** How many characters a number takes in one of these formats, with its sign. */
export function shownWidth(value: number, format: string): number {
  if (!Number.isFinite(value)) return 0;
  if (format === TINY) return "-0.0E+00".length;
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
