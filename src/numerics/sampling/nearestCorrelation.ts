import { eigen, entryOf, type Matrix, mapped } from "./matrix";

/** So small an eigenvalue is lifted to it, so that the matrix has an inverse; nothing that a correlation is known to. */
const LEAST_EIGENVALUE = 1e-8;
const PRECISION = 1e-11;
const MOST_STEPS = 2000;

/**
 * The correlation matrix nearest to a symmetric matrix, by the sum of squares of what changes: what is not positive semidefinite is
 * taken off, then the diagonal made 1, again and again, each time but for what the step before took off.
 * Sources: N. J. Higham (2002), Computing the nearest correlation matrix, IMA Journal of Numerical Analysis 22, algorithm 3.3; R. L.
 * Dykstra (1983) for the correction.
 */
export function nearestCorrelation(matrix: Matrix): Matrix {
  let correction: Matrix = mapped(matrix, () => 0);
  let unit: Matrix = matrix;
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = mapped(unit, (value, i, j) => value - entryOf(correction, i, j));
    const definite = lifted(before, 0);
    correction = mapped(definite, (value, i, j) => value - entryOf(before, i, j));
    const next = mapped(definite, (value, i, j) => (i === j ? 1 : value));
    const change = largestChange(next, unit).by;
    unit = next;
    if (step > 0 && change <= PRECISION) break;
  }
  const definite = lifted(unit, LEAST_EIGENVALUE);
  return mapped(definite, (value, i, j) =>
    i === j ? 1 : value / Math.sqrt(entryOf(definite, i, i) * entryOf(definite, j, j)),
  );
}

/** The nearest matrix of which no eigenvalue lies below the least. */
function lifted(matrix: Matrix, least: number): Matrix {
  const parts = eigen(matrix);
  return mapped(matrix, (_, i, j) =>
    parts.reduce((sum, { value, vector }) => sum + Math.max(least, value) * (vector[i] ?? 0) * (vector[j] ?? 0), 0),
  );
}

/** Where two matrices differ most, and by how much. */
export function largestChange(one: Matrix, other: Matrix): { by: number; row: number; column: number } {
  let found = { by: 0, row: 0, column: 0 };
  for (const [row, values] of one.entries())
    for (const [column, value] of values.entries()) {
      const by = Math.abs(value - entryOf(other, row, column));
      if (by > found.by) found = { by, row, column };
    }
  return found;
}
