import { availableParallelism } from "node:os";
import type { Assumptions } from "../analysis/assumptions/complete";
import { fileContent } from "../analysis/files/file";
import { fullReportOf } from "../analysis/simulation/fullReport";
import { type Planned, planned } from "../analysis/simulation/plan";
import { simulatedBy, type Watching } from "../analysis/simulation/pool";
import type { Question } from "../analysis/simulation/question";
import { readCorrelation, readRanges } from "../analysis/simulation/readRanges";
import { mergedShards, type Part, partNamed, type Shard, shardOf, trialsOf } from "../analysis/simulation/shard";
import type { Simulated } from "../analysis/simulation/simulated";
import { simulateHere } from "../analysis/simulation/simulations";
import { withoutCutOff } from "../analysis/simulation/withoutCutOff";
import { IronError } from "../quantities/errors";
import { atOnce } from "../quantities/pieces";
import { shortened } from "../quantities/shortened";
import { ASSUMPTION_OPTIONS, assumptionsOf, textIn } from "./assumptions";
import { noMore, readWords } from "./options";
import { type Format, formatNamed } from "./results";
import { reportAsJson, reportAsTable, trialsAsCsv } from "./simulationReport";
import { trialAs, trialNamed, trialTold } from "./simulationTrial";
import type { Surroundings } from "./surroundings";
import { unreadable } from "./unreadable";

const OPTIONS = {
  ...ASSUMPTION_OPTIONS,
  trials: "once",
  seed: "once",
  workers: "once",
  outputs: "several",
  ranges: "once",
  correlation: "once",
  drivers: "once",
  trial: "once",
  shard: "once",
  merge: "several",
  format: "once",
} as const;

type Options = ReturnType<typeof readWords<typeof OPTIONS>>["options"];

/** What is looked at where nothing is named. */
const OUTPUTS = ["returns.npv", "returns.irr", "equity.irr", "cover.dscr_least"];
const TRIALS = "10000";
const DRIVERS = "5";
const MOST_DRIVERS = 1000;

/** `simulate`: what lines come to when all assumptions vary over their ranges. */
export async function simulate(words: readonly string[], surroundings: Surroundings): Promise<void> {
  const { options, others } = readWords(words, OPTIONS);
  const { read, print } = surroundings;
  const merged = options.get("merge");
  noMore(merged === undefined ? others : []);
  const format = formatNamed(options.get("format"));
  const [shard] = options.get("shard") ?? [];
  if (merged && shard !== undefined) throw new IronError("argument", "cli.simulate.mergedShard");
  const [trial] = options.get("trial") ?? [];
  if (trial !== undefined) {
    const other = merged ? "--merge" : shard === undefined ? undefined : "--shard";
    if (other !== undefined) throw new IronError("argument", "cli.simulate.trialAlone", { other });
    await tellTrial(trial, format, options, surroundings);
    return;
  }
  const drivers = wholeOf("drivers", options.get("drivers")?.[0] ?? DRIVERS, { least: 0, most: MOST_DRIVERS });
  if (shard !== undefined) {
    const part = partNamed(shard);
    print(JSON.stringify(shardOf(await simulated(options, surroundings, { part }), part)));
    return;
  }
  const found = merged
    ? mergedShards([...merged, ...others].map((path) => shardAt(path, read)))
    : await simulated(options, surroundings, { alone: format === "csv" });
  if (format === "csv") print(trialsAsCsv(found.results));
  else {
    const report = atOnce(fullReportOf(found, drivers));
    print(format === "json" ? reportAsJson(report) : reportAsTable(report));
  }
}

/** One trial by itself. Errors: argument for what names none; those of the options. */
async function tellTrial(given: string, format: Format, options: Options, surroundings: Surroundings): Promise<void> {
  const { read, print, complain } = surroundings;
  const { plan } = planned(await questionOf(options, read));
  const trial = await trialNamed(
    given,
    plan,
    async () => (await simulated(options, surroundings, { alone: true })).results,
  );
  print(trialAs(format, await assumptionsOf(options, read), plan, trial));
  for (const told of trialTold(plan, trial)) complain(told);
}

/** What the options ask. Errors: those of reading them. */
async function questionOf(options: Options, read: Surroundings["read"]): Promise<Question> {
  const own: Assumptions = await assumptionsOf(options, read);
  const [ranges] = options.get("ranges") ?? [];
  const [correlation] = options.get("correlation") ?? [];
  return {
    assumptions: own.values,
    lines: options.get("outputs")?.flatMap((ids) => ids.split(",").map((id) => id.trim())) ?? OUTPUTS,
    trials: numberOf("trials", options.get("trials")?.[0] ?? TRIALS),
    seed: numberOf("seed", options.get("seed")?.[0] ?? "1"),
    ...(ranges !== undefined && { ranges: readRanges(cellsAt(ranges, read)) }),
    ...(correlation !== undefined && { correlation: readCorrelation(cellsAt(correlation, read)) }),
  };
}

/** All trials or a part of them, with the same ones without a cut-off unless they are wanted alone. Errors: those of the options and of the plan. */
async function simulated(
  options: Options,
  surroundings: Surroundings,
  { part, alone = false }: { readonly part?: Part; readonly alone?: boolean },
): Promise<Simulated> {
  const question = await questionOf(options, surroundings.read);
  const limits = { least: 1, most: MOST_WORKERS };
  const count = wholeOf("workers", options.get("workers")?.[0] ?? String(availableParallelism()), limits);
  const other = alone ? undefined : withoutCutOff(question);
  const [own, without] = [planned(question), other && planned(other)];
  const workers = surroundings.simulationWorkers?.(count) ?? [];
  const done = async (asked: Planned): Promise<Simulated> => {
    const { plan, ...told } = asked;
    const watching: Watching = part ? { part: trialsOf(part, plan.trials) } : {};
    const results = workers.length > 0 ? simulatedBy(workers, plan, watching) : simulateHere(plan, watching);
    return { ...told, results: await results };
  };
  try {
    const found = await done(own);
    return without ? { ...found, without: await done(without) } : found;
  } finally {
    for (const worker of workers) worker.end();
  }
}

const MOST_WORKERS = 256;

/** Errors: argument for a word that is no number. */
function numberOf(what: string, given: string): number {
  const value = Number(given);
  if (given.trim() === "" || Number.isNaN(value))
    throw new IronError("argument", "cli.simulate.number", { option: `--${what}`, given: shortened(given) });
  return value;
}

/** Errors: argument for a word that is no number; domain for one that is not whole or beyond its limits. */
function wholeOf(
  what: string,
  given: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = numberOf(what, given);
  if (!(Number.isInteger(value) && value >= least && value <= most))
    throw new IronError("argument", "simulation.whole", { what, value: String(value), least, most });
  return value;
}

function contentAt(path: string, read: Surroundings["read"]): string {
  try {
    return textIn(read(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

const cellsAt = (path: string, read: Surroundings["read"]) => fileContent(path, contentAt(path, read)).cells;

/** Errors: argument for a file that holds no part. */
function shardAt(path: string, read: Surroundings["read"]): Shard {
  const content = contentAt(path, read);
  try {
    const shard: Shard = JSON.parse(content);
    if (shard.plan.trials > 0 && Array.isArray(shard.refused)) return shard;
  } catch {
    // said below
  }
  throw new IronError("argument", "cli.simulate.noShard", { path });
}
