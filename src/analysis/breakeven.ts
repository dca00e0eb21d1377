import { type Inputs, inputKeys, isChosen } from "../model/inputs/keys";
import { upwardCrossing } from "../numerics/upwardCrossing";
import { IronError } from "../quantities/errors";
import type { Session } from "./session";

/** What is solved for, and what must be nil there. */
const PRICE = "market.hbi_price";
const VALUE = "returns.npv";

/** The first step from the price of the run, as a share of it; each further one is twice as long. */
const FIRST_STEP = 0.1;

/** Prices are found to this, in US$/t HBI: on 60 Mt of HBI less than a dollar of value. */
const TOLERANCE = 1e-8;

/** A slab royalty makes value fall where a band begins: how far above a price it is looked for, and in which steps. */
const LOOK_UP_TO = 2;
const LOOK_EVERY = 0.01;

/**
 * The HBI reference price at which the project's value after tax is nil, with every other assumption as it is. Value
 * rises with the price, kinked where a tax begins to be due, so there is one such price. Only a slab royalty can make
 * it fall, at the price where a band begins; then it is the lowest price found above which value stays positive, looked
 * at in steps of 1 % up to twice the price.
 *
 * Errors: those of the run; domain with a price deck, which takes the place of the start price; noSolution where value
 * is positive at a price of nil already, or negative at the highest price allowed.
 */
export function breakevenPrice(session: Session, values: Inputs): number {
  const deck = Object.keys(values).find((key) => inputKeys.get(key)?.replaces === PRICE);
  if (deck !== undefined) throw new IronError("domain", "breakeven.deck", { deck });
  return session.answer("breakeven price", values, (run) => {
    const valueAt = (price: number) => run({ ...values, [PRICE]: price }).value(VALUE);
    const price = crossingFrom(valueAt, values[PRICE] ?? 0);
    return isChosen("royalty.method", "slab", values) ? lastCrossing(valueAt, price) : price;
  });
}

/** The crossing nearest to a price: below it where the value there is positive, above it where it is not. */
function crossingFrom(valueAt: (price: number) => number, start: number): number {
  const { min = 0, max = Number.MAX_VALUE } = inputKeys.get(PRICE)?.interval ?? {};
  const down = valueAt(start) >= 0;
  const limit = down ? min : max;
  let near = start;
  for (let step = Math.max(start * FIRST_STEP, 1); near !== limit; step *= 2) {
    const far = down ? Math.max(near - step, min) : Math.min(near + step, max);
    if (valueAt(far) >= 0 !== down) return upwardCrossing(valueAt, Math.min(near, far), Math.max(near, far), TOLERANCE);
    near = far;
  }
  throw new IronError("noSolution", down ? "breakeven.always" : "breakeven.never", {
    price: limit,
    value: valueAt(limit),
  });
}

/** The crossing above which value stays positive, from one that may have a fall above it. */
function lastCrossing(valueAt: (price: number) => number, price: number): number {
  let last = price;
  for (let next = price; next < price * LOOK_UP_TO; next += price * LOOK_EVERY)
    if (next > price && next > last && valueAt(next) < 0) last = crossingFrom(valueAt, next);
  return last;
}
