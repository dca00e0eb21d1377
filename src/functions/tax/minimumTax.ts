/**
 * A tax that is at least a minimum. What the minimum takes above the tax proper is a credit against the tax proper of later
 * periods, which it lowers down to their minimum and no further.
 */
export function withMinimum(proper: readonly number[], minimum: readonly number[]): readonly number[] {
  let credit = 0;
  return proper.map((tax, t) => {
    const least = minimum[t] ?? 0;
    const used = Math.min(credit, Math.max(0, tax - least));
    credit += Math.max(0, least - tax) - used;
    return Math.max(tax, least) - used;
  });
}
