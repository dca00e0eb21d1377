import type { Flows } from "./flows";

/** A present value at s = ln(1 + rate), times a positive factor that depends on s. */
export interface Point {
  readonly value: number;
  /** The derivative of value by s. */
  readonly slope: number;
  /** What rounding may have changed in the value. */
  readonly margin: number;
}

/**
 * The sum of c_k exp(-s t_k), as exact as doubles allow. For s < 0 it is seen from the last flow instead of the first,
 * so that no term can overflow; close to s = 0 it is the plain sum plus small corrections by expm1, which keeps the
 * leading digits of rates as small as 1e-12.
 */
export function presentValueAt({ amounts, times }: Flows, s: number): Point {
  const last = times.at(-1) ?? 0;
  const small = Math.abs(s) * last < 0.5;
  const origin = s < 0 && !small ? last : 0;
  let value = 0;
  let lost = 0;
  let slope = 0;
  let margin = 0;
  const add = (term: number): void => {
    const next = value + term;
    lost += Math.abs(value) >= Math.abs(term) ? value - next + term : term - next + value;
    value = next;
  };
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k] ?? 0;
    const time = (times[k] ?? 0) - origin;
    const exponent = -s * time;
    const weight = Math.exp(exponent);
    slope -= amount * time * weight;
    if (small) {
      const correction = amount * Math.expm1(exponent);
      add(amount);
      add(correction);
      margin += 3 * Math.abs(correction) + Number.EPSILON * Math.abs(amount);
    } else {
      add(amount * weight);
      margin += (Math.abs(exponent) + 3) * Math.abs(amount) * weight;
    }
  }
  const sum = value + lost;
  return { value: sum, slope, margin: Number.EPSILON * (margin + Math.abs(sum)) };
}
