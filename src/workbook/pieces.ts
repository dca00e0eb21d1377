/**
 * Something long made in pieces, each a moment's work: whoever asks for the next piece decides when, so that the same
 * making blocks neither a page nor a program.
 */
export type Pieces<T> = Generator<void, T, void>;

/** All pieces, one behind the other. */
export function atOnce<T>(pieces: Pieces<T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

/** So long may pieces follow each other without a rest, in milliseconds: a key that is pressed meanwhile waits no longer. */
const MOST = 10;

/** The same with rests in between; where a rest throws, no further piece is made. */
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
