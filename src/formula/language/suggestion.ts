/** How many letters to change, add or drop to turn one word into the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change);
    }
  }
  return row[b.length] ?? 0;
}

/** How many letters may be wrong: of a short word one, or any word would be near. */
const slips = (length: number): number => (length <= 5 ? 1 : Math.max(2, Math.ceil(length / 4)));

/** The name that was probably meant, or undefined when none is near enough to be a slip. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  const limit = slips(wrong.length);
  const given = wrong.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    // so many letters must be added or dropped at least
    if (Math.abs(given.length - name.length) > limit) continue;
    const distance = editDistance(given, name.toLowerCase());
    if (distance <= limit && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}
