import { language } from "../messages/language";
import { verbatim, type Words } from "../messages/words";

/** A number as a person says it: few digits, and a unit in which they are enough. */
export interface Spoken {
  readonly number: Words;
  /** Empty where nothing is said beside the number, as of a percentage. */
  readonly unit: string;
}

export interface Scale {
  readonly unit: string;
  readonly factor: number;
  readonly decimals: number;
}

const MASS = /^t\b(?! [^/]*\/t)/;
const perYear = (unit: string): string => (unit.endsWith("/y") ? "/y" : "");

/** Of a mass Mt, kt or t, by its size; what it is of is said by the label beside it. */
function massScale(unit: string, size: number): Scale {
  if (size >= 1e6) return { unit: `Mt${perYear(unit)}`, factor: 1e-6, decimals: 2 };
  if (size >= 1e3) return { unit: `kt${perYear(unit)}`, factor: 1e-3, decimals: 1 };
  return { unit: `t${perYear(unit)}`, factor: 1, decimals: size >= 100 ? 0 : 1 };
}

/** Digits behind the point that leave three to be said, or all of what stands before it. */
const decimalsOf = (size: number): number => (size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : 2);

/** The scale in which amounts of a unit are said whatever their size; nothing where there is none of its own. */
export function scaleOfUnit(unit: string): Scale | undefined {
  if (/^US\$(\/y)?$/.test(unit)) return { unit: `m\u00a0US$${perYear(unit)}`, factor: 1e-6, decimals: 1 };
  return unit === "1/y" || unit === "%" ? { unit: "%", factor: 100, decimals: 1 } : undefined;
}

function scaleOf(unit: string, value: number): Scale {
  const size = Math.abs(value);
  const own = scaleOfUnit(unit);
  if (own !== undefined) return own;
  if (MASS.test(unit)) return massScale(unit, size);
  if (unit === "y") return { unit, factor: 1, decimals: Number.isInteger(value) ? 0 : 1 };
  return { unit: unit === "1" ? "" : unit, factor: 1, decimals: decimalsOf(size) };
}

/** Intl writes -0.0 for what is hardly below nil. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

const written = (value: number, decimals: number, grouped: boolean): string =>
  new Intl.NumberFormat(language().tag, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: grouped,
  }).format(rounded(value, decimals));

/** A calendar year has no thousands. */
const isYear = (unit: string, value: number): boolean => unit === "y" && value > 1900 && value < 2300;

/** A number of the model in its unit, as a person says it: money in millions, rates and shares in percent, mass by its size. */
export function spoken(unit: string, value: number): Spoken {
  const { unit: said, factor, decimals } = scaleOf(unit, value);
  const number = written(value * factor, decimals, !isYear(unit, value));
  return said === "%"
    ? { number: verbatim(`${number}\u00a0%`), unit: "" }
    : { number: verbatim(number), unit: isYear(unit, value) ? "" : said };
}

/** The same in one text that does not break between number and unit. */
export function said(unit: string, value: number): Words {
  const { number, unit: beside } = spoken(unit, value);
  return beside === "" ? number : verbatim(`${number}\u00a0${beside}`);
}

/** How numbers along an axis are said: all in one unit, told once, with the decimals that tell them apart and no more. */
export interface AlongAxis {
  /** Empty where the numbers say it, as percentages do. */
  readonly unit: string;
  readonly said: (ticks: readonly number[]) => readonly Words[];
}

/** An axis of a unit from one number to another. */
export function alongAxis(unit: string, from: number, to: number): AlongAxis {
  const { unit: said, factor } = scaleOf(unit, Math.max(Math.abs(from), Math.abs(to)));
  const percent = said === "%" ? "\u00a0%" : "";
  return {
    unit: percent === "" ? said : "",
    said: (ticks) => {
      const scaled = ticks.map((tick) => tick * factor);
      const decimals = fewestDecimals(scaled);
      return scaled.map((tick) => verbatim(`${written(tick, decimals, !isYear(unit, tick))}${percent}`));
    },
  };
}

const MOST_DECIMALS = 6;

/** Ticks are round numbers, but for what multiplying leaves behind. */
function fewestDecimals(numbers: readonly number[]): number {
  const near = 1e-9 * Math.max(...numbers.map(Math.abs));
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++)
    if (numbers.every((number) => Math.abs(number - rounded(number, decimals)) <= near)) return decimals;
  return MOST_DECIMALS;
}

/** All digits of a number, as it stands in the model. */
export const inFull = (unit: string, value: number): Words =>
  verbatim(
    `${new Intl.NumberFormat(language().tag, { maximumSignificantDigits: 17, useGrouping: !isYear(unit, value) }).format(value + 0)}${unit === "1" ? "" : ` ${unit}`}`,
  );

/** A number of which no unit is known, such as a cell's: ten digits at most, thousands apart but for what may be a year. */
export const bare = (value: number): Words => {
  const digits = Number(value.toPrecision(10)) + 0;
  const isDate = Number.isInteger(digits) && isYear("y", digits);
  const style = { maximumSignificantDigits: 10, useGrouping: !isDate } as const;
  // what is far too small or too large to be read in full is in powers of ten
  const far = digits !== 0 && (Math.abs(digits) < 1e-6 || Math.abs(digits) >= 1e15);
  return verbatim(far ? digits : new Intl.NumberFormat(language().tag, style).format(digits));
};

/** A number in the unit of a chart or a column, with as many decimals as Excel's format of it has. */
export const inUnit = (numberFormat: string, value: number): Words =>
  verbatim(written(value, /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0, numberFormat.includes(",")));
