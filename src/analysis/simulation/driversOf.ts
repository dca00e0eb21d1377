import { firstOrderIndex, valueOfKnowing } from "../../numerics/drivers";
import { correlation, ranks } from "../../numerics/percentiles";
import type { Pieces } from "../../quantities/pieces";
import type { Plan } from "./plan";
import { type Results, TOLD_TRIALS } from "./results";
import { started } from "./start";

/** What an input does to a line. */
export interface Driver {
  /** A key, or the table of the factors of a path, of which the mean is meant. */
  readonly key: string;
  /** Spearman's. */
  readonly rankCorrelation: number;
  /** The share of the line's variance that it decides by itself. */
  readonly firstOrder: number;
  /** What it is worth to know it before one decides to go on or not, in the unit of the line; of lines that are a value only. */
  readonly worth?: number;
}

/** Lines of which 0 is what not to begin comes to. */
const VALUES: ReadonlySet<string> = new Set(["returns.npv", "equity.npv"]);

/** What decides a line, that which decides most first, so many of them; from the first trials. */
export function* driversOf(results: Results, line: string, most = Number.POSITIVE_INFINITY): Pieces<readonly Driver[]> {
  const found = yield* driversOfEach(results, [line], most);
  return found.get(line) ?? [];
}

/** The same of several lines: what was drawn is made once for all of them. */
export function* driversOfEach(
  results: Results,
  lines: readonly string[],
  most: number,
): Pieces<ReadonlyMap<string, readonly Driver[]>> {
  if (most <= 0) return new Map();
  const drawn = yield* drawsOf(results.plan, Math.min(results.plan.trials, TOLD_TRIALS));
  const drivers = new Map<string, readonly Driver[]>();
  for (const { ran, outputs } of samplesOf(results, lines)) {
    const ranked = outputs.map(({ output }) => ranks(output));
    const found = outputs.map((): { readonly key: string; readonly rankCorrelation: number }[] => []);
    for (const [key, column] of drawn) {
      const own = ranks(among(ran, column));
      for (const [k, of] of ranked.entries()) found[k]?.push({ key, rankCorrelation: correlation(own, of) });
      yield;
    }
    for (const [k, { line, output }] of outputs.entries()) {
      const strongest = (found[k] ?? []).sort((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation));
      const told: Driver[] = [];
      for (const driver of strongest.slice(0, Math.min(most, strongest.length))) {
        const input = among(ran, drawn.get(driver.key) ?? new Float64Array(0));
        const worth = VALUES.has(line)
          ? { worth: valueOfKnowing(input, [output, new Float64Array(output.length)]) }
          : {};
        told.push({ ...driver, firstOrder: firstOrderIndex(input, output), ...worth });
        yield;
      }
      drivers.set(line, told);
    }
  }
  return drivers;
}

/** Trials in which lines have a value, and these values. */
interface Sample {
  readonly ran: Int32Array;
  readonly outputs: readonly { readonly line: string; readonly output: Float64Array }[];
}

/** Lines that have a value in the same trials, together: the ranks of what was drawn are then the same. */
function samplesOf(results: Results, lines: readonly string[]): readonly Sample[] {
  const samples = new Map<string, Sample>();
  for (const line of lines) {
    const values = results.values(line).subarray(0, TOLD_TRIALS);
    const ran = Int32Array.from(values.keys()).filter((trial) => !Number.isNaN(values[trial]));
    const output = { line, output: among(ran, values) };
    const key = ran.join();
    samples.set(key, { ran, outputs: [...(samples.get(key)?.outputs ?? []), output] });
  }
  return [...samples.values()];
}

const among = (trials: Int32Array, values: Float64Array): Float64Array =>
  Float64Array.from(trials, (trial) => values[trial] as number);

/** Trials whose draws are made at once. */
const PIECE = 2048;

/** What was drawn for the first trials. */
function* drawsOf(plan: Plan, count: number): Pieces<ReadonlyMap<string, Float64Array>> {
  const simulation = started(plan, "plain");
  const drawn = new Map(simulation.told.map((key) => [key, new Float64Array(count)]));
  for (let first = 0; first < count; first += PIECE) {
    yield;
    for (const [key, values] of simulation.draws(first, Math.min(PIECE, count - first)))
      drawn.get(key)?.set(values, first);
  }
  return drawn;
}
