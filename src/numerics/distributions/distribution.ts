import type { ColumnWork } from "../columns/columnWork";

/** How a number may fall. */
export interface Distribution {
  /** The value that a share p of all draws stays below, 0 < p < 1. */
  quantile(p: number): number;
  /** Uniforms become draws, in their place: the same as their quantiles, where a loop of its own is faster. */
  draw?(column: Float64Array, work?: ColumnWork): void;
  /** The share of draws at or below x. */
  cdf(x: number): number;
  /** The share of draws below x, those that fall on x counted half: where x stands among them. */
  percentile(x: number): number;
  readonly mean: number;
  readonly median: number;
}

/** A distribution of which no single value has a share of its own. */
export function continuous(mean: number, { quantile, cdf }: Pick<Distribution, "quantile" | "cdf">): Distribution {
  return { quantile, cdf, percentile: cdf, mean, median: quantile(0.5) };
}

/** Uniforms become draws of a distribution, in their place. */
export function drawInto(distribution: Distribution, column: Float64Array, work?: ColumnWork): void {
  if (distribution.draw) distribution.draw(column, work);
  else for (let k = 0; k < column.length; k++) column[k] = distribution.quantile(column[k] as number);
}
