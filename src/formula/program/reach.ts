import type { Expression } from "../language/expression";
import type { Dependency, Resolved } from "./program";

/** The ids of some lines and of all lines that read them, directly or through others, in the ways that count. */
export function readersOf(
  lines: Iterable<Resolved>,
  read: Iterable<Resolved>,
  counts: (way: Dependency) => boolean = () => true,
): Set<string> {
  const readers = new Map<string, string[]>();
  for (const { id, dependencies } of lines)
    for (const way of dependencies) {
      if (!counts(way)) continue;
      const known = readers.get(way.id);
      if (known) known.push(id);
      else readers.set(way.id, [id]);
    }
  return closure(
    [...read].map(({ id }) => id),
    (id) => readers.get(id) ?? [],
  );
}

/** The ids of some lines and of all that they need, directly or through others. */
export const neededBy = (items: ReadonlyMap<string, Resolved>, ids: Iterable<string>): Set<string> =>
  closure(ids, (id) => (items.get(id)?.dependencies ?? []).map((way) => way.id));

function closure(from: Iterable<string>, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

/** k when the expression is `t - k` with a literal k of at least 1: a place that is always in the past. */
export function periodsBack(place: Expression): number | undefined {
  if (place.kind !== "call" || place.fn !== "-") return undefined;
  const [from, back] = place.args;
  const past = from?.kind === "name" && from.id === "t" && back?.kind === "number" && Number.isInteger(back.value);
  return past && back.value >= 1 ? back.value : undefined;
}
