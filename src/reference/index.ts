import "./compared";
import { inEnglish, verbatim } from "../messages/words";
import { stepKeysOf } from "../model/inputs/keys";
import { labelledKeyOf } from "../model/inputs/labels";
import { IronError } from "../quantities/errors";
import type { Assumption, ReferenceRow } from "./assumption";
import { inVersion1 } from "./former/names";
import { numbers } from "./generated/numbers";
import { rows } from "./rows";
import { sets } from "./sets";
import { referenceSet } from "./values";

export type { Assumption, Distribution, ReferenceRow, Source, SourceKind } from "./assumption";
export { formerSets } from "./former/sets";
export { type NamedSet, type ReferenceSet, sets } from "./sets";
export { defaultSet, referenceSet } from "./values";

/** The words of a row are those of its source, in their own language. */
const wordsOf = ({ distribution, source, note, endReason, question }: ReferenceRow) => ({
  distribution,
  source: { ...source, title: verbatim(source.title) },
  note: inEnglish(note),
  ...(endReason !== undefined && { endReason: inEnglish(endReason) }),
  ...(question !== undefined && { question: inEnglish(question) }),
});

function assumptionOf(
  row: ReferenceRow,
  [value, low, high]: readonly [number, number, number],
): [string, Assumption][] {
  const key = labelledKeyOf(row.key);
  return key === undefined ? [] : [[row.key, { ...key, value, low, high, ...wordsOf(row) }]];
}

const assumptions: ReadonlyMap<string, Assumption> = new Map(
  rows.flatMap((row) => {
    const said = numbers[row.key];
    return said === undefined ? [] : assumptionOf(row, said);
  }),
);

/** The values by year that sets have of their own. */
const ownSteps: ReadonlyMap<string, ReadonlyMap<string, Assumption>> = new Map(
  sets.flatMap(({ name, byYear = [] }) => {
    const own = new Map(
      byYear.flatMap((row) => assumptionOf(row, [Number(row.value), Number(row.low), Number(row.high)])),
    );
    return [name, inVersion1(name)].map((named) => [named, own] as const);
  }),
);

/** Every assumption that has a reference value, in the order of the sheet. */
export const allAssumptions = (): readonly Assumption[] => [...assumptions.values()];

/** An assumption beside the value that a set has for it. */
export interface AssumptionInSet extends Assumption {
  readonly current: number;
}

/**
 * The assumptions of a set in the order of the sheet, values by year under the input that they belong to.
 * Errors: argument for a name that no set has.
 */
export function assumptionsOf(set: string): readonly AssumptionInSet[] {
  const values = referenceSet(set);
  const own = ownSteps.get(set);
  const inSet = (found: Assumption | undefined, key: string): AssumptionInSet[] => {
    const current = values[key];
    return found === undefined || current === undefined ? [] : [{ ...found, current }];
  };
  return [...assumptions.values()].flatMap((found) =>
    found.step !== undefined
      ? []
      : [found.key, ...stepKeysOf(found.key, values)].flatMap((key) =>
          inSet(own?.get(key) ?? assumptions.get(key), key),
        ),
  );
}

/**
 * The assumption of a key: label, unit, limits, reference value, range and source.
 * Errors: unavailable for a key without a reference value (a value by year, a further construction year).
 */
export function assumption(key: string): Assumption {
  const found = assumptions.get(key);
  if (!found) throw new IronError("unavailable", "reference.noValue", { key });
  return found;
}
