import type ts from "typescript";

/** One small slip in one file: the text from `start` to `end` becomes `text`. */
export interface Mutation {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
}

/** A file as it is read for slips. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** The file with the slip made. */
export const mutated = (text: string, { start, end, text: slip }: Mutation): string =>
  text.slice(0, start) + slip + text.slice(end);

/** The lines that a slip changes, as they were and as they are. */
export function difference(text: string, mutation: Mutation): { line: number; before: string; after: string } {
  const from = text.lastIndexOf("\n", mutation.start - 1) + 1;
  const after = mutated(text, mutation);
  const to = (of: string, end: number): number => {
    const at = of.indexOf("\n", end);
    return at < 0 ? of.length : at;
  };
  const oneLine = (part: string): string => part.replace(/\s+/g, " ").trim();
  return {
    line: text.slice(0, mutation.start).split("\n").length,
    before: oneLine(text.slice(from, to(text, mutation.end))),
    after: oneLine(after.slice(from, to(after, mutation.start + mutation.text.length))),
  };
}
