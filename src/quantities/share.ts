/**
 * Whether a quantity is told as a percentage, by its unit: a pure number, a rate a year, or a share or a grade in tonnes
 * of one thing per tonne of another; emission factors are no shares.
 */
export const isShare = (unit: string): boolean =>
  unit === "1" || unit === "1/y" || /^t(?! CO2)( \w+)?\/t( \w+)?$/.test(unit);
