/**
 * One of the two loans. Both are drawn with capital, both are repaid from the same cash, each at its own rate and over
 * its own years. A year of two payments is two steps in one column: the first and the second payment, at half the rate.
 */
export interface Tranche {
  readonly id: "eca" | "commercial";
  readonly label: string;
}

export const COVERED: Tranche = { id: "eca", label: "Covered tranche" };
export const COMMERCIAL: Tranche = { id: "commercial", label: "Commercial tranche" };
export const TRANCHES = [COVERED, COMMERCIAL] as const;
