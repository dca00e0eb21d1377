import type { Inputs } from "../../model/inputs/keys";
import { pathFactorsOf } from "../../model/inputs/pathFactorsOf";
import { type Copula, gaussianCopula, toNormals } from "../../numerics/sampling/correlation";
import { type Paths, paths } from "../../numerics/sampling/paths";
import { among, type Correlation } from "./correlation";
import type { Fluctuation } from "./fluctuation";

/**
 * Makes the factors by which prices and rates move in time, a factor a year, from numbers between 0 and 1: the dimensions of
 * all paths alternate, those that decide most first. What goes together does so in each of them.
 */
export class PathMaker {
  /** A column of numbers for each. */
  readonly dimensions: number;
  /** The tables of factors, in order. */
  readonly tables: readonly string[];
  /** For each path the factors that stand, by year. */
  readonly standing: readonly (readonly number[])[];
  readonly paths: readonly Paths[];
  readonly copula: Copula | undefined;
  /** Places of the paths that go together, in the order of the copula. */
  readonly together: readonly number[];

  constructor(
    fluctuations: readonly Fluctuation[],
    readonly years: number,
    correlation: Correlation,
    standing: Inputs,
  ) {
    this.standing = fluctuations.map(({ of }) =>
      Array.from({ length: years }, (_, year) => standing[`${pathFactorsOf(of)}.${year + 1}`] ?? 1),
    );
    this.tables = fluctuations.map(({ of }) => pathFactorsOf(of));
    this.paths = fluctuations.map(({ volatility, halfLife }) => paths({ years, volatility, halfLife }));
    this.dimensions = fluctuations.length * years;
    const moving = fluctuations.map(({ of }) => of);
    const { keys, matrix } = among(correlation, moving);
    this.together = keys.map((key) => moving.indexOf(key));
    this.copula = keys.length > 1 ? gaussianCopula(matrix, keys) : undefined;
  }

  /**
   * Numbers between 0 and 1, a column for each dimension, become in their place the factors of the years: of the first year those of all
   * paths, then of the second. In `means`, a column for each path, stands the mean of its factors.
   */
  draw(u: readonly Float64Array[], means?: readonly Float64Array[]): void {
    const apart = this.paths.length;
    for (const column of u) toNormals(column);
    if (this.copula)
      for (let d = 0; d < this.years; d++)
        this.copula.mix(this.together.map((path) => u[d * apart + path] ?? new Float64Array(0)));
    for (const [path, { factors }] of this.paths.entries()) {
      const own = Array.from({ length: this.years }, (_, d) => u[d * apart + path] ?? new Float64Array(0));
      factors(own);
      for (const [year, column] of own.entries()) scale(column, this.standing[path]?.[year]);
      addUp(own, means?.[path]);
    }
  }
}

/** A factor that stands in a year is multiplied. */
function scale(column: Float64Array, by = 1): void {
  if (by !== 1) for (let k = 0; k < column.length; k++) column[k] = by * (column[k] as number);
}

function addUp(years: readonly Float64Array[], into: Float64Array | undefined): void {
  into?.fill(0);
  if (into)
    for (const column of years)
      for (let k = 0; k < into.length; k++) into[k] = (into[k] as number) + (column[k] as number) / years.length;
}
