import type { Pieces } from "../../quantities/pieces";
import type { Plan } from "./plan";
import { Results } from "./results";
import { started } from "./start";

/** About how long a piece may take, in trials: some 20 ms of a kernel that is made for a question, and of the one at hand. */
export const PIECE = { wasm: 1024, plain: 128 } as const;

/** A simulation where it is asked for, some trials a piece: where there are no workers. `tell` hears of each. */
export function* simulatedInPieces(
  plan: Plan,
  tell: (results: Results) => void = () => undefined,
  { from, to } = { from: 0, to: plan.trials },
): Pieces<Results> {
  const simulation = started(plan);
  yield;
  const results = new Results(plan, simulation);
  const piece = PIECE[simulation.kernel];
  for (let first = from; first < to; first += piece) {
    results.add(simulation.chunk(first, Math.min(piece, to - first)));
    tell(results);
    yield;
  }
  return results;
}
