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
