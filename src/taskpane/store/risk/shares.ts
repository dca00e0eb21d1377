/** The percentiles that are marked in every picture. */
export const MARKS = [0.1, 0.5, 0.9] as const;

/** Between these a histogram is drawn: what lies beyond is counted beside it. */
export const ENDS = { from: 0.005, to: 0.995 } as const;

/** About so many bars, which a narrow pane can show. */
export const BARS = 24;

/** The points of the S-curve. */
export const CURVE: readonly number[] = [
  ...[ENDS.from, 0.01, 0.025, 0.05],
  ...Array.from({ length: 17 }, (_, k) => (k + 2) / 20),
  ...[0.95, 0.975, 0.99, ENDS.to],
];
