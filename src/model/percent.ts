import { contains, type Interval } from "../quantities/interval";

/** From here on a share is rather a percentage than a share that went too far. */
const SLIP = 1.5;

/** No share of a kind with so low a limit comes near 1. */
const LOW = 0.1;

/**
 * Whether a refused number was meant in percent: 67 for a grade of 0.67 is the commonest slip of all. A share or rate out
 * of its limits that lies within them as a percentage; 1.01 is a share that went too far, and no slip of this kind.
 */
export function meantAsPercent(interval: Interval, value: number): boolean {
  const { max, below, whole } = interval;
  const top = max ?? below ?? Number.POSITIVE_INFINITY;
  return !whole && top <= 1 && value >= (top < LOW ? 1 : SLIP) && contains(interval, value / 100);
}
