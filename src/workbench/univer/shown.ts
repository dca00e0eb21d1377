/** One direction of a sheet's view, in pixels of the sheet: plain numbers, for `scroll.ts`. */
export interface Along {
  /** What is seen, beside the frozen rows or columns. */
  readonly from: number;
  readonly to: number;
  /** Where each row, or column, ends. */
  readonly ends: readonly number[];
  /** How many are frozen: they are always in view. */
  readonly frozen: number;
}

/** Where the view should begin for a row, or column, to be seen whole: with a whole one. Null where it is seen already. */
export function beginningFor({ from, to, ends, frozen }: Along, wanted: number): number | null {
  const start = (index: number): number => ends[index - 1] ?? 0;
  const end = ends[wanted] ?? 0;
  if (wanted < frozen || (start(wanted) >= from && (end <= to || start(wanted) === from))) return null;
  if (start(wanted) < from) return start(wanted);
  let first = wanted;
  while (first > frozen && end - start(first - 1) <= to - from) first--;
  return start(first);
}
