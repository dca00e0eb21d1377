import type { Inputs } from "../../model/inputs/keys";
import { pathFactorsOf } from "../../model/inputs/pathFactorsOf";
import type { ColumnWork } from "../../numerics/columns/columnWork";
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
   * Numbers between 0 and 1, a column for each dimension, become factors in the same columns, which are given in the order of the years:
   * of the first year those of all paths, then of the second. In `means`, a column for each path, stands the mean of its factors.
   */
  draw(u: readonly Float64Array[], work: ColumnWork, means?: readonly Float64Array[]): readonly Float64Array[] {
    const apart = this.paths.length;
    for (const column of u) toNormals(column, work);
    const columnsOf = (year: number): readonly Float64Array[] => u.slice(year * apart, (year + 1) * apart);
    if (this.copula)
      for (let d = 0; d < this.years; d++) {
        const normals = columnsOf(d);
        this.copula.mix(
          this.together.flatMap((path) => normals[path] ?? []),
          work,
        );
      }
    const drawn = this.paths.map(({ factors }, path) => {
      const own = factors(
        u.filter((_, k) => k % apart === path),
        work,
      );
      for (const [year, column] of own.entries()) {
        const { [year]: standing = 1 } = this.standing[path] ?? [];
        // a factor that stands in a year is multiplied
        if (standing !== 1) work.scale(column, standing);
      }
      addUp(own, means?.[path]);
      return own;
    });
    return Array.from({ length: this.years }, (_, year) => drawn.flatMap((own) => own[year] ?? [])).flat();
  }
}

function addUp(years: readonly Float64Array[], into: Float64Array | undefined): void {
  into?.fill(0);
  if (into)
    for (const column of years)
      for (let k = 0; k < into.length; k++) into[k] = (into[k] as number) + (column[k] as number) / years.length;
}
