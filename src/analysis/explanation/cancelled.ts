import type { OpenAddend } from "./addends";

/** Weights that differ by no more are those of one line, once added and once taken away. */
const ROUNDING = 1e-9;

interface Cleared {
  readonly addends: readonly OpenAddend[];
  readonly against: readonly OpenAddend[];
}

/**
 * Takes out what a sum adds at one place and takes away at another, as a cost that is revenue less cash flow does with
 * revenue. A sum that has lost a term is no longer what its name says: its other terms stand in its place.
 */
export function withoutCancelled(addends: readonly OpenAddend[]): Cleared {
  const out = new Set<OpenAddend>();
  for (const group of groups(addends))
    if (!group.some(({ within }) => within.some((of) => out.has(of))) && cancels(group))
      for (const { addend } of group) out.add(addend);
  if (out.size === 0) return { addends, against: [] };
  return { addends: without(addends, out), against: addends.filter((addend) => out.has(addend)) };
}

interface Placed {
  readonly addend: OpenAddend;
  readonly within: readonly OpenAddend[];
}

/** Addends of one line at several places, those nearest to the top first. */
function groups(addends: readonly OpenAddend[]): readonly (readonly Placed[])[] {
  const byLine = new Map<string, Placed[]>();
  let level: readonly Placed[] = addends.map((addend) => ({ addend, within: [] }));
  while (level.length > 0) {
    for (const placed of level) {
      const id = placed.addend.stands?.id;
      if (id !== undefined) byLine.set(id, [...(byLine.get(id) ?? []), placed]);
    }
    level = level.flatMap(({ addend, within }) =>
      addend.addends.map((inner) => ({ addend: inner, within: [...within, addend] })),
    );
  }
  return [...byLine.values()].filter((group) => group.length > 1);
}

function cancels(group: readonly Placed[]): boolean {
  const all = group.flatMap(({ addend }) => (addend.stands ? [addend.stands.weights] : []));
  const [first = new Float64Array()] = all;
  return first.every((_, t) => {
    const weights = all.map((of) => of[t] ?? 0);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const size = weights.reduce((total, weight) => total + Math.abs(weight), 0);
    return Math.abs(sum) <= ROUNDING * size;
  });
}

const holds = (addend: OpenAddend, out: ReadonlySet<OpenAddend>): boolean =>
  addend.addends.some((inner) => out.has(inner) || holds(inner, out));

const without = (addends: readonly OpenAddend[], out: ReadonlySet<OpenAddend>): readonly OpenAddend[] =>
  addends.flatMap((addend) => {
    if (out.has(addend)) return [];
    return holds(addend, out) ? without(addend.addends, out) : [addend];
  });
