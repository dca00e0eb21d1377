import type { Words } from "../../messages/words";
import { assumptionsOf, defaultSet, formerSets, sets } from "../../reference/index";
import type { AssumptionRow } from "../../workbook/assumptionRow";

export const SOURCE_KINDS = ["measured", "published", "law", "estimate"] as const;

/** The reference as the pane reads it; a row's `current` is the set's value. */
export interface Catalogue {
  /** The first is the default. */
  readonly sets: readonly { readonly name: string; readonly label: Words; readonly description: Words }[];
  readonly rows: (set: string) => readonly AssumptionRow[];
}

const known = new Map<string, readonly AssumptionRow[]>();

function rowsOfSet(set: string): readonly AssumptionRow[] {
  const rows = known.get(set) ?? assumptionsOf(set);
  known.set(set, rows);
  return rows;
}

/** The reference sets, the default first, those of version 1 last. */
export const reference: Catalogue = {
  sets: [...[...sets].sort((a, b) => Number(b.name === defaultSet) - Number(a.name === defaultSet)), ...formerSets],
  rows: rowsOfSet,
};
