import type { Inputs } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { atOnce, type Pieces } from "../../quantities/pieces";
import { type Change, changesBetween, taken } from "./changed";
import { type Outcome, outcomeOf } from "./outcome";
import { shapleyInPieces } from "./shapley";
import type { Variations } from "./variations";

/** What a change adds to a line on the way from one set of assumptions to another. */
export interface Effect {
  readonly keys: Change;
  readonly effect: number;
  /** The standard error of the effect, where orders were drawn. */
  readonly error: number;
}

export interface Bridge {
  readonly from: number;
  readonly to: number;
  /** The largest first. They add up to the difference. */
  readonly effects: readonly Effect[];
}

/**
 * What each changed assumption adds to a line between two sets of them, whatever the order in which they change: its Shapley value.
 * Changes of which some combination the model refuses are one change.
 * Errors: those of the runs of both; argument for a line that is a row.
 */
export const bridge = (variations: Variations, to: Inputs, line: string): Bridge =>
  atOnce(bridgeInPieces(variations, to, line));

/** The same, a piece a coalition of changes. */
export function* bridgeInPieces(variations: Variations, to: Inputs, line: string): Pieces<Bridge> {
  const { base: from } = variations;
  const known = new Map<string, Outcome>();
  const worth = (keys: readonly string[]): Outcome => {
    const name = keys.toSorted().join();
    const found = known.get(name) ?? variations.ofAll(taken(from, to, keys), (run) => outcomeOf(run, line));
    known.set(name, found);
    return found;
  };
  let changes = changesBetween(from, to);
  const ends = [worth([]), worth(changes.flat())].map((end) => {
    if (end instanceof IronError) throw end;
    return end;
  });
  for (;;) {
    const refused = new RefusedCoalition();
    const found = yield* attributed(changes, worth, refused);
    if (found !== undefined)
      return {
        from: ends[0] ?? Number.NaN,
        to: ends[1] ?? Number.NaN,
        effects: found.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
      };
    changes = joined(changes, refused.players, worth);
  }
}

/** Thrown through the sum over coalitions by the first that has no value. */
class RefusedCoalition extends Error {
  players: readonly number[] = [];
}

function* attributed(
  changes: readonly Change[],
  worth: (keys: readonly string[]) => Outcome,
  refused: RefusedCoalition,
): Pieces<readonly Effect[] | undefined> {
  try {
    const found = yield* shapleyInPieces(changes.length, (players) => {
      const value = worth(players.flatMap((k) => changes[k] ?? []));
      if (typeof value === "number") return value;
      refused.players = players;
      throw refused;
    });
    return found.map(({ effect, error }, k) => ({ keys: changes[k] ?? [], effect, error }));
  } catch (error) {
    if (error !== refused) throw error;
    return undefined;
  }
}

/** One of a refused coalition and one from outside that mends it are one change from then on; where none mends it, all are. */
function joined(
  changes: readonly Change[],
  players: readonly number[],
  worth: (keys: readonly string[]) => Outcome,
): readonly Change[] {
  const isIn = (k: number): boolean => players.includes(k);
  const others = changes.flatMap((_, k) => (isIn(k) ? [] : [k]));
  const keys = (of: readonly number[]): readonly string[] => of.flatMap((k) => changes[k] ?? []);
  const mends = others.find((k) => typeof worth(keys([...players, k])) === "number") ?? others[0];
  const spoils = players.find((k) => typeof worth(keys(players.filter((one) => one !== k))) === "number");
  const together = new Set([...(spoils === undefined ? players : [spoils]), ...(mends === undefined ? [] : [mends])]);
  return [keys([...together]), ...changes.filter((_, k) => !together.has(k))];
}
