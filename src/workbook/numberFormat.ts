/** What decides how a number is shown: its unit, and the numbers it may be compared with. */
export interface Shown {
  readonly unit: string;
  /** Only whole numbers have a meaning. */
  readonly whole: boolean;
  /** The highest value with a meaning, where there is one. */
  readonly max?: number;
  readonly values: readonly number[];
}

/** Rates, and a share or a grade in tonnes of one thing per tonne of another; emission factors are no shares. */
const isShare = (unit: string): boolean => unit === "1" || unit === "1/y" || /^t(?! CO2)( \w+)?\/t( \w+)?$/.test(unit);

/** Decimals, at most `most`, after which no value says more. */
function decimals(values: readonly number[], most: number): number {
  const exact = (digits: number) =>
    values.every((value) => Math.abs(value - Number(value.toFixed(digits))) <= 1e-9 * Math.abs(value));
  for (let digits = 0; digits < most; digits++) if (exact(digits)) return digits;
  return most;
}

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
  if (isShare(unit) && largest <= 1 && (max === undefined || max <= 1))
    return `${pattern(
      false,
      Math.max(
        1,
        decimals(
          values.map((value) => value * 100),
          3,
        ),
      ),
    )}%`;
  const needed = decimals(values, 4);
  return pattern(true, largest >= 1000 ? needed : Math.max(1, needed));
}
