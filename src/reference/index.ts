import { inEnglish, verbatim } from "../messages/words";
import type { Inputs } from "../model/inputs/keys";
import { labelledKeys } from "../model/inputs/labels";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import type { Assumption, ReferenceRow } from "./assumption";
import { capitalRows } from "./data/capital";
import { carbonRows } from "./data/carbon";
import { concentrateRows } from "./data/concentrate";
import { costRows } from "./data/cost";
import { energyRows } from "./data/energy";
import { financeRows } from "./data/finance";
import { logisticsRows } from "./data/logistics";
import { marketRows } from "./data/market";
import { oreRows } from "./data/ore";
import { pelletRows } from "./data/pellet";
import { projectRows } from "./data/project";
import { reductionRows } from "./data/reduction";
import { taxRows } from "./data/tax";
import { defaultSet, type ReferenceSet, sets } from "./sets";

export type { Assumption, Distribution, ReferenceRow, Source, SourceKind } from "./assumption";
export { defaultSet, type ReferenceSet, sets };

const rows: readonly ReferenceRow[] = [
  ...projectRows,
  ...oreRows,
  ...concentrateRows,
  ...pelletRows,
  ...reductionRows,
  ...energyRows,
  ...carbonRows,
  ...marketRows,
  ...logisticsRows,
  ...costRows,
  ...capitalRows,
  ...taxRows,
  ...financeRows,
];

/** The number of a value as the data says it: of a word, its place among the words of the choice. */
function numberOf(key: string, said: number | string): number {
  if (typeof said === "number") return said;
  const place = labelledKeys.get(key)?.choices?.indexOf(said) ?? -1;
  if (place < 0) throw new RangeError(`reference data of ${key}: '${said}' is no word of this choice`);
  return place;
}

/** What the data says of a key: choices as numbers; the words are those of the sources, in their own language. */
const saidOf = ({ key, value, low, high, distribution, source, note }: ReferenceRow) => ({
  value: numberOf(key, value),
  low: numberOf(key, low),
  high: numberOf(key, high),
  distribution,
  source: { ...source, title: verbatim(source.title) },
  note: inEnglish(note),
});

const assumptions: ReadonlyMap<string, Assumption> = new Map(
  rows.flatMap((row) => {
    const key = labelledKeys.get(row.key);
    return key ? [[row.key, { ...key, ...saidOf(row) }] as const] : [];
  }),
);

/** Every assumption that has a reference value, in the order of the sheet. */
export const allAssumptions = (): readonly Assumption[] => [...assumptions.values()];

/**
 * The assumption of a key: label, unit, limits, reference value, range and source.
 * Errors: unavailable for a key without a reference value (an entry of a price deck, a further construction year).
 */
export function assumption(key: string): Assumption {
  const found = assumptions.get(key);
  if (!found) throw new IronError("unavailable", "reference.noValue", { key });
  return found;
}

const complete = new Map<string, Inputs>();

/** A set with all its values. Errors: argument for a name that no set has. */
export function referenceSet(name: string = defaultSet): Inputs {
  const known = complete.get(name);
  if (known) return known;
  const set = sets.find((s) => s.name === name);
  if (!set)
    throw new IronError("argument", "reference.unknownSet", {
      name: shortened(name),
      sets: sets.map((s) => s.name),
    });
  const said = { ...Object.fromEntries(rows.map(({ key, value }) => [key, value])), ...set.differences };
  const values = Object.freeze(
    Object.fromEntries(Object.entries(said).map(([key, value]) => [key, numberOf(key, value)])),
  );
  complete.set(name, values);
  return values;
}
