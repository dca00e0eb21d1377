/** One line of the benchmark's table. Times are nanoseconds; a ratio above 1 is faster than what it is held to. */
export type Row = Skipped | Against | Within;

interface Skipped {
  readonly what: string;
  readonly skipped: string;
}

/** Two programs that do the same, in the same rounds. */
interface Against {
  readonly what: string;
  readonly target: number;
  readonly ratio: number;
  readonly spread: readonly [number, number];
  readonly script: number;
  readonly native: number;
}

/** A time and the one it is to stay within. */
interface Within {
  readonly what: string;
  readonly most: number;
  readonly time: number;
  readonly spread: readonly [number, number];
  /** Operations of a trial, where the time is asked of a trial of 10,000. */
  readonly operations?: number;
}

/** Of each side the least of its rounds, which is what a machine does when nothing else is done; the ratios of rounds apart. */
export function rowOf(what: string, target: number, times: readonly { script: number; native: number }[]): Row {
  const ratios = times.map(({ script, native }) => native / script);
  const script = Math.min(...times.map((t) => t.script));
  const native = Math.min(...times.map((t) => t.native));
  return { what, target, script, native, ratio: native / script, spread: [Math.min(...ratios), Math.max(...ratios)] };
}

/** The least of several rounds; of operations that a trial has, where the target is for 10,000 of them. */
export const within = (what: string, most: number, times: readonly number[], operations?: number): Row => ({
  what,
  most,
  time: Math.min(...times),
  spread: [Math.min(...times), Math.max(...times)],
  ...(operations !== undefined && { operations }),
});

/** Operations that a target is for. */
const ASKED_OPERATIONS = 10_000;

const micro = (ns: number): string => `${(ns / 1000).toFixed(2)} us`;

/** What the table says of a row: what it is, its ratio, its times. */
export function cellsOf(row: Row): readonly [what: string, ratio: string, times: string] {
  if ("skipped" in row) return [row.what, `skipped, ${row.skipped}`, ""];
  const [low, high] = "most" in row ? row.spread.map((time) => asFastAsAsked(row, time)).toReversed() : row.spread;
  const spread = `from ${(low ?? 0).toFixed(2)} to ${(high ?? 0).toFixed(2)}`;
  if ("most" in row)
    return [row.what, `${asFastAsAsked(row, row.time).toFixed(2)}x as fast as asked, ${spread}`, timesOf(row)];
  const { what, ratio, target, script, native } = row;
  return [what, `${ratio.toFixed(2)}x, ${spread} (target ${target}x)`, `${micro(script)} against ${micro(native)}`];
}

/** Times of a trial that has more operations than the target is for count as if it had as many. */
const scaled = ({ operations = ASKED_OPERATIONS }: Within, time: number): number =>
  (time * ASKED_OPERATIONS) / operations;

const asFastAsAsked = (row: Within, time: number): number => row.most / scaled(row, time);

function timesOf(row: Within): string {
  const { most, time, operations } = row;
  const target = `(target ${micro(most)})`;
  if (operations === undefined) return `${micro(time)} ${target}`;
  const asked = `for ${ASKED_OPERATIONS.toLocaleString("en")} of them ${micro(scaled(row, time))}`;
  return `${micro(time)} of ${operations.toLocaleString("en")} operations a trial; ${asked} ${target}`;
}

/** The same as two lines of text. */
export function shown(row: Row): string {
  const [what, ratio, times] = cellsOf(row);
  return `${what}: ${ratio}${times && `\n  ${times}`}`;
}
