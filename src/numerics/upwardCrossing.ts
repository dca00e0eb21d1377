import { IronError } from "../quantities/errors";
import { finite } from "./presentValue";

/** The digits of a double leave no room for a narrower bracket. */
const RELATIVE = 4 * Number.EPSILON;

/** Bisection alone needs sixty steps or so from the widest bracket; more than three times as many, and something is wrong. */
const MOST_STEPS = 200;

/**
 * The place where a function rises through zero, between a place where it is negative and a higher one where it is not.
 * Inverse quadratic interpolation where the three last places allow it, bisection elsewhere; the bracket never opens,
 * so kinks and jumps slow the search down but cannot lead it astray. Of several places it finds one, always a rise.
 *
 * Source: T. R. Chandrupatla (1997), A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives, Advances in Engineering Software 28(3).
 *
 * @param low where f is negative
 * @param high above low, where f is not negative
 * @param tolerance of the place, absolute
 *
 * Errors: domain where the function has no finite value; noSolution where the steps do not come to rest.
 */
export function upwardCrossing(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let newest = { x: low, y: finite(f(low)) };
  let opposite = { x: high, y: finite(f(high)) };
  if (!(newest.y < 0 && opposite.y >= 0)) throw new RangeError(`no rise from f(${low}) to f(${high})`);
  let part = 0.5;
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = newest.x + part * (opposite.x - newest.x);
    const next = { x, y: finite(f(x)) };
    const same = next.y < 0 === newest.y < 0;
    const previous = same ? newest : opposite;
    if (!same) opposite = newest;
    newest = next;

    const best = Math.abs(newest.y) < Math.abs(opposite.y) ? newest : opposite;
    const least = (RELATIVE * Math.abs(best.x) + tolerance / 2) / Math.abs(opposite.x - newest.x);
    if (least > 0.5 || best.y === 0) return best.x;

    const place = (newest.x - opposite.x) / (previous.x - opposite.x);
    const height = (newest.y - opposite.y) / (previous.y - opposite.y);
    const smooth = height ** 2 < place && (1 - height) ** 2 < 1 - place;
    const guess = smooth
      ? (newest.y / (opposite.y - newest.y)) * (previous.y / (opposite.y - previous.y)) +
        (((previous.x - newest.x) / (opposite.x - newest.x)) * (newest.y / (previous.y - newest.y)) * opposite.y) /
          (previous.y - opposite.y)
      : 0.5;
    part = Math.min(Math.max(guess, least), 1 - least);
  }
  throw new IronError("noSolution", "search.steps", { steps: MOST_STEPS });
}
