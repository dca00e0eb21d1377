/** Rates, prices, shares and intensities are read to six digits. */
const DIGITS = 6;
/** From here on an amount is read to the last whole dollar or tonne. */
const LARGE = 1000;
/** What is smaller is the rounding of a sum that comes to zero. */
const MOST_DECIMALS = 12;

/** Dollars, tonnes and other amounts, in all or of a year; what is per anything else is a rate. */
const isAmount = (unit: string): boolean => unit !== "1" && unit !== "y" && !unit.replace(/\/y$/, "").includes("/");

/**
 * The numbers of a line as a table shows them: amounts as whole numbers, so that they are those of the sheet; rates to
 * six digits, but never rounded before the decimal point; thousands apart, years not.
 */
export function figures(unit: string, values: readonly number[]): readonly string[] {
  const largest = Math.max(...values.filter(Number.isFinite).map(Math.abs));
  const whole = isAmount(unit) && largest >= LARGE;
  return values.map((value) => {
    if (!Number.isFinite(value)) return "#N/A";
    const before = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
    const decimals = whole ? 0 : Math.min(MOST_DECIMALS, Math.max(0, DIGITS - before));
    const rounded = Number(value.toFixed(decimals));
    return (rounded === 0 ? 0 : rounded).toLocaleString("en-US", {
      maximumFractionDigits: decimals,
      useGrouping: unit !== "y",
    });
  });
}
