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

/** What decides a line, that which decides most first; from the first trials. */
export function* driversOf(results: Results, line: string): Pieces<readonly Driver[]> {
  const values = results.values(line).subarray(0, TOLD_TRIALS);
  const drawn = yield* drawsOf(results.plan, values.length);
  const ran = Int32Array.from(values.keys()).filter((trial) => !Number.isNaN(values[trial]));
  const output = Float64Array.from(ran, (trial) => values[trial] as number);
  const outputRanks = ranks(output);
  const nothing = new Float64Array(output.length);
  const drivers: Driver[] = [];
  for (const [key, column] of drawn) {
    const input = Float64Array.from(ran, (trial) => column[trial] as number);
    const rankCorrelation = correlation(ranks(input), outputRanks);
    yield;
    const firstOrder = firstOrderIndex(input, output);
    const worth = VALUES.has(line) ? { worth: valueOfKnowing(input, [output, nothing]) } : {};
    drivers.push({ key, rankCorrelation, firstOrder, ...worth });
    yield;
  }
  return drivers.sort((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation));
}

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
