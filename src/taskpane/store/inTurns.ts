import type { Pieces } from "../../quantities/pieces";

/** So long may pieces follow each other without a rest, in milliseconds: a key that is pressed meanwhile waits no longer. */
const MOST = 10;

/** All pieces with rests in between; where a rest throws, no further piece is made. */
export async function inTurns<T>(pieces: Pieces<T>, rest: () => Promise<void>): Promise<T> {
  for (;;) {
    await rest();
    const began = performance.now();
    while (performance.now() - began < MOST) {
      const piece = pieces.next();
      if (piece.done) return piece.value;
    }
  }
}
