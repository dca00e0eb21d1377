import { availableParallelism } from "node:os";
import type { Assumptions } from "../analysis/assumptions/complete";
import { fileContent } from "../analysis/files/file";
import { askedByLibrary, STREAMS } from "../analysis/simulation/askedByLibrary";
import { type Planned, planned } from "../analysis/simulation/plan";
import { simulatedBy, type Watching } from "../analysis/simulation/pool";
import type { Question } from "../analysis/simulation/question";
import { readCorrelation, readRanges } from "../analysis/simulation/readRanges";
import { reportOf } from "../analysis/simulation/report";
import type { Results } from "../analysis/simulation/results";
import { mergedShards, type Part, partNamed, type Shard, shardOf, trialsOf } from "../analysis/simulation/shard";
import { simulateHere } from "../analysis/simulation/simulations";
import { libraryIn } from "../analysis/sipmath/readLibrary";
import { IronError } from "../quantities/errors";
import { atOnce } from "../quantities/pieces";
import { shortened } from "../quantities/shortened";
import { ASSUMPTION_OPTIONS, assumptionsOf, textIn } from "./assumptions";
import { noMore, readWords } from "./options";
import { inputsAsLibrary, resultsAsLibrary } from "./simulationLibrary";
import { reportAsJson, reportAsTable, trialsAsCsv } from "./simulationReport";
import type { Surroundings } from "./surroundings";
import { unreadable } from "./unreadable";

const OPTIONS = {
  ...ASSUMPTION_OPTIONS,
  trials: "once",
  seed: "once",
  workers: "once",
  outputs: "several",
  ranges: "once",
  streams: "once",
  correlation: "once",
  shard: "once",
  merge: "several",
  format: "once",
  inputs: "flag",
} as const;

type Options = ReturnType<typeof readWords<typeof OPTIONS>>["options"];

/** What is looked at where nothing is named. */
const OUTPUTS = ["returns.npv", "returns.irr", "equity.irr", "cover.dscr_least"];
const TRIALS = "10000";

/** `simulate`: what lines come to when all assumptions vary over their ranges. */
export async function simulate(words: readonly string[], surroundings: Surroundings): Promise<void> {
  const { options, others } = readWords(words, OPTIONS);
  const { read, print } = surroundings;
  const merged = options.get("merge");
  noMore(merged === undefined ? others : []);
  const format = formatOf(options);
  const [shard] = options.get("shard") ?? [];
  if (options.has("inputs")) {
    const option = merged ? "--merge" : shard !== undefined ? "--shard" : undefined;
    if (option !== undefined) throw new IronError("argument", "cli.simulate.inputsInParts", { option });
    print(inputsAsLibrary(await plannedBy(options, read)));
    return;
  }
  if (merged && shard !== undefined) throw new IronError("argument", "cli.simulate.mergedShard");
  if (shard !== undefined) {
    const part = partNamed(shard);
    const { results, ...plan } = await simulated(options, part, surroundings);
    print(JSON.stringify(shardOf(plan, results, part)));
    return;
  }
  const found = merged
    ? mergedShards([...merged, ...others].map((path) => shardAt(path, read)))
    : await simulated(options, undefined, surroundings);
  if (format === "csv") print(trialsAsCsv(found.results));
  else {
    const report = atOnce(reportOf(found, found.results));
    if (format === "sipmath") print(resultsAsLibrary(report, found.results));
    else print(format === "json" ? reportAsJson(report) : reportAsTable(report));
  }
}

const FORMATS = ["table", "json", "csv", "sipmath"] as const;

/** Errors: argument for another word, and for inputs that are asked for in another format than a library. */
function formatOf(options: Options): (typeof FORMATS)[number] {
  const [given = "table"] = options.get("format") ?? [];
  const format = FORMATS.find((one) => one === given);
  if (format === undefined) throw new IronError("argument", "cli.simulate.format", { given: shortened(given) });
  if (options.has("inputs") && format !== "sipmath") throw new IronError("argument", "cli.simulate.inputs");
  return format;
}

/** Errors: those of the options. */
async function plannedBy(options: Options, read: Surroundings["read"]): Promise<Planned> {
  const own: Assumptions = await assumptionsOf(options, read);
  return planned({
    assumptions: own.values,
    lines: options.get("outputs")?.flatMap((ids) => ids.split(",").map((id) => id.trim())) ?? OUTPUTS,
    trials: numberOf("trials", options.get("trials")?.[0] ?? TRIALS),
    seed: numberOf("seed", options.get("seed")?.[0] ?? "1"),
    ...drawn(options, read),
  });
}

/** Errors: those of the options and of the plan. */
async function simulated(
  options: Options,
  part: Part | undefined,
  surroundings: Surroundings,
): Promise<Planned & { readonly results: Results }> {
  const plan = await plannedBy(options, surroundings.read);
  const watching: Watching = part ? { part: trialsOf(part, plan.plan.trials) } : {};
  const count = numberOf("workers", options.get("workers")?.[0] ?? String(availableParallelism()));
  if (!(Number.isInteger(count) && count >= 1 && count <= MOST_WORKERS))
    throw new IronError("argument", "simulation.whole", {
      what: "workers",
      value: String(count),
      least: 1,
      most: MOST_WORKERS,
    });
  const workers = surroundings.simulationWorkers?.(count) ?? [];
  try {
    const results = workers.length > 0 ? simulatedBy(workers, plan.plan, watching) : simulateHere(plan.plan, watching);
    return { ...plan, results: await results };
  } finally {
    for (const worker of workers) worker.end();
  }
}

/**
 * What is drawn, and what goes together.
 * Errors: those of reading it; argument for correlations that are said twice, and for streams without a library.
 */
function drawn(
  options: Options,
  read: Surroundings["read"],
): Pick<Question, "ranges" | "correlation" | "streams" | "says"> {
  const [ranges] = options.get("ranges") ?? [];
  const [correlation] = options.get("correlation") ?? [];
  const [streams] = options.get("streams") ?? [];
  const content = ranges === undefined ? "" : contentAt(ranges, read);
  const library = libraryIn(content);
  if (streams !== undefined && library === undefined) throw new IronError("argument", "cli.simulate.streamsOfNone");
  const by = STREAMS.find((one) => one === (streams ?? "library"));
  if (by === undefined) throw new IronError("argument", "cli.simulate.streams", { given: shortened(streams ?? "") });
  const asked = library
    ? askedByLibrary(library, by)
    : ranges === undefined
      ? {}
      : { ranges: readRanges(fileContent(ranges, content).cells) };
  if (correlation === undefined) return asked;
  if ("correlation" in asked) throw new IronError("argument", "sipmath.correlationTwice");
  return { ...asked, correlation: readCorrelation(fileContent(correlation, contentAt(correlation, read)).cells) };
}

const MOST_WORKERS = 256;

/** Errors: argument for a word that is no number. */
function numberOf(what: string, given: string): number {
  const value = Number(given);
  if (given.trim() === "" || Number.isNaN(value))
    throw new IronError("argument", "cli.simulate.number", { option: `--${what}`, given: shortened(given) });
  return value;
}

function contentAt(path: string, read: Surroundings["read"]): string {
  try {
    return textIn(read(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

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
