import type { Inputs } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import type { Pieces } from "../../quantities/pieces";
import type { Assumptions } from "../assumptions/complete";
import { orThrow } from "../attempt";
import type { Session } from "../session";
import { type Bridge, bridgeInPieces } from "./bridge";
import { changesBetween } from "./changed";
import { type Axis, type Point, sensitivityInPieces } from "./sensitivity";
import { coalitionsOf } from "./shapley";
import { type Solved, solveInPieces } from "./solve";
import { type Tornado, tornadoInPieces } from "./tornado";
import { Variations } from "./variations";

// What-ifs for whoever must not be kept waiting: in pieces, each with how many there will be at the most, and remembered under the
// questions of the worksheet's functions, whose cells then need no run of their own.

/** A question that is being answered. */
export interface Asked<T> {
  readonly pieces: Pieces<T>;
  readonly count: number;
}

/** What is asked was not asked before. */
class Unknown extends Error {}

/** The answer to a question, from memory or in pieces; what is not made to its end is not remembered. */
function* remembered<T>(
  session: Session,
  question: string,
  of: readonly [Inputs, ...Inputs[]],
  find: (variations: Variations) => Pieces<T>,
): Pieces<T> {
  try {
    return session.whatIf<T>(question, of, () => {
      throw new Unknown();
    });
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
  }
  const variations = new Variations(of[0]);
  yield;
  let found: T | IronError;
  try {
    found = yield* find(variations);
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    found = error;
  }
  return session.whatIf(question, of, (ran) => {
    ran(variations.runs);
    return orThrow(found);
  });
}

const ofOne = <T>(
  session: Session,
  { values }: Assumptions,
  question: readonly unknown[],
  find: (of: Variations) => Pieces<T>,
): Pieces<T> => remembered(session, JSON.stringify(question), [values], find);

export const tornadoAsked = (session: Session, own: Assumptions, line: string, share?: number): Asked<Tornado> => ({
  pieces: ofOne(session, own, ["tornado", line, share], (of) => tornadoInPieces(of, line, share)),
  count: 2 * Object.keys(own.values).length,
});

export const sensitivityAsked = (
  session: Session,
  own: Assumptions,
  lines: readonly string[],
  axes: readonly Axis[],
): Asked<readonly Point[]> => ({
  pieces: ofOne(session, own, ["sensitivity", lines, axes], (of) => sensitivityInPieces(of, own, lines, axes)),
  count: axes.reduce((product, { values }) => product * values.length, 1),
});

/** What is solved for, and where. */
export type Sought = Parameters<typeof solveInPieces>[2];

export const solveAsked = (session: Session, own: Assumptions, sought: Sought): Asked<Solved> => {
  const { line, target, key, low, high } = sought;
  return {
    pieces: ofOne(session, own, ["solve", line, target, key, low, high], (of) => solveInPieces(of, own, sought)),
    count: PLACES,
  };
};

/** About so many places are looked at, and as many crossings looked for. */
const PLACES = 160;

export const bridgeAsked = (session: Session, from: Assumptions, to: Assumptions, line: string): Asked<Bridge> => ({
  pieces: remembered(session, `bridge ${line}`, [from.values, to.values], (of) => bridgeInPieces(of, to.values, line)),
  count: coalitionsOf(changesBetween(from.values, to.values).length),
});
