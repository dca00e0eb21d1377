import { slice } from "../../formula/program/slice";
import { type Message, message } from "../../messages/message";
import { type Inputs, inputKeys, inUse, spreads } from "../../model/inputs/keys";
import { projectProgram } from "../../model/program";
import { type ProjectRun, runProject } from "../../model/run";
import { gaussianCopula } from "../../numerics/sampling/correlation";
import type { HdrStream } from "../../numerics/sampling/hdrStreams";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { allAssumptions } from "../../reference/index";
import { type Range, rangeOf } from "../draws/range";
import { financingOf, held } from "../financing";
import { among, type Correlation, correlationOf } from "./correlation";
import { type Fluctuation, fluctuationsOf } from "./fluctuation";
import { checkedLines, checkedSeed, checkedTrials, checkRanges, type Question } from "./question";
import { hasCutOff } from "./withoutCutOff";

/** All that decides the numbers of a simulation, as plain data: whoever computes any part of it is given the same. */
export interface Plan {
  /** Complete assumptions, with the loan that is held. */
  readonly inputs: Inputs;
  readonly lines: readonly string[];
  readonly trials: number;
  readonly seed: number;
  readonly sampling: Sampling;
  /** Independent repetitions that trials are dealt out to in turn. */
  readonly replicates: number;
  /** What is drawn, in the order of the model. */
  readonly ranges: readonly (readonly [key: string, range: Range])[];
  readonly fluctuations: readonly Fluctuation[];
  readonly correlation: Correlation;
  /** Keys that are drawn by streams of their own, which already go together as they shall. */
  readonly streams?: readonly (readonly [key: string, stream: HdrStream])[];
}

export type Sampling = "sobol" | "random" | "latin";
export type Financing = "held" | "sized" | "none";

/** A plan, and what is known before the first trial. */
export interface Planned {
  readonly plan: Plan;
  /** What the lines are without any draw, with the same loan and the same switches. */
  readonly base: ProjectRun;
  readonly financing: Financing;
  /** What whoever reads the results should know. */
  readonly says: readonly Message[];
}

/** A line of whichever loan there is. */
const LOAN = "debt.total";

/**
 * Makes a plan of a question. One loan is held in all trials as soon as a line reads it, unless it is to be sized anew in each.
 * Errors: those of the question; those of the base, which must run.
 */
export function planned(question: Question): Planned {
  const { assumptions, ranges = new Map() } = question;
  const lines = checkedLines(question.lines);
  const [trials, seed] = [checkedTrials(question.trials), checkedSeed(question.seed)];
  checkRanges(ranges, assumptions);
  const financing = financingFor(lines, assumptions);
  const own = runProject(assumptions);
  const inputs = financing === "held" ? held(assumptions, financingOf(own)) : assumptions;
  const base = financing === "held" ? runProject(inputs) : own;
  const all = rangesOf(inputs, ranges);
  const drawn = all.filter(([key]) => !standsStill(key));
  const correlation = question.correlation ?? correlationOf(inputs);
  const keys = new Set(drawn.map(([key]) => key));
  const streams = question.streams?.filter(([key]) => keys.has(key));
  const plan: Plan = {
    inputs,
    lines,
    trials,
    seed,
    sampling: word("risk.sampling", inputs) as Sampling,
    replicates: inputs["risk.replicates"] ?? Number.NaN,
    ranges: drawn,
    fluctuations: fluctuationsOf(inputs),
    correlation,
    ...(streams && { streams }),
  };
  const says = [
    ...(question.says ?? []),
    message(`simulation.financing.${financing}`),
    ...(drawn.length < all.length ? [message("simulation.calendar")] : []),
    ...(hasCutOff(inputs) ? [message("simulation.cutOff")] : []),
    ...repairs(plan, question.correlation),
  ];
  return { plan, base, financing, says };
}

/** What a trial draws for itself, where the reference data or somebody says a range, and a choice does not put it out of use. */
function rangesOf(inputs: Inputs, given: ReadonlyMap<string, Range>): readonly (readonly [string, Range])[] {
  return allAssumptions().flatMap((assumption) => {
    const { key } = assumption;
    const standing = inputs[key];
    if (!inputKeys.has(key) || standing === undefined || !inUse(key, inputs)) return [];
    const range = given.get(key) ?? rangeOf(assumption, standing);
    return range === undefined ? [] : [[key, range] as const];
  });
}

/** The calendar is one for all trials, and with it what is spread over its years. */
const standsStill = (key: string): boolean => inputKeys.get(key)?.calendar === true || spreads.has(key);

const word = (choice: string, inputs: Inputs): string => inputKeys.get(choice)?.choices?.[inputs[choice] ?? 0] ?? "";

/** Errors: domain where no financing is wanted, and a line reads one. */
function financingFor(lines: readonly string[], inputs: Inputs): Financing {
  const wanted = word("risk.financing", inputs);
  if (wanted === "held" || wanted === "sized") return wanted;
  const reading = lines.filter((line) => slice(projectProgram(), [line]).program.items.has(LOAN));
  if (wanted === "none" && reading.length > 0)
    throw new IronError("domain", "simulation.noFinancing", { lines: reading });
  return reading.length > 0 ? "held" : "none";
}

/**
 * What is done about correlations that cannot be, and those of what stands still.
 * Errors: argument for the correlation of what is no input; those of a matrix that is none.
 */
function repairs(
  { correlation, ranges, fluctuations, streams = [] }: Plan,
  given: Correlation | undefined,
): readonly Message[] {
  const unknown = given?.keys.find((key) => !inputKeys.has(key));
  if (unknown !== undefined)
    throw new IronError("argument", "simulation.correlationOfNone", { key: shortened(unknown) });
  // of the whole it is judged whether it is a matrix of correlations, of what is drawn whether it can be
  gaussianCopula(correlation.matrix, correlation.keys);
  const paths = fluctuations.map(({ of }) => of);
  const moving = new Set([...ranges.map(([key]) => key), ...paths]);
  const streamed = new Set(streams.map(([key]) => key));
  const mixed = (key: string): boolean => moving.has(key) && (!streamed.has(key) || paths.includes(key));
  const used = among(correlation, correlation.keys.filter(mixed));
  const { repaired } = gaussianCopula(used.matrix, used.keys);
  const idle = given?.keys.filter((key) => !moving.has(key)) ?? [];
  return [
    ...(idle.length > 0 ? [message("simulation.correlationIdle", { keys: idle })] : []),
    ...(repaired ? [message("simulation.repaired", repairTold(used, repaired))] : []),
  ];
}

type Repaired = NonNullable<ReturnType<typeof gaussianCopula>["repaired"]>;

const repairTold = ({ keys, matrix }: Correlation, { row, column, by }: Repaired) => ({
  one: keys[row] ?? "",
  other: keys[column] ?? "",
  from: matrix[row]?.[column] ?? Number.NaN,
  by,
});
