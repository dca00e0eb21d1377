import { seeded } from "../../numerics/random";
import { atOnce, type Pieces } from "../../quantities/pieces";

/** What each player adds, by turns of all coalitions; the standard error is nil where all of them were asked. */
export interface Attribution {
  readonly effect: number;
  readonly error: number;
}

/** The value of a coalition: players by number, in order. */
export type Game = (coalition: readonly number[]) => number;

/** Up to so many players all coalitions are asked, 4,096 of them. */
export const EXACTLY = 12;
/** Beyond, orders of players are drawn until about so many coalitions were asked. */
const ASKED = 4096;
/** Pairs of an order and its reverse, at the least. */
const LEAST_PAIRS = 10;
const SEED = 1;

/**
 * The Shapley value of each player: the mean, over all orders in which players may join, of what each adds when he joins. It adds up
 * to the value of all less that of none, and knows no order. Up to twelve players exactly, beyond that the mean of orders that are
 * drawn, each with its reverse, always from the same seed; each order adds up by itself, so that their mean does.
 *
 * Source: L. S. Shapley (1953), A value for n-person games, Contributions to the Theory of Games II, 307-317; sampling: J. Castro,
 * D. Gomez, J. Tejada (2009), Polynomial calculation of the Shapley value based on sampling, Computers & Operations Research 36(5).
 */
export const shapley = (players: number, game: Game): readonly Attribution[] => atOnce(shapleyInPieces(players, game));

/** The same, a piece a coalition. */
export const shapleyInPieces = (players: number, game: Game): Pieces<readonly Attribution[]> =>
  players <= EXACTLY ? exactly(players, game) : sampled(players, game);

/** How many coalitions are asked, some of them more than once. */
export const coalitionsOf = (players: number): number =>
  players <= EXACTLY ? 2 ** players : 2 * players * pairsOf(players);

const pairsOf = (players: number): number => Math.max(LEAST_PAIRS, Math.floor(ASKED / (2 * players)));

function* exactly(players: number, game: Game): Pieces<readonly Attribution[]> {
  const all = Array.from({ length: players }, (_, k) => k);
  const values: number[] = [];
  for (let mask = 0; mask < 2 ** players; mask++) {
    values.push(game(all.filter((k) => (mask >> k) & 1)));
    yield;
  }
  // the share of orders in which those of a coalition come before a player, and the others after him
  const weights = [1 / Math.max(1, players)];
  for (let size = 1; size < players; size++) weights.push(((weights[size - 1] ?? 0) * size) / (players - size));
  return all.map((k) => {
    let effect = 0;
    for (const [mask, value] of values.entries())
      if (((mask >> k) & 1) === 0)
        effect += (weights[bits(mask)] ?? 0) * ((values[mask | (1 << k)] ?? Number.NaN) - value);
    return { effect, error: 0 };
  });
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function* sampled(players: number, game: Game): Pieces<readonly Attribution[]> {
  const random = seeded(SEED);
  const pairs = pairsOf(players);
  const sums = new Float64Array(players);
  const squares = new Float64Array(players);
  for (let pair = 0; pair < pairs; pair++) {
    const order = shuffled(players, random);
    const one = yield* added(order, game);
    const other = yield* added([...order].reverse(), game);
    for (let k = 0; k < players; k++) {
      const mean = ((one[k] ?? 0) + (other[k] ?? 0)) / 2;
      sums[k] = (sums[k] ?? 0) + mean;
      squares[k] = (squares[k] ?? 0) + mean * mean;
    }
  }
  return Array.from(sums, (sum, k) => {
    const effect = sum / pairs;
    const variance = Math.max(0, (squares[k] ?? 0) / pairs - effect * effect) / (pairs - 1);
    return { effect, error: Math.sqrt(variance) };
  });
}

/** What each player adds when players join in an order. */
function* added(order: readonly number[], game: Game): Pieces<Float64Array> {
  const effects = new Float64Array(order.length);
  let before = game([]);
  for (const [k, player] of order.entries()) {
    const after = game(order.slice(0, k + 1).toSorted((a, b) => a - b));
    effects[player] = after - before;
    before = after;
    yield;
  }
  return effects;
}

function shuffled(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other] ?? 0, order[k] ?? 0];
  }
  return order;
}
