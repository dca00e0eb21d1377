/** What became of a key, or of the entries of a table, that a former version of the model had. */
export interface FormerKey {
  /** The key, or what stands before the number of an entry. */
  readonly was: string;
  /** What it is called now; absent where no formula reads it any more. */
  readonly is?: string;
}

/** Every key that sheets of former versions may hold and the model has no longer. */
export const FORMER_KEYS: readonly FormerKey[] = [
  // version 1 took the prices of all years of operation or none; they are values by year of the price
  { was: "market.hbi_deck", is: "market.hbi_price" },
  // the top of a quoted range is no limit: a better product passes
  { was: "market.spec_metallisation_high" },
];

/** A former key as it stands in a sheet: what became of it, and the key that is read in its place. */
export interface FormerName {
  readonly former: FormerKey;
  readonly key: string | undefined;
}

/** Undefined for a text that never was a key that is gone. */
export function formerName(text: string, keys: readonly FormerKey[] = FORMER_KEYS): FormerName | undefined {
  const given = text.toLowerCase();
  const [entry = ""] = /\.\d+$/.exec(given) ?? [];
  for (const former of keys) {
    const { was, is } = former;
    const rest = given === was ? "" : entry;
    if (given === `${was}${rest}`) return { former, key: is === undefined ? undefined : `${is}${rest}` };
  }
  return undefined;
}
