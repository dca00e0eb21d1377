import { IronError } from "../../quantities/errors";
import { type ColumnWork, plainly } from "../columns/columnWork";
import { normal, normalCdf } from "../distributions/normal";
import { type Tabulated, tabulated } from "../distributions/tabulated";
import { cholesky, entryOf, type Matrix } from "./matrix";
import { largestChange, nearestCorrelation } from "./nearestCorrelation";

/** A Gaussian copula: numbers that go together as a matrix of correlations says, each by itself distributed as it was. */
export interface Copula {
  /** The correlations that are used: those that were asked for, or the nearest that can be. */
  readonly used: Matrix;
  /** How much of each of the independent normals is in each of the correlated ones: the Cholesky factor of `used`. */
  readonly lower: Matrix;
  /** The entry that had to change most, and by how much; nothing where the matrix could be used as it is. */
  readonly repaired?: { readonly by: number; readonly row: number; readonly column: number };
  /** Independent standard normals, a column for each row of the matrix, become correlated ones, in their place. */
  mix(normals: readonly Float64Array[], work?: ColumnWork): void;
  /** The same of uniforms. */
  correlate(uniforms: readonly Float64Array[], work?: ColumnWork): void;
}

/**
 * The copula of a matrix of correlations between normals; only what is correlated with something belongs into it. A matrix that no
 * numbers can have is repaired to the nearest one that they can.
 * Errors: a matrix that is not square, has an entry that is no number from -1 to 1, another diagonal than 1, or is not
 * symmetric; of names, as many as rows, the error tells the two of the entry.
 */
export function gaussianCopula(matrix: Matrix, names: readonly string[] = matrix.map((_, k) => String(k + 1))): Copula {
  checkCorrelations(matrix, names);
  const asked = cholesky(matrix);
  const used = asked === undefined ? nearestCorrelation(matrix) : matrix;
  const lower = asked ?? cholesky(used) ?? [];
  const mix = (normals: readonly Float64Array[], work = plainly): void => mixed(lower, normals, work);
  return {
    used,
    lower,
    ...(asked === undefined ? { repaired: largestChange(matrix, used) } : {}),
    mix,
    correlate: (uniforms, work) => {
      for (const column of uniforms) toNormals(column, work);
      mix(uniforms, work);
      for (const column of uniforms) toUniforms(column);
    },
  };
}

/**
 * The correlation that two normals must have for their ranks to have this one (Spearman's), from -1 to 1.
 * Source: K. Pearson (1907), On further methods of determining correlation: rho = 2 sin(pi rho_s / 6).
 */
export const correlationOfRanks = (spearman: number): number => 2 * Math.sin((Math.PI * spearman) / 6);

/** What a decimal of a written correlation may be off by. */
const SAME = 1e-12;

function checkCorrelations(matrix: Matrix, names: readonly string[]): void {
  for (const [i, row] of matrix.entries()) {
    const one = names[i] ?? String(i + 1);
    if (row.length !== matrix.length)
      throw new IronError("argument", "correlation.square", { one, rows: matrix.length, given: row.length });
    for (const [j, value] of row.entries()) {
      const other = names[j] ?? String(j + 1);
      if (!(Math.abs(value) <= 1))
        throw new IronError("domain", "correlation.entry", { one, other, value: String(value) });
      if (i === j && Math.abs(value - 1) > SAME) throw new IronError("domain", "correlation.diagonal", { one, value });
      const mirrored = entryOf(matrix, j, i);
      if (Math.abs(value - mirrored) > SAME)
        throw new IronError("domain", "correlation.symmetric", { one, other, value, mirrored });
    }
  }
}

/** From the last on: each is made of itself and of those before it, which are still what they were. */
function mixed(lower: Matrix, normals: readonly Float64Array[], work: ColumnWork): void {
  for (let i = normals.length - 1; i >= 0; i--) {
    const column = normals[i] ?? new Float64Array();
    work.scale(column, entryOf(lower, i, i));
    for (let j = 0; j < i; j++) {
      const weight = entryOf(lower, i, j);
      if (weight !== 0) work.add(column, weight, normals[j] ?? new Float64Array());
    }
  }
}

let standard: Tabulated | undefined;

export function standardNormal(): Tabulated {
  standard ??= tabulated(normal(0, 1));
  return standard;
}

/** Uniforms become standard normals, in their place. */
export const toNormals = (column: Float64Array, work?: ColumnWork): void => standardNormal().draw(column, work);

/** The least share that a normal becomes. */
export const FIRST = 2 ** -53;

/** Standard normals become uniforms, in their place, of which none is 0 or 1. */
function toUniforms(column: Float64Array): void {
  for (let k = 0; k < column.length; k++)
    column[k] = Math.min(1 - FIRST, Math.max(FIRST, normalCdf(column[k] as number)));
}
