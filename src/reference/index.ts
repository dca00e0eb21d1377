import "./compared";
import { inEnglish, verbatim } from "../messages/words";
import { labelledKeys } from "../model/inputs/labels";
import { IronError } from "../quantities/errors";
import type { Assumption, ReferenceRow } from "./assumption";
import { numbers } from "./generated/numbers";
import { rows } from "./rows";

export type { Assumption, Distribution, ReferenceRow, Source, SourceKind } from "./assumption";
export { formerSets } from "./former/sets";
export { type NamedSet, type ReferenceSet, sets } from "./sets";
export { defaultSet, referenceSet } from "./values";

/** The words of a row are those of its source, in their own language. */
const wordsOf = ({ distribution, source, note }: ReferenceRow) => ({
  distribution,
  source: { ...source, title: verbatim(source.title) },
  note: inEnglish(note),
});

const assumptions: ReadonlyMap<string, Assumption> = new Map(
  rows.flatMap((row) => {
    const key = labelledKeys.get(row.key);
    const said = numbers[row.key];
    if (key === undefined || said === undefined) return [];
    const [value, low, high] = said;
    return [[row.key, { ...key, value, low, high, ...wordsOf(row) }] as const];
  }),
);

/** Every assumption that has a reference value, in the order of the sheet. */
export const allAssumptions = (): readonly Assumption[] => [...assumptions.values()];

/**
 * The assumption of a key: label, unit, limits, reference value, range and source.
 * Errors: unavailable for a key without a reference value (a value by year, a further construction year).
 */
export function assumption(key: string): Assumption {
  const found = assumptions.get(key);
  if (!found) throw new IronError("unavailable", "reference.noValue", { key });
  return found;
}
