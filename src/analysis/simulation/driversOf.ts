import { firstOrderIndex, valueOfKnowing } from "../../numerics/drivers";
import { correlation, ranks } from "../../numerics/percentiles";
import type { Pieces } from "../../quantities/pieces";
import type { Results } from "./results";

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

/** What decides a line, that which decides most first; from the trials whose draws are kept. */
export function* driversOf(results: Results, line: string): Pieces<readonly Driver[]> {
  const values = results.values(line);
  const told = [...results.drawn.values()][0]?.length ?? 0;
  const ran = Int32Array.from({ length: told }, (_, trial) => trial).filter((trial) => !Number.isNaN(values[trial]));
  const output = Float64Array.from(ran, (trial) => values[trial] as number);
  const outputRanks = ranks(output);
  const nothing = new Float64Array(output.length);
  const drivers: Driver[] = [];
  for (const [key, drawn] of results.drawn) {
    const input = Float64Array.from(ran, (trial) => drawn[trial] as number);
    yield;
    const rankCorrelation = correlation(ranks(input), outputRanks);
    yield;
    const firstOrder = firstOrderIndex(input, output);
    const worth = VALUES.has(line) ? { worth: valueOfKnowing(input, [output, nothing]) } : {};
    drivers.push({ key, rankCorrelation, firstOrder, ...worth });
    yield;
  }
  return drivers.sort((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation));
}
