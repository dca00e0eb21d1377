import type { PreciseSeries } from "./preciseSeries";

/**
 * What is proven of the present value between two places: it keeps a sign (1, -1) and has no root; it rises or falls
 * all the way ("monotone"); it turns at most once ("bent"); rounding leaves nothing of it ("nil"); or nothing ("open").
 */
export type Verdict = 1 | -1 | "monotone" | "bent" | "nil" | "open";

/** A place is known to this part of it: the error of exp and the like. */
const LAST_DIGIT = 2 * Number.EPSILON;

/** Within a stretch in which terms change by more than exp(300), their sum about the middle says nothing. */
const WILD = 300;

/** The mean time of the terms, in whole steps, for which the differences from all times are exact. */
export function meanTime({ terms, times, from, to }: PreciseSeries): number {
  let size = 0;
  let moment = 0;
  for (let k = from; k < to; k++) {
    const term = Math.abs(terms[k] ?? 0);
    size += term;
    moment += term * (times[k] ?? 0);
  }
  return Math.round(moment / size);
}

/**
 * Judges a stretch of s by Taylor's formula about its middle with a rigorous remainder: for the value and its first and
 * second derivative alike, |middle| > sum of |higher derivatives| h^j / j! + remainder + rounding proves "no zero".
 * Everything is multiplied by exp(s tau), tau the mean time of the terms, which moves no root and makes the derivatives
 * small. Sums in doubles come first; where they cancel to what rounding leaves, those in 32 digits take their place.
 */
export function judge(series: PreciseSeries, low: number, high: number): Verdict {
  const h = (high - low) / 2 + LAST_DIGIT * Math.max(Math.abs(low), Math.abs(high));
  const middle = low + (high - low) / 2;
  const steps = series.furthest(middle, h);
  if (h * steps > WILD) return "open";
  series.weigh(middle, steps);
  const tau = meanTime(series);
  const stretch = taylor(series, tau, h);
  const rounding = (series.to - series.from + 4) * Number.EPSILON;
  const seen = verdict(stretch, rounding);
  const { size, derivatives } = stretch;
  const clear = derivatives.every((d, j) => Math.abs(d) > BLURRED * rounding * (size[j] ?? 0));
  if (seen !== "nil" && (seen !== "open" || clear)) return seen;
  const precise: Three = [series.sum(0, 0), series.sum(1, tau) * h, series.sum(2, tau) * h * h];
  return verdict({ ...stretch, derivatives: precise }, series.rounding);
}

/** A sum this much larger than its rounding has digits enough. */
const BLURRED = 10;

function verdict({ size, derivatives, third, rest }: Taylor, rounding: number): Verdict {
  const [value, d1, d2] = [derivatives[0], Math.abs(derivatives[1]), Math.abs(derivatives[2])];
  const spread = d1 + d2 / 2 + third / 6 + rest[0];
  if (Math.abs(value) > spread + rounding * (size[0] + size[1] + size[2])) return value > 0 ? 1 : -1;
  if (d1 > d2 + third / 2 + rest[1] + rounding * (size[1] + size[2])) return "monotone";
  if (Math.abs(value) + spread < rounding * size[0]) return "nil";
  return d2 > third + rest[2] + rounding * size[2] ? "bent" : "open";
}

type Three = readonly [number, number, number];

/** With x = (time - tau) h, over the terms of a stretch: */
interface Taylor {
  /** h^j times the j-th derivative, the sum of term x^j, j from 0 to 2, in the middle. */
  readonly derivatives: Three;
  /** The sums of |term x^j|. */
  readonly size: Three;
  /** A bound of the sum of term x^3. */
  readonly third: number;
  /** The sums of what the series of |x|^j exp(|x|) have beyond |x|^3. */
  readonly rest: Three;
}

function taylor({ terms, times, from, to }: PreciseSeries, tau: number, h: number): Taylor {
  let [size0, size1, size2, size3] = [0, 0, 0, 0];
  let [d0, d1, d2, d3] = [0, 0, 0, 0];
  let [rest0, rest1, rest2] = [0, 0, 0];
  for (let k = from; k < to; k++) {
    const term = terms[k] ?? 0;
    const apart = ((times[k] ?? 0) - tau) * h;
    const size = Math.abs(term);
    const x = Math.abs(apart);
    const square = x * x;
    const cube = square * x;
    d0 += term;
    d1 += term * apart;
    d2 += term * square;
    d3 += term * square * apart;
    size0 += size;
    size1 += size * x;
    size2 += size * square;
    size3 += size * cube;
    const growth = Math.exp(x);
    // where subtraction would cancel, Taylor's bound
    const near = x < 0.5;
    rest0 += size * (near ? (growth * square * square) / 24 : growth - 1 - x - square / 2 - cube / 6);
    rest1 += size * x * (near ? (growth * cube) / 6 : growth - 1 - x - square / 2);
    rest2 += size * square * (near ? (growth * square) / 2 : growth - 1 - x);
  }
  return {
    derivatives: [d0, d1, d2],
    size: [size0, size1, size2],
    third: Math.abs(d3) + (to - from + 4) * Number.EPSILON * size3,
    rest: [rest0, rest1, rest2],
  };
}
