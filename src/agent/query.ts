/** The entries of a list that hold all words of a query, whatever their capitals, in what is said of them; all without one. */
export function found<Entry extends object>(
  entries: readonly Entry[],
  query = "",
  said: (entry: Entry) => readonly unknown[] = Object.values,
): readonly Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = said(entry).join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
