/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

/** The same entry by entry of another function. */
export const mapped = (matrix: Matrix, entry: (value: number, row: number, column: number) => number): number[][] =>
  matrix.map((row, i) => row.map((value, j) => entry(value, i, j)));

export const entryOf = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? Number.NaN;

/** A pivot below this is none: what it is made of has been lost in rounding. */
const LEAST_PIVOT = 1e-10;

/**
 * The lower triangle that times itself, turned, gives a symmetric matrix (Cholesky); undefined where the matrix is not positive
 * definite.
 */
export function cholesky(matrix: Matrix): Matrix | undefined {
  const lower = matrix.map(() => new Array<number>(matrix.length).fill(0));
  for (const [i, row] of lower.entries())
    for (let j = 0; j <= i; j++) {
      const other = lower[j] ?? [];
      let rest = entryOf(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i === j && !(rest > LEAST_PIVOT)) return undefined;
      row[j] = i === j ? Math.sqrt(rest) : rest / (other[j] ?? Number.NaN);
    }
  return lower;
}

const MOST_SWEEPS = 100;

/** The eigenvalues of a symmetric matrix, and beside each its vector of length 1. Source: C. G. J. Jacobi (1846), by turns that each make an entry 0. */
export function eigen(matrix: Matrix): { readonly value: number; readonly vector: readonly number[] }[] {
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, i) => Float64Array.from(matrix, (_, j) => Number(i === j)));
  const get = (of: Float64Array[], i: number, j: number): number => of[i]?.[j] ?? Number.NaN;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0;
    for (let p = 0; p < a.length; p++)
      for (let q = p + 1; q < a.length; q++) {
        const apart = get(a, p, q);
        off = Math.max(off, Math.abs(apart));
        if (apart === 0) continue;
        const theta = (get(a, q, q) - get(a, p, p)) / (2 * apart);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta));
        const cosine = 1 / Math.hypot(1, t);
        turn(a, p, q, cosine, t * cosine);
        turnRows(a, p, q, cosine, t * cosine);
        turn(v, p, q, cosine, t * cosine);
      }
    if (off <= 1e-15) break;
  }
  return matrix.map((_, k) => ({ value: get(a, k, k), vector: v.map((row) => row[k] ?? Number.NaN) }));
}

function turn(rows: Float64Array[], p: number, q: number, cosine: number, sine: number): void {
  for (const row of rows) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
}

function turnRows(rows: Float64Array[], p: number, q: number, cosine: number, sine: number): void {
  const [one, other] = [rows[p] as Float64Array, rows[q] as Float64Array];
  for (let k = 0; k < one.length; k++) {
    const [x, y] = [one[k] ?? 0, other[k] ?? 0];
    one[k] = cosine * x - sine * y;
    other[k] = sine * x + cosine * y;
  }
}
