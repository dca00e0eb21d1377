import type { Flows } from "../flows";

/** The side of s = 0 on which roots are sought: positive rates are seen from the first flow, negative from the last. */
export type Side = "gains" | "losses";

/** The signs of a series of amounts. */
export interface Signs {
  /** Times the amounts change sign; those of nil are passed over. */
  readonly changes: number;
  /** Places of the first and the last amount that is not nil; -1 without one. */
  readonly first: number;
  readonly last: number;
  /** Place of the amount at which the sign changes for the first time, and for the last. */
  readonly firstChange: number;
  readonly lastChange: number;
  /** The sign of the sum of all; 0 where rounding may have made it. */
  readonly total: number;
}

export function signsOf({ amounts }: Flows): Signs {
  const count = amounts.length;
  let changes = 0;
  let first = -1;
  let last = -1;
  let firstChange = -1;
  let lastChange = -1;
  let sum = 0;
  let size = 0;
  let positive = false;
  for (let k = 0; k < count; k++) {
    const amount = amounts[k] ?? 0;
    if (amount === 0) continue;
    sum += amount;
    size += Math.abs(amount);
    if (first < 0) first = k;
    else if (amount > 0 !== positive) {
      changes += 1;
      if (changes === 1) firstChange = k;
      lastChange = k;
    }
    positive = amount > 0;
    last = k;
  }
  const total = Math.abs(sum) > count * Number.EPSILON * size ? Math.sign(sum) : 0;
  return { changes, first, last, firstChange, lastChange, total };
}

/**
 * The most sign changes that the running sums can have, from the first amount on for gains and from the last for losses,
 * when those lost in rounding take the sign that adds a change.
 */
export function changesOfSums({ amounts }: Flows, side: Side): number {
  const count = amounts.length;
  let sum = 0;
  let size = 0;
  let sign = 0;
  let changes = 0;
  for (let k = 0; k < count; k++) {
    const amount = amounts[side === "gains" ? k : count - 1 - k] ?? 0;
    sum += amount;
    size += Math.abs(amount);
    const now = Math.abs(sum) > k * Number.EPSILON * size ? Math.sign(sum) : -sign;
    if (now * sign < 0) changes += 1;
    sign = now;
  }
  return changes;
}
