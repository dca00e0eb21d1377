import { pathFactorsOf } from "../../model/inputs/pathFactorsOf";
import { type Copula, gaussianCopula, toNormals } from "../../numerics/sampling/correlation";
import { type Paths, paths } from "../../numerics/sampling/paths";
import { among, type Correlation } from "./correlation";
import type { Fluctuation } from "./fluctuation";

/** Where the factors of a path lie among what a trial is given, and what they are multiplied by. */
export interface PathPlace {
  readonly at: number;
  readonly standing: Float64Array;
}

/**
 * Makes the factors by which prices and rates move in time, a factor a year, from numbers between 0 and 1: the dimensions of
 * all paths alternate, those that decide most first. What goes together does so in each of them.
 */
export class PathMaker {
  /** A column of numbers for each. */
  readonly dimensions: number;
  /** The tables of factors, in order. */
  readonly tables: readonly string[];
  private readonly paths: readonly Paths[];
  private readonly copula: Copula | undefined;
  /** Places of the paths that go together, in the order of the copula. */
  private readonly together: readonly number[];

  constructor(
    fluctuations: readonly Fluctuation[],
    private readonly years: number,
    correlation: Correlation,
  ) {
    this.tables = fluctuations.map(({ of }) => pathFactorsOf(of));
    this.paths = fluctuations.map(({ volatility, halfLife }) => paths({ years, volatility, halfLife }));
    this.dimensions = fluctuations.length * years;
    const moving = fluctuations.map(({ of }) => of);
    const { keys, matrix } = among(correlation, moving);
    this.together = keys.map((key) => moving.indexOf(key));
    this.copula = keys.length > 1 ? gaussianCopula(matrix, keys) : undefined;
  }

  /**
   * The factors of so many trials: `u` has a column for each dimension, which is used up; those of trial k go to `at(k)` plus a place,
   * `stride` apart. In `means`, a column for each path, stands the mean of its factors over the years.
   */
  make(
    u: readonly Float64Array[],
    count: number,
    places: readonly PathPlace[],
    given: Float64Array,
    at: (trial: number) => number,
    stride: number,
    means: readonly Float64Array[],
  ): void {
    const apart = this.paths.length;
    for (const column of u) toNormals(column);
    if (this.copula)
      for (let d = 0; d < this.years; d++)
        this.copula.mix(this.together.map((path) => u[d * apart + path] ?? new Float64Array(count)));
    for (const [path, { factors }] of this.paths.entries()) {
      const years = factors(
        Array.from({ length: this.years }, (_, d) => u[d * apart + path] ?? new Float64Array(count)),
      );
      const { at: from, standing } = places[path] ?? { at: 0, standing: new Float64Array(0) };
      const mean = means[path]?.fill(0);
      for (const [year, column] of years.entries()) {
        const own = standing[year] ?? 1;
        for (let k = 0; k < count; k++) {
          const factor = own * (column[k] as number);
          given[at(k) + (from + year) * stride] = factor;
          if (mean) mean[k] = (mean[k] as number) + factor / this.years;
        }
      }
    }
  }
}
