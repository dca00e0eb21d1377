/**
 * Which tabs of a row are shown, by their places: from the first on as many as there is room for, the chosen one always.
 * Where not all fit, `more` is the room taken by the button that leads to the others.
 */
export function fitting(widths: readonly number[], chosen: number, room: number, more: number): ReadonlySet<number> {
  const all = widths.map((_, place) => place);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= room) return new Set(all);
  const shown = new Set(all.filter((place) => place === chosen));
  let left = room - more - (widths[chosen] ?? 0);
  for (const place of all) {
    if (place === chosen) continue;
    left -= widths[place] ?? 0;
    if (left < 0) break;
    shown.add(place);
  }
  return shown;
}
