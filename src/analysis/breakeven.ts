import { type Inputs, isChosen, keyOf } from "../model/inputs/keys";
import type { ProjectRun } from "../model/run";
import { upwardCrossing } from "../numerics/upwardCrossing";
import { IronError } from "../quantities/errors";
import type { Session } from "./session";

/** What is solved for, and what must be nil there. */
const PRICE = "market.hbi_price";
const VALUE = "returns.npv";

/** The prices that the model takes. */
const { min: LEAST = 0, max: MOST = Number.MAX_VALUE } = keyOf(PRICE)?.interval ?? {};

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
 * Prices by year are moved together, by one factor; the answer is that factor times the price of the first year of
 * operation.
 *
 * Errors: those of the run; domain for a path that begins at nil; noSolution where value is positive at a price of nil
 * already, or negative at the highest price allowed.
 */
export function breakevenPrice(session: Session, values: Inputs): number {
  return session.answer("breakeven price", values, (run) => {
    const path = pathOf(values);
    const start = path.length > 1 ? firstPrice(run(values)) : (values[PRICE] ?? 0);
    if (path.length > 1 && start === 0) throw new IronError("domain", "breakeven.pathFromNil", { key: PRICE });
    const moved = (factor: number): Inputs =>
      Object.fromEntries(path.map((key) => [key, Math.min((values[key] ?? 0) * factor, MOST)]));
    const at = (price: number): Inputs => (path.length > 1 ? moved(price / start) : { [PRICE]: price });
    const valueAt = (price: number) => run({ ...values, ...at(price) }).value(VALUE);
    const refusals = path.length > 1 ? REFUSALS.path : REFUSALS.price;
    const price = crossingFrom(valueAt, start, refusals);
    return isChosen("royalty.method", "slab", values) ? lastCrossing(valueAt, price, refusals) : price;
  });
}

/** Why there is no price: of one for all years, and of a path that is moved. */
const REFUSALS = {
  price: { always: "breakeven.always", never: "breakeven.never" },
  path: { always: "breakeven.alwaysOnPath", never: "breakeven.neverOnPath" },
} as const;
type Refusals = (typeof REFUSALS)[keyof typeof REFUSALS];

/** The price and its values by year. */
const pathOf = (values: Inputs): readonly string[] =>
  Object.keys(values).filter((key) => key === PRICE || keyOf(key)?.step?.of === PRICE);

/** The price of the first year of operation, in money of the base year. */
const firstPrice = (run: ProjectRun): number =>
  run.row("annual.hbi_price")[run.value("calendar.construction")] ?? Number.NaN;

/** The crossing nearest to a price: below it where the value there is positive, above it where it is not. */
function crossingFrom(valueAt: (price: number) => number, start: number, { always, never }: Refusals): number {
  const down = valueAt(start) >= 0;
  const limit = down ? LEAST : MOST;
  let near = start;
  for (let step = Math.max(start * FIRST_STEP, 1); near !== limit; step *= 2) {
    const far = down ? Math.max(near - step, LEAST) : Math.min(near + step, MOST);
    if (valueAt(far) >= 0 !== down) return upwardCrossing(valueAt, Math.min(near, far), Math.max(near, far), TOLERANCE);
    near = far;
  }
  throw new IronError("noSolution", down ? always : never, {
    price: limit,
    value: valueAt(limit),
  });
}

/** The crossing above which value stays positive, from one that may have a fall above it. */
function lastCrossing(valueAt: (price: number) => number, price: number, refusals: Refusals): number {
  let last = price;
  for (let next = price; next < price * LOOK_UP_TO; next += price * LOOK_EVERY)
    if (next > price && next > last && valueAt(next) < 0) last = crossingFrom(valueAt, next, refusals);
  return last;
}
