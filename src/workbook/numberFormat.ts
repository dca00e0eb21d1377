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
  if (unit === "y" && whole && largest > 1900) return "0";
  if (whole) return "#,##0";
  if (isShare(unit) && largest <= 1 && (max === undefined || max <= 1)) {
    const percents = values.map((value) => value * 100);
    return `${pattern(false, Math.max(1, mostDecimals(percents, 3)))}%`;
  }
  const needed = mostDecimals(values, 4);
  return pattern(true, largest >= 1000 ? needed : Math.max(1, needed));
}

/** The Excel number format of computed numbers, which have more figures than anybody reads: by their unit and size. */
export function resultFormat(unit: string, values: readonly number[]): string {
  if (unit === "flag" || (unit === "1" && values.every(Number.isInteger))) return "0";
  if (unit === "1/y" || (unit !== "1" && isShare(unit) && values.every((value) => Math.abs(value) <= 1))) return "0.0%";
  const largest = Math.max(...values.map(Math.abs));
  return largest >= 1000 ? "#,##0" : largest >= 100 ? "#,##0.0" : "#,##0.00";
}
