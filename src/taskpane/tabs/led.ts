/** Where the arrow and end keys lead from a place among `count`; nothing for any other key. */
export function led(key: string, place: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return (place + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (place - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
