import { type Inputs, keyOf, spreads, wholes } from "../../model/inputs/keys";

/** Keys that change together, because none can without the others. */
export type Change = readonly string[];

/** The group that a key stands and falls with: a whole, a table, an input with its values by year. */
const groups: ReadonlyMap<string, string> = new Map([
  ...[...wholes].flatMap(([name, keys]) => keys.map((key) => [key, `whole ${name}`] as const)),
  ...[...spreads].flatMap(([over, keys]) => [over, ...keys].map((key) => [key, `spread ${over}`] as const)),
]);

function groupOf(key: string): string {
  const { entry, step } = keyOf(key) ?? {};
  return groups.get(key) ?? (entry === undefined ? (step?.of ?? key) : `table ${entry.of}`);
}

/**
 * What differs between two sets of assumptions, as changes that can each stand alone: parts of a whole together, entries of a table,
 * an input with its values by year, and a key with the choice that puts it in use where that changes too.
 */
export function changesBetween(from: Inputs, to: Inputs): readonly Change[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((key) => from[key] !== to[key]);
  const of = new Map(keys.map((key) => [key, groupOf(key)]));
  for (const key of keys) {
    const choice = of.get(keyOf(key)?.readWhen?.choice ?? "");
    const own = of.get(key);
    if (choice === undefined || own === choice) continue;
    for (const [other, group] of of) if (group === own) of.set(other, choice);
  }
  const changes = new Map<string, string[]>();
  for (const [key, group] of of) changes.set(group, [...(changes.get(group) ?? []), key]);
  return [...changes.values()];
}

/** Assumptions with the values that others have for some keys. */
export function taken(from: Inputs, to: Inputs, keys: readonly string[]): Inputs {
  const values: Record<string, number> = { ...from };
  for (const key of keys) {
    const value = to[key];
    if (value === undefined) delete values[key];
    else values[key] = value;
  }
  return values;
}
