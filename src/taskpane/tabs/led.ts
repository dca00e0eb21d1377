/** The arrow keys of a row of tabs, and of a list below one another. */
const ARROWS = { row: ["ArrowLeft", "ArrowRight"], list: ["ArrowUp", "ArrowDown"] } as const;

/** Where the arrow and end keys lead from a place among `count`; nothing for any other key. */
export function led(key: string, place: number, count: number, along: keyof typeof ARROWS): number | undefined {
  const [back, forth] = ARROWS[along];
  if (key === forth) return (place + 1) % count;
  if (key === back) return (place - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
