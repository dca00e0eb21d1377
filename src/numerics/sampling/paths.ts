import { type ColumnWork, plainly } from "../columns/columnWork";
import { checkedNumbers, checkedPositive } from "../distributions/checks";
import { checkedWhole } from "./checks";

/** How a factor moves from year to year. */
export interface Movement {
  /** How many years there are; the first lies a year from now. */
  readonly years: number;
  /** The standard deviation of the logarithm of a year's change, such as 0.2 a square root of a year. */
  readonly volatility: number;
  /** In how many years half of a deviation is gone; left out, it never goes, and the factor is a random walk. */
  readonly halfLife?: number | undefined;
}

/** A year that is drawn when others are known: the nearest before and after it, how much of each it has, and its own deviation. */
export interface BridgeStep {
  /** Years count from 0. */
  readonly year: number;
  readonly left: number | undefined;
  readonly leftWeight: number;
  readonly right: number | undefined;
  readonly rightWeight: number;
  readonly deviation: number;
}

/** Paths of a factor with an expected value of 1 in each year, of a column of standard normals for each of its dimensions. */
export interface Paths {
  /** In the order of dimensions: the first decides the last year, the second the middle, and so on. */
  readonly steps: readonly BridgeStep[];
  /** The variance of the factor's logarithm in each year. */
  readonly variances: readonly number[];
  /** Standard normals, a column for each dimension, become factors in the same columns, which are given in the order of the years. */
  factors(normals: readonly Float64Array[], work?: ColumnWork): readonly Float64Array[];
}

/**
 * Paths of a factor around 1, known today: its logarithm is a random walk, or returns to the middle (Ornstein and Uhlenbeck) by a rate
 * k = ln 2 / half-life. Between years s <= t its covariance is e^(-k (t - s)) v(s), v(s) = volatility^2 (1 - e^(-2 k s)) / (2 k), or
 * volatility^2 s for a walk; less half of its variance, the factor's expected value is 1 in each year. Given the nearest known years
 * before and after, a year depends on no other, so that each step of the Brownian bridge is exact.
 *
 * Errors: years that are no whole number from 1 to 1,000, a volatility below 0, a half-life that is not above 0.
 * Sources: E. Schwartz (1997), The stochastic behavior of commodity prices, Journal of Finance 52, model 1; R. E. Caflisch and B.
 * Moskowitz (1995) for the order of the bridge.
 */
export function paths({ years, volatility, halfLife }: Movement): Paths {
  checkedWhole("years", years, 1, 1000);
  checkedNumbers({ volatility });
  if (volatility !== 0) checkedPositive("volatility", volatility);
  if (halfLife !== undefined) checkedPositive("half-life", halfLife);
  const rate = halfLife === undefined ? 0 : Math.LN2 / halfLife;
  /** The covariance of logarithms of years s <= t from now. */
  const covariance = (s: number, t: number): number =>
    volatility ** 2 * Math.exp(-rate * (t - s)) * (rate === 0 ? s : -Math.expm1(-2 * rate * s) / (2 * rate));
  const steps = bridgeOrder(years).map((place) => stepOf(place, covariance));
  const variances = Array.from({ length: years }, (_, year) => covariance(year + 1, year + 1));
  const dimensions = Array.from({ length: years }, (_, year) => steps.findIndex((step) => step.year === year));
  return {
    steps,
    variances,
    factors(normals, work = plainly) {
      const columnOf = (year: number): Float64Array => normals[dimensions[year] ?? -1] ?? new Float64Array(0);
      for (const { year, left = year, leftWeight, right = year, rightWeight, deviation } of steps)
        work.bridge(columnOf(year), deviation, columnOf(left), leftWeight, columnOf(right), rightWeight);
      return variances.map((variance, year) => {
        const column = columnOf(year);
        work.exponentials(column, variance / 2);
        return column;
      });
    },
  };
}

/** Where a year stands among those already known. */
interface Place {
  readonly year: number;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** The last year first, then the middle of each gap, the widest gaps first. */
function bridgeOrder(years: number): readonly Place[] {
  const order: Place[] = [{ year: years - 1, left: undefined, right: undefined }];
  let gaps: { left: number; right: number }[] = [{ left: -1, right: years - 1 }];
  while (gaps.length > 0) {
    const wide = gaps.filter(({ left, right }) => right - left > 1);
    gaps = wide.flatMap(({ left, right }) => {
      const year = Math.floor((left + right) / 2);
      order.push({ year, left: left < 0 ? undefined : left, right });
      return [
        { left, right: year },
        { left: year, right },
      ];
    });
  }
  return order;
}

/** The year given its neighbours: what regression on them says, and what it leaves. Today is known, and stands for a left that is none. */
function stepOf({ year, left, right }: Place, covariance: (s: number, t: number) => number): BridgeStep {
  const at = year + 1;
  const own = covariance(at, at);
  const [before, after] = [left === undefined ? 0 : left + 1, right === undefined ? at : right + 1];
  const [vl, cl] = [covariance(before, before), covariance(before, at)];
  if (right === undefined) return { year, left, right, leftWeight: 0, rightWeight: 0, deviation: Math.sqrt(own) };
  const [vr, cr, lr] = [covariance(after, after), covariance(at, after), covariance(before, after)];
  // without volatility nothing is known of another, and nothing need be
  const determinant = left === undefined ? vr : vl * vr - lr * lr;
  if (determinant === 0) return { year, left, right, leftWeight: 0, rightWeight: 0, deviation: 0 };
  const leftWeight = left === undefined ? 0 : (cl * vr - cr * lr) / determinant;
  const rightWeight = left === undefined ? cr / vr : (cr * vl - cl * lr) / determinant;
  const variance = own - leftWeight * cl - rightWeight * cr;
  return { year, left, right, leftWeight, rightWeight, deviation: Math.sqrt(Math.max(0, variance)) };
}
