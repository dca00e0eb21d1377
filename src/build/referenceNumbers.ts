import { referenceNumbers } from "../reference/referenceNumbers";
import { exported } from "./exported";
import { write } from "./write";

/** Writes what a run needs of the reference data: its numbers, without sources and words. */
export const writeReferenceNumbers = (): void =>
  write("src/reference/generated/numbers.js", exported({ ...referenceNumbers() }));
