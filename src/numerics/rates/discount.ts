import { productError } from "./twoDoubles";

/** exp(-distance), the discount factor of one step, and its whole powers, each in two doubles. */
export class Discount {
  /** The powers 1, 2, 4, 8 ..., each made when it is first needed. */
  private readonly powers: number[];
  private readonly rests: number[];
  /** The second double of the power that was asked for last. */
  rest = 0;

  constructor(distance: number) {
    // near 1 the second double holds the digits of expm1 that the first has no room for
    const less = distance < 0.5 ? Math.expm1(-distance) : 0;
    const factor = distance < 0.5 ? 1 + less : Math.exp(-distance);
    this.powers = [factor];
    this.rests = [distance < 0.5 ? less - (factor - 1) : 0];
  }

  /** The first double of a whole power; the second is in `rest`. */
  power(steps: number): number {
    let power = 1;
    let rest = 0;
    for (let left = steps, n = 0; left > 0; left = Math.floor(left / 2), n++) {
      if (this.powers.length <= n) this.square();
      if (left % 2 === 0) continue;
      const by = this.powers[n] ?? 0;
      const product = power * by;
      rest = productError(power, by, product) + (power * (this.rests[n] ?? 0) + rest * by);
      power = product + rest;
      rest -= power - product;
    }
    this.rest = rest;
    return power;
  }

  private square(): void {
    const half = this.powers.at(-1) ?? 0;
    const product = half * half;
    const rest = productError(half, half, product) + 2 * half * (this.rests.at(-1) ?? 0);
    const power = product + rest;
    this.powers.push(power);
    this.rests.push(rest - (power - product));
  }
}
