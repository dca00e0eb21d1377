import type { Outcome } from "../../../analysis/whatIf/outcome";
import { RUST, STEEL } from "../../../workbook/charts/colours";

/** How strong a colour is at the most: letters can be read on it, on a light ground and on a dark one. */
const STRONGEST = { light: 0.42, dark: 0.34 };

/**
 * The ground of a cell: blue above the base, orange below it, the stronger the farther, and none at the base. The farthest cell of all
 * is the strongest.
 */
export function heatOf(outcome: Outcome, base: Outcome, farthest: number, isDark: boolean): string {
  if (typeof outcome !== "number" || typeof base !== "number" || farthest === 0) return "transparent";
  const share = (outcome - base) / farthest;
  const colour = share < 0 ? RUST : STEEL;
  const strength = Math.abs(share) * (isDark ? STRONGEST.dark : STRONGEST.light);
  const [red, green, blue] = [1, 3, 5].map((at) =>
    Number.parseInt((isDark ? colour.onDark : colour.onLight).slice(at, at + 2), 16),
  );
  return `rgba(${red}, ${green}, ${blue}, ${strength.toFixed(3)})`;
}

/** How far the farthest of some outcomes is from the base. */
export const farthestOf = (outcomes: readonly Outcome[], base: Outcome): number =>
  typeof base !== "number"
    ? 0
    : Math.max(0, ...outcomes.map((outcome) => (typeof outcome === "number" ? Math.abs(outcome - base) : 0)));
