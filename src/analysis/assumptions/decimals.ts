import { type DecimalSign, numbersIn } from "./numberText";

const SIGNS = [".", ","] as const;

/**
 * The decimal sign of a file whose cells are not set apart by commas: the one that all its numbers can have and some must
 * have; undefined where none or both must.
 */
export function decimalSignOf(rows: readonly (readonly string[])[]): DecimalSign | undefined {
  const needed = new Set<DecimalSign>();
  for (const row of rows)
    for (const cell of row) {
      if (!/[.,]/.test(cell)) continue;
      const possible = SIGNS.filter((sign) => numbersIn(cell, sign).length > 0);
      const [only, other] = possible;
      if (only !== undefined && other === undefined) needed.add(only);
    }
  const [sign, another] = needed;
  return another === undefined ? sign : undefined;
}
