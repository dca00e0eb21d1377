import type { Project, Session } from "../../../analysis/session";
import { type Planned, planned } from "../../../analysis/simulation/plan";
import { Simulations } from "../../../analysis/simulation/simulations";
import { atOnce, type Pieces } from "../../../quantities/pieces";
import type { Context } from "../../define";

/** What a cell asks of a simulation. */
export interface Asked {
  readonly trials: number;
  readonly seed: number;
}

/** The simulations of each session: cells that ask for the same trials share them. */
const known = new WeakMap<Session, Simulations>();

export function simulationsOf({ session, simulate }: Context): Simulations {
  const found = known.get(session) ?? new Simulations(simulate);
  known.set(session, found);
  return found;
}

/** The plan of some lines. Errors: those of the question. */
export const planOf = ({ assumptions: { values } }: Project, lines: readonly string[], asked: Asked): Planned =>
  planned({ assumptions: values, lines, trials: asked.trials, seed: asked.seed });

/** Something long, with a rest between its pieces where the host wants one. */
export async function unhurried<T>(pieces: Pieces<T>, { rest }: Context): Promise<T> {
  if (rest === undefined) return atOnce(pieces);
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
    await rest();
  }
}
