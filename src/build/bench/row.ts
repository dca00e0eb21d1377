/** One line of the benchmark's table. Times are nanoseconds a run; a ratio above 1 is faster than the other side. */
export type Row =
  | { readonly what: string; readonly skipped: string }
  | {
      readonly what: string;
      readonly target: number;
      readonly script: number;
      readonly native: number;
      readonly ratio: number;
      readonly spread: readonly [number, number];
    };

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;

/** The medians of rounds taken in one run, the ratio of each round apart. */
export function rowOf(what: string, target: number, times: readonly { script: number; native: number }[]): Row {
  const ratios = times.map(({ script, native }) => native / script);
  return {
    what,
    target,
    script: median(times.map((t) => t.script)),
    native: median(times.map((t) => t.native)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}
