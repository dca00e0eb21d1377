/** The set of values a number may take. An absent bound is open. */
export interface Interval {
  /** Exclusive lower bound. */
  readonly above?: number;
  /** Inclusive lower bound. */
  readonly min?: number;
  /** Exclusive upper bound. */
  readonly below?: number;
  /** Inclusive upper bound. */
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** Whether a finite number lies in the interval; NaN and infinity never do. */
export function contains({ above, min, below, max, whole }: Interval, value: number): boolean {
  return (
    Number.isFinite(value) &&
    (above === undefined || value > above) &&
    (min === undefined || value >= min) &&
    (below === undefined || value < below) &&
    (max === undefined || value <= max) &&
    (!whole || Number.isInteger(value))
  );
}
