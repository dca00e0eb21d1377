import type { Message } from "../../messages/message";
import { runProject } from "../../model/run";
import { IronError } from "../../quantities/errors";
import type { Financing, Plan } from "./plan";
import { isRow, Results, TOLD_TRIALS } from "./results";
import type { Simulated } from "./simulated";
import type { Reason } from "./told";

/** A part of a simulation, computed by itself: number `k` of `n` parts, counted from 1. */
export interface Part {
  readonly k: number;
  readonly n: number;
}

/** What a part came to, as a text in JSON holds it. */
export interface Shard extends Part {
  readonly plan: Plan;
  readonly financing: Financing;
  readonly says: readonly Message[];
  readonly reasons: readonly Reason[];
  readonly periods: number;
  /** By line the numbers of its trials, of a row those of the first trials; null where there is none. */
  readonly lines: Readonly<Record<string, readonly (number | null)[]>>;
  readonly refused: readonly number[];
  /** The same part of the trials without the cut-off, where the assumptions have one. */
  readonly without?: Shard;
}

/** The trials of a part, from the first to before the last; parts differ by one trial at most. */
export const trialsOf = ({ k, n }: Part, trials: number): { readonly from: number; readonly to: number } => ({
  from: Math.floor(((k - 1) * trials) / n),
  to: Math.floor((k * trials) / n),
});

/** `2/8` as a part. Errors: argument for anything that is none. */
export function partNamed(given: string): Part {
  const [, k, n] = /^(\d{1,6})\/(\d{1,6})$/.exec(given.trim()) ?? [];
  const part = { k: Number(k), n: Number(n) };
  if (!(part.k >= 1 && part.k <= part.n)) throw new IronError("argument", "simulation.shard", { given });
  return part;
}

/** The part of a simulation that a shard is to hold. */
export function shardOf({ results, financing, says, without }: Omit<Simulated, "base">, part: Part): Shard {
  const { plan } = results;
  const { from, to } = trialsOf(part, plan.trials);
  const { reasons, periods } = results;
  const numbers = (line: string): readonly (number | null)[] => {
    const [first, last] = isRow(line) ? [from, to].map((trial) => Math.min(trial, TOLD_TRIALS) * periods) : [from, to];
    return Array.from(results.values(line).subarray(first, last), (value) => (Number.isNaN(value) ? null : value));
  };
  const lines = Object.fromEntries(plan.lines.map((line) => [line, numbers(line)]));
  const refused = [...results.refused.subarray(from, to)];
  const own = { ...part, plan, financing, says, reasons, periods, lines, refused };
  return without ? { ...own, without: shardOf(without, part) } : own;
}

/**
 * All parts of a simulation as one, as if it had been computed at once.
 * Errors: argument for parts of different simulations, one that is missing, and one that is there twice.
 */
export function mergedShards(shards: readonly Shard[]): Simulated {
  const [one] = shards;
  if (one === undefined) throw new IronError("argument", "simulation.noShards");
  const same = JSON.stringify(one.plan);
  for (const { k, n, plan } of shards)
    if (n !== one.n || JSON.stringify(plan) !== same)
      throw new IronError("argument", "simulation.otherShards", { one: `${one.k}/${one.n}`, other: `${k}/${n}` });
  for (let k = 1; k <= one.n; k++) {
    const count = shards.filter((shard) => shard.k === k).length;
    if (count !== 1) throw new IronError("argument", "simulation.shardCount", { shard: `${k}/${one.n}`, count });
  }
  const results = new Results(one.plan, one);
  for (const shard of shards) addShard(results, shard);
  const { plan, financing, says } = one;
  const others = shards.flatMap(({ without }) => without ?? []);
  const merged = { base: runProject(plan.inputs), financing, says, results };
  // a plan with a cut-off has its other half in each part
  return others.length > 0 ? { ...merged, without: mergedShards(others) } : merged;
}

function addShard(results: Results, shard: Shard): void {
  const { from, to } = trialsOf(shard, results.plan.trials);
  const refused = Uint16Array.from(shard.refused);
  const numbersOf = (line: string): Float64Array =>
    Float64Array.from(shard.lines[line] ?? [], (value) => value ?? Number.NaN);
  const all = results.plan.lines.map((line) => [line, numbersOf(line)] as const);
  const told = Math.max(0, Math.min(to, TOLD_TRIALS) - from);
  results.add({ first: from, count: to - from, results: new Map(all.filter(([line]) => !isRow(line))), refused });
  if (told > 0) results.addRows(from, new Map(all.filter(([line]) => isRow(line))));
}
