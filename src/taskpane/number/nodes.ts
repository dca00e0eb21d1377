import type { Addend, BuildUp, Explained, Part, Reach, Shown } from "../../analysis/explanation/explained";
import type { Words } from "../../messages/words";
import type { Opened } from "../store/opened";

/** A number of the tree, with what it is made of where that is known already. */
export interface Node {
  /** Its place in the tree, for good: what is open stays open. */
  readonly key: string;
  readonly label: Words;
  readonly unit: Words;
  readonly value: Shown;
  /** Where it adds to the number above. */
  readonly isAddend: boolean;
  readonly isInput: boolean;
  readonly reach: Reach;
  /** What to open; nothing where there is nothing behind it. */
  readonly number: Opened | undefined;
  readonly nodes: readonly Node[];
}

/** What to open of a number, and all that is told of it beyond that left out. */
type Told = Pick<Addend, "label" | "unit" | "value" | "reach" | "address" | "addends">;

const bySize = (a: Told, b: Told): number => Math.abs(b.value) - Math.abs(a.value);

const ofAddends = (addends: readonly Told[], above: string): readonly Node[] =>
  addends.toSorted(bySize).map(({ label, unit, value, reach, address, addends: inner }, at) => {
    const key = `${above}/${address?.id ?? at}`;
    return {
      key,
      label,
      unit,
      value,
      reach,
      isAddend: true,
      isInput: false,
      number: address,
      nodes: ofAddends(inner, key),
    };
  });

/** The bars of a build-up, the largest first; what is small stands last, as one that can be opened. */
export function barsOf(
  shown: { readonly addends: readonly Addend[]; readonly other: number; readonly small: readonly Addend[] },
  { unit }: Pick<BuildUp, "unit">,
  other: Words,
  above: string,
): readonly Node[] {
  const bars = ofAddends(shown.addends, above);
  if (shown.small.length === 0) return bars;
  const key = `${above}/other`;
  const nodes = ofAddends(shown.small, key);
  const gathered: Node = {
    key,
    label: other,
    unit,
    value: shown.other,
    isAddend: true,
    isInput: false,
    reach: "same",
    number: undefined,
    nodes,
  };
  return [...bars, gathered];
}

const ofParts = (parts: readonly Part[], above: string): readonly Node[] =>
  parts.map(({ label, unit, value, reach, isInput, address }) => ({
    key: `${above}/${address.id}${address.year ?? ""}`,
    label,
    unit,
    value,
    reach,
    isAddend: false,
    isInput,
    number: address,
    nodes: [],
  }));

/** What a number of the tree is made of: its build-up, where its formula is a sum, else what the formula reads. */
export function branchesOf({ buildUps, parts, input }: Explained, above: string): readonly Node[] {
  const whole = buildUps.find(({ of }) => of === "whole");
  if (whole !== undefined && whole.addends.length > 1) return ofAddends(whole.addends, above);
  if (input !== undefined)
    return input.byYear.map(({ label, unit, value, key, address }) => ({
      key: `${above}/${key}`,
      label,
      unit,
      value,
      reach: "entry",
      isAddend: false,
      isInput: true,
      number: address,
      nodes: [],
    }));
  return ofParts(parts, above);
}

/** Rows of the tree that are opened at first: as many as a pane shows without scrolling far. */
const AT_FIRST = 17;

/** The keys of what is open at first: of what can be opened without computing anything the largest, level by level. */
export function openAtFirst(roots: readonly Node[]): ReadonlySet<string> {
  const open = new Set<string>();
  let seen = roots.length;
  let waiting = [...roots];
  for (;;) {
    const [largest] = waiting
      .filter(({ nodes }) => nodes.length > 0)
      .toSorted((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value)));
    if (largest === undefined || seen + largest.nodes.length > AT_FIRST) return open;
    open.add(largest.key);
    seen += largest.nodes.length;
    waiting = [...waiting.filter((node) => node !== largest), ...largest.nodes];
  }
}
