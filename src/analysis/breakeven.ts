import { type Inputs, isChosen, keyOf } from "../model/inputs/keys";
import type { ProjectRun } from "../model/run";
import { upwardCrossing } from "../numerics/upwardCrossing";
import { IronError } from "../quantities/errors";
import type { Session } from "./session";
import { covered, type Target, type TargetName, targets } from "./targets";

/** What is solved for. */
const PRICE = "market.hbi_price";

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
 * The HBI reference price at which a target is met and below which it is missed, with every other assumption as it is.
 * Value and cover rise with the price, kinked where a tax begins to be due, so there is one such price. Only a slab
 * royalty can make them fall, at the price where a band begins; then it is the lowest price found above which the target
 * stays met, looked at in steps of 1 % up to twice the price.
 *
 * Prices by year are moved together, by one factor; the answer is that factor times the price of the first year of
 * operation.
 *
 * Errors: those of the run; domain for a path that begins at nil; noSolution where the target is met at a price of nil
 * already, or missed at the highest price allowed, and for a cover where there is no debt.
 */
export const breakevenPrice = (session: Session, values: Inputs, name: TargetName = "npv"): number =>
  priceOf(session, values, name, targets[name]);

/** The same, a run a turn: `rest` is awaited between runs, and ends the search where it throws. */
export const breakevenPriceInTurns = (
  session: Session,
  values: Inputs,
  name: TargetName,
  rest: () => Promise<void>,
): Promise<number> =>
  session.answerInTurns(question(name), values, (run) => priceFor(targets[name], values, run), rest);

/** The price at which the loan of a run, held, is covered so many times in its weakest year. Errors: as above. */
export const coverPrice = (session: Session, values: Inputs, times: number): number =>
  priceOf(session, values, `cover of ${times}`, covered(times));

const question = (name: string): string => `breakeven price, ${name}`;

const priceOf = (session: Session, values: Inputs, name: string, target: Target): number =>
  session.answer(question(name), values, (run) => priceFor(target, values, run));

function priceFor(target: Target, values: Inputs, run: (values: Inputs) => ProjectRun): number {
  const standing = target.held === undefined ? values : { ...values, ...target.held(run(values)) };
  const onPath = hasPath(values);
  const start = onPath ? hbiPrice(run(values)) : (values[PRICE] ?? 0);
  if (onPath && start === 0) throw new IronError("domain", "breakeven.pathFromNil", { key: PRICE });
  const search = new Search(target, (price) => run({ ...standing, ...pricedAt(values, start, price) }), onPath);
  const price = search.crossingFrom(start);
  return isChosen("royalty.method", "slab", values) ? search.lastCrossing(price) : price;
}

/** Assumptions at another price, by their run: the price itself, or its whole path moved by one factor. */
export const atPrice = (values: Inputs, run: ProjectRun, price: number): Inputs => ({
  ...values,
  ...pricedAt(values, hbiPrice(run), price),
});

/** The keys of the price that make it another one: the price itself, or its whole path moved by one factor. */
export function pricedAt(values: Inputs, start: number, price: number): Inputs {
  if (!hasPath(values)) return { [PRICE]: price };
  return Object.fromEntries(pathOf(values).map((key) => [key, Math.min(((values[key] ?? 0) * price) / start, MOST)]));
}

const hasPath = (values: Inputs): boolean => pathOf(values).length > 1;

/** The price and its values by year. */
const pathOf = (values: Inputs): readonly string[] =>
  Object.keys(values).filter((key) => key === PRICE || keyOf(key)?.step?.of === PRICE);

/** The reference price of a run: the one for all years, or that of the first year of operation, in money of the base year. */
export function hbiPrice(run: ProjectRun): number {
  if (!hasPath(run.inputs)) return run.inputs[PRICE] ?? Number.NaN;
  return run.row("annual.hbi_price")[run.value("calendar.construction")] ?? Number.NaN;
}

/** Why there is no price: of one for all years, and of a path that is moved. */
const REFUSALS = {
  price: { always: "breakeven.always", never: "breakeven.never" },
  path: { always: "breakeven.alwaysOnPath", never: "breakeven.neverOnPath" },
} as const;

/** Looks for the prices at which a target turns. */
class Search {
  constructor(
    private readonly target: Target,
    private readonly runAt: (price: number) => ProjectRun,
    private readonly onPath: boolean,
  ) {}

  /** The crossing nearest to a price: below it where the target is met there, above it where it is not. */
  crossingFrom(start: number): number {
    const down = this.marginAt(start) >= 0;
    const limit = down ? LEAST : MOST;
    let near = start;
    for (let step = Math.max(start * FIRST_STEP, 1); near !== limit; step *= 2) {
      const far = down ? Math.max(near - step, LEAST) : Math.min(near + step, MOST);
      if (this.marginAt(far) >= 0 !== down)
        return upwardCrossing(this.marginAt, Math.min(near, far), Math.max(near, far), TOLERANCE);
      near = far;
    }
    throw this.refusal(down, limit);
  }

  /** The crossing above which the target stays met, from one that may have a fall above it. */
  lastCrossing(price: number): number {
    let last = price;
    for (let next = price; next < price * LOOK_UP_TO; next += price * LOOK_EVERY)
      if (next > price && next > last && this.marginAt(next) < 0) last = this.crossingFrom(next);
    return last;
  }

  private readonly marginAt = (price: number): number => this.target.margin(this.runAt(price));

  private refusal(always: boolean, price: number): IronError {
    const { met, missed, figure } = this.target;
    const refusals = REFUSALS[this.onPath ? "path" : "price"];
    const values = { price, figure: figure(this.runAt(price)) };
    return always
      ? new IronError("noSolution", refusals.always, { ...values, met: { id: met, values: {} } })
      : new IronError("noSolution", refusals.never, { ...values, missed: { id: missed, values: {} } });
  }
}
