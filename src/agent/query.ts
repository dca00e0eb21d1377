import { folded, says } from "../help/synonyms";

/** The entries of a list that hold all words of a query, or what people use for them, in what is said of them; all without one. */
export function found<Entry extends object>(
  entries: readonly Entry[],
  query = "",
  said: (entry: Entry) => readonly unknown[] = Object.values,
): readonly Entry[] {
  const words = query.split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = folded(said(entry).join(" "));
    return words.every((word) => says(text, word));
  });
}
