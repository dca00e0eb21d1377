import { isShare } from "../quantities/share";

/** What decides how a number is shown: its unit, and the numbers it may be compared with. */
export interface Shown {
  readonly unit: string;
  /** Only whole numbers have a meaning. */
  readonly whole: boolean;
  /** The highest value with a meaning, where there is one. */
  readonly max?: number;
  readonly values: readonly number[];
}

/** For a value like 5/12, which no number of decimals gives exactly. */
const ENOUGH = 2;

/** Decimals that show a value exactly; where more than `most` would be needed, enough of them. */
function decimals(value: number, most: number): number {
  for (let digits = 0; digits <= most; digits++)
    if (Math.abs(value - Number(value.toFixed(digits))) <= 1e-9 * Math.abs(value)) return digits;
  return ENOUGH;
}

const mostDecimals = (values: readonly number[], most: number): number =>
  Math.max(...values.map((value) => decimals(value, most)));

const pattern = (thousands: boolean, digits: number): string =>
  `${thousands ? "#,##0" : "0"}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;

/**
 * The Excel number format of a value and its range: shares and rates as percentages, years without thousands, whole
 * numbers without decimals, everything else with as many decimals as its range needs, and one more while small.
 */
export function numberFormat({ unit, whole, max, values }: Shown): string {
  const largest = Math.max(...values.map(Math.abs));
  if (unit === "y" && areYears(values)) return "0";
  if (whole) return "#,##0";
  if (isShare(unit) && largest <= 1 && (max === undefined || max <= 1)) {
    const percents = values.map((value) => value * 100);
    return `${pattern(false, Math.max(1, mostDecimals(percents, 3)))}%`;
  }
  const needed = mostDecimals(values, 4);
  return pattern(true, largest >= 1000 ? needed : Math.max(1, needed));
}

/** Numbers of years, which have no thousands; a number of days or of tonnes is seldom among these. */
const areYears = (values: readonly number[]): boolean =>
  values.length > 0 && values.every((value) => Number.isInteger(value) && value > 1900 && value < 2300);

/** The Excel number format of computed numbers, which have more figures than anybody reads: by their unit and size. */
export function resultFormat(unit: string, values: readonly number[]): string {
  if (unit === "y" && areYears(values)) return "0";
  if (unit === "flag" || (unit === "1" && values.every(Number.isInteger))) return "0";
  if (unit === "1/y" || (unit !== "1" && isShare(unit) && values.every((value) => Math.abs(value) <= 1))) return "0.0%";
  const largest = Math.max(...values.map(Math.abs));
  if (largest === 0) return "#,##0";
  return largest >= 1000 ? "#,##0" : largest >= 100 ? "#,##0.0" : "#,##0.00";
}

/** The Excel number format of numbers whose unit is not told: by what they are, and so that the smallest say something. */
export function columnFormat(values: readonly number[]): string {
  if (areYears(values)) return "0";
  if (values.every(Number.isInteger)) return "#,##0";
  const largest = Math.max(...values.map(Math.abs));
  return largest < 0.1 ? "0.0000" : resultFormat("1", values);
}

/** How many characters a number has in one of these formats. */
export function shownLength(value: number, format = "General"): number {
  if (format === "General") return String(value).length;
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const percent = format.endsWith("%");
  const shown = (percent ? value * 100 : value).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: format.includes(","),
  });
  return shown.length + (percent ? 1 : 0);
}
