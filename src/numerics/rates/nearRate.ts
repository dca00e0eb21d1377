import { firstRoot } from "./firstRoot";
import { halley } from "./halley";
import { risesOf, signAt } from "./signedSum";

/** The root is proven to lie within this part of the discount factor. */
export const ROOM = 4e-13;

/** Between these factors, powers of flows of dozens of periods are numbers; where they are not, no sign is told. */
export const [LEAST, MOST] = [0.01, 1e4];

/**
 * The rate that continues an investment (see `investmentRate`) of flows one period apart, for many series alike: sought in doubles from a
 * discount factor near most of them, and proven. NaN where it is proven that there is none; undefined where nothing is proven, and
 * `allRates` is to be asked. What is found depends on the flows and on the start alone.
 *
 * Of flows the first of which is spent, it is the first rate that is met as the discount factor rises from 0: there the present value rises
 * from below nil. It is certain to do so within ROOM of what is found, and to have no root before: up to a factor there are as many at
 * most as the running sums of the flows, discounted by it, change sign. Just behind what is found they do so once; where they
 * waver, the places before are looked at one after the other.
 *
 * Sources: Laguerre (1883), Sur quelques points de la theorie des equations; Norstrom (1972), A sufficient condition for a unique
 * nonnegative internal rate of return, JFQA 7(3), which is the case of a factor of 1.
 */
export function nearRate(flows: Float64Array, start: number): number | undefined {
  if (!beginsWithSpending(flows)) return undefined;
  // what loses in all has no rate above nil, or one behind another
  const factor = signAt(flows, 1) < 0 ? Number.NaN : halley(flows, start);
  if (isWithin(factor) && signAt(flows, factor * (1 - ROOM)) < 0 && risesOf(flows, factor * (1 + ROOM)) === 1)
    return rateOf(factor);
  const root = firstRoot(flows);
  if (root === undefined || Number.isNaN(root)) return root;
  const isProven = isWithin(root) && signAt(flows, root * (1 - ROOM)) < 0 && signAt(flows, root * (1 + ROOM)) > 0;
  return isProven ? rateOf(root) : undefined;
}

const isWithin = (factor: number): boolean => factor > LEAST && factor < MOST;

const rateOf = (factor: number): number => (1 - factor) / factor;

function beginsWithSpending(flows: Float64Array): boolean {
  let k = 0;
  while (flows[k] === 0) k++;
  return (flows[k] ?? 0) < 0;
}
