import type { Addend, Address, Branch, Explained } from "./explained";
import type { OpenedRun } from "./openedRun";

type Explain = (opened: OpenedRun, address: Address) => Explained;

/** What a number is made of, the largest first, so many levels down; on each level no more than the widest. */
export function branchesOf(
  opened: OpenedRun,
  explain: Explain,
  address: Address,
  depth: number,
  widest: number,
): readonly Branch[] {
  if (depth < 1) return [];
  const below = (of: Address | undefined, levels: number) =>
    of === undefined ? [] : branchesOf(opened, explain, of, levels, widest);
  const ofAddends = (addends: readonly Addend[], levels: number): readonly Branch[] => {
    if (levels < 1) return [];
    const all = addends.reduce((sum, { value }) => sum + Math.abs(value), 0);
    return largest(addends, widest).map(({ addends: inner, ...told }) => ({
      ...told,
      reach: "same",
      weight: all === 0 ? 0 : Math.abs(told.value) / all,
      branches: inner.length > 0 ? ofAddends(inner, levels - 1) : below(told.address, levels - 1),
    }));
  };
  const { buildUps, parts } = explain(opened, address);
  const [whole] = buildUps;
  if (whole !== undefined) return ofAddends(whole.addends, depth);
  return parts.slice(0, widest).map(({ isInput, ...told }) => ({
    ...told,
    weight: undefined,
    branches: isInput ? [] : below(told.address, depth - 1),
  }));
}

/** The addends that weigh most, the heaviest first: the first of them is what to open first. */
export const largest = (addends: readonly Addend[], most: number): readonly Addend[] =>
  [...addends].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, most);
