/*
 * Numbers of 32 digits, each the sum of two doubles. A sum or a product in doubles, and what rounding took from it, are
 * both exact: T. J. Dekker (1971), A floating-point technique for extending the available precision, Numerische
 * Mathematik 18; the sum after D. E. Knuth, The Art of Computer Programming, volume 2, 4.2.2.
 */

/** 2^27 + 1 splits the 53 bits of a double into two halves whose products are exact. */
const SPLITTER = 134217729;

/** What rounding took from a + b. */
export function sumError(a: number, b: number, sum: number): number {
  const seen = sum - a;
  return a - (sum - seen) + (b - seen);
}

/** What rounding took from a * b, for factors below 2^996. */
export function productError(a: number, b: number, product: number): number {
  const wideA = SPLITTER * a;
  const highA = wideA - (wideA - a);
  const lowA = a - highA;
  const wideB = SPLITTER * b;
  const highB = wideB - (wideB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}
