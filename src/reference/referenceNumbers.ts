import { inputSections } from "../model/inputs/sections";
import { version1 } from "./former/version1";
import movers from "./movers.json";
import { rows } from "./rows";
import { type ReferenceSet, sets } from "./sets";

/** The numbers of the reference data, without sources and words: what a run needs of it. */
export interface ReferenceNumbers {
  readonly numbers: Readonly<Record<string, readonly [value: number, low: number, high: number]>>;
  /** Each with what it has otherwise. */
  readonly sets: readonly { readonly name: string; readonly differences: Readonly<Record<string, number>> }[];
  /** What version 1 had otherwise: of its own keys, and of those that came after it. */
  readonly version1: {
    readonly before: Readonly<Record<string, number>>;
    readonly since: Readonly<Record<string, number>>;
  };
  /** Estimates among what moves NPV of the base most, each with by how much in US$, over its usual range. */
  readonly movingEstimates: Readonly<Record<string, number>>;
}

const choices: ReadonlyMap<string, readonly string[]> = new Map(
  inputSections
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === "input" && item.choices ? [[item.id, item.choices] as const] : [])),
);

/** The number of a value as the data says it: of a word, its place among the words of the choice. */
function numberOf(key: string, said: number | string): number {
  if (typeof said === "number") return said;
  const place = choices.get(key)?.indexOf(said) ?? -1;
  if (place < 0) throw new RangeError(`reference data of ${key}: '${said}' is no word of this choice`);
  return place;
}

const numbersOf = (said: Readonly<Record<string, number | string>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(said).map(([key, value]) => [key, numberOf(key, value)]));

/** What a set has otherwise than the base, its values by year with it. */
const differencesOf = ({ differences, byYear = [] }: ReferenceSet) => ({
  ...numbersOf(differences),
  ...Object.fromEntries(byYear.map(({ key, value }) => [key, numberOf(key, value)])),
});

const estimates: ReadonlySet<string> = new Set(
  rows.flatMap(({ key, source: { kind } }) => (kind === "estimate" ? [key] : [])),
);

/** The numbers as the data files say them. */
export const referenceNumbers = (): ReferenceNumbers => ({
  numbers: Object.fromEntries(
    rows.map(({ key, value, low, high }) => [key, [numberOf(key, value), numberOf(key, low), numberOf(key, high)]]),
  ),
  sets: sets.map((set) => ({ name: set.name, differences: differencesOf(set) })),
  version1: { before: numbersOf(version1.before), since: numbersOf(version1.since) },
  movingEstimates: Object.fromEntries(Object.entries(movers).filter(([key]) => estimates.has(key))),
});
