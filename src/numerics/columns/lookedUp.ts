/** Shares down to 2^-16 of either end stand in a table of quantiles: what lies further out happens once in 32,768 draws, and is exact. */
export const OCTAVES = 16;
/** Each halving of the share is cut into so many cells, so that cells grow no faster than a quantile bends at its ends. */
export const CELLS_BITS = 4;
export const CELLS = 1 << CELLS_BITS;
export const DEGREE = 6;
/** The middle of a cell, and the coefficients of its polynomial: eight numbers, one line of a processor's cache. */
export const WIDTH = DEGREE + 2;
export const SIDE = OCTAVES * CELLS * WIDTH;
/** A share as a whole number of 31 bits: 0.5 is just not too large, and the least share just not too small. */
export const SCALE = 2 ** 32 - 1;
export const LEAST = 2 ** -OCTAVES + 2 ** -32;
/** Where the bits stand that say the cell, in the first octave. */
export const LOWEST_BIT = 30 - CELLS_BITS;

/** The quantile as a table has it; no number where the exact one is to be asked. Without a branch that a processor could guess wrong. */
export function lookedUp(table: Float64Array, p: number): number {
  const q = 0.5 - Math.abs(p - 0.5);
  if (!(q >= LEAST)) return Number.NaN;
  const bits = (q * SCALE) | 0;
  // how many zeros lead the bits of the share says its octave, the next bits its cell there
  const octave = Math.clz32(bits) - 1;
  const cell = octave * CELLS + ((bits >>> (LOWEST_BIT - octave)) & (CELLS - 1));
  // twice a share is 1 in the upper half
  const at = cell * WIDTH + ((p + p) | 0) * SIDE;
  const x = q - (table[at] as number);
  const square = x * x;
  const first = (table[at + 1] as number) + (table[at + 2] as number) * x;
  const second = (table[at + 3] as number) + (table[at + 4] as number) * x;
  const third = (table[at + 5] as number) + (table[at + 6] as number) * x;
  return first + square * (second + square * (third + square * (table[at + 7] as number)));
}
