import { availableParallelism } from "node:os";
import type { Assumptions } from "../analysis/assumptions/complete";
import { fileContent } from "../analysis/files/file";
import { askedByLibrary, STREAMS } from "../analysis/simulation/askedByLibrary";
import { fullReportOf } from "../analysis/simulation/fullReport";
import { type Planned, planned } from "../analysis/simulation/plan";
import { simulatedBy, type Watching } from "../analysis/simulation/pool";
import type { Question } from "../analysis/simulation/question";
import { readCorrelation, readRanges } from "../analysis/simulation/readRanges";
import { mergedShards, type Part, partNamed, type Shard, shardOf, trialsOf } from "../analysis/simulation/shard";
import type { Simulated } from "../analysis/simulation/simulated";
import { simulateHere } from "../analysis/simulation/simulations";
import { withoutCutOff } from "../analysis/simulation/withoutCutOff";
import { libraryIn } from "../analysis/sipmath/readLibrary";
import { text } from "../messages/text";
import type { Words } from "../messages/words";
import { IronError } from "../quantities/errors";
import { atOnce } from "../quantities/pieces";
import { shortened } from "../quantities/shortened";
import { ASSUMPTION_OPTIONS, assumptionsOf, textIn } from "./assumptions";
import { noMore, readWords } from "./options";
import { type Format, formatNamed } from "./results";
import { inputsAsLibrary, resultsAsLibrary } from "./simulationLibrary";
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
  streams: "once",
  correlation: "once",
  drivers: "once",
  trial: "once",
  shard: "once",
  merge: "several",
  format: "once",
  inputs: "flag",
} as const;

type Options = ReturnType<typeof readWords<typeof OPTIONS>>["options"];

/** What may be said of parts that are put together: how it is told. Of a trial and of inputs is spoken apart. */
const OF_MERGED: ReadonlySet<string> = new Set(["merge", "drivers", "format", "trial", "inputs"]);

const isGiven = (options: Options, name: string): boolean => options.has(name as keyof typeof OPTIONS);

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
  const format = formatOf(options);
  const [shard] = options.get("shard") ?? [];
  if (options.has("inputs")) {
    const option = merged ? "--merge" : shard !== undefined ? "--shard" : undefined;
    if (option !== undefined) throw new IronError("argument", "cli.simulate.inputsInParts", { option });
    print(inputsAsLibrary(planned(await questionOf(options, read))));
    return;
  }
  if (merged && shard !== undefined) throw new IronError("argument", "cli.simulate.mergedShard");
  const idle = merged && Object.keys(OPTIONS).find((name) => !OF_MERGED.has(name) && isGiven(options, name));
  if (idle) throw new IronError("argument", "cli.simulate.mergedOnly", { option: `--${idle}` });
  const [trial] = options.get("trial") ?? [];
  if (trial !== undefined) {
    const other = merged ? "--merge" : shard === undefined ? undefined : "--shard";
    if (other !== undefined) throw new IronError("argument", "cli.simulate.trialAlone", { other });
    await tellTrial(trial, formatNamed(options.get("format")), options, surroundings);
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
  return {
    assumptions: own.values,
    lines: options.get("outputs")?.flatMap((ids) => ids.split(",").flatMap((id) => id.trim() || [])) ?? OUTPUTS,
    trials: numberOf("trials", options.get("trials")?.[0] ?? TRIALS),
    seed: numberOf("seed", options.get("seed")?.[0] ?? "1"),
    ...drawn(options, read),
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
      : { ranges: readRanges(rowsOf(ranges, content, text("cli.simulate.rangeRow"))) };
  if (correlation === undefined) return asked;
  if ("correlation" in asked) throw new IronError("argument", "sipmath.correlationTwice");
  return {
    ...asked,
    correlation: readCorrelation(
      rowsOf(correlation, contentAt(correlation, read), text("cli.simulate.correlationRow")),
    ),
  };
}

/** Errors: argument for a file without rows. */
function rowsOf(path: string, content: string, what: Words): ReturnType<typeof fileContent>["cells"] {
  try {
    return fileContent(path, content).cells;
  } catch (error) {
    if (!(error instanceof IronError) || error.id !== "file.empty") throw error;
    throw new IronError("argument", "cli.simulate.noTable", { path, what });
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
