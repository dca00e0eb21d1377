import { started } from "../../../analysis/simulation/start";
import type { Inputs } from "../../../model/inputs/keys";
import { processorTime } from "../clock";
import { type Row, within } from "../row";
import { operationsOf, operationsOfTrial } from "./operations";
import { againstPipelineTwin } from "./pipelineTwin";
import { asked, LINES, sliced } from "./question";
import { CHUNK, wholePipeline } from "./wholePipeline";

/** Draws, model, rates and percentiles of so many trials: nanoseconds. */
function pipelineTime(trials: number, assumptions?: Inputs): number {
  return processorTime(1, () => {
    const question = asked(trials, assumptions);
    wholePipeline(question, started(question.plan, "wasm"));
  });
}

/** From the question to what is told of it, one thread, the kernel made before: the second time a question is asked of some assumptions. */
export function pipelines(rounds: number): readonly Row[] {
  const operations = operationsOfTrial();
  pipelineTime(CHUNK);
  const times = (trials: number, count: number): number[] => Array.from({ length: count }, () => pipelineTime(trials));
  return [
    within("The whole pipeline, 10,000 trials, from plan to report", 0.3e9, times(10_000, rounds), operations),
    within(
      "The whole pipeline, 100,000 trials, on one thread (asked of two)",
      1.5e9,
      times(100_000, Math.min(rounds, 3)),
      operations,
    ),
    againstPipelineTwin(rounds),
  ];
}

/** A point of the curve: what was varied, its value, and what a trial costs. */
export interface Point {
  readonly by: string;
  readonly at: number;
  readonly operations: number;
  readonly kernel: number;
  readonly pipeline: number;
}

/** Years of operation, and how many inputs of the base are drawn, the others being held. */
const YEARS = [15, 20, 30] as const;
const TRIALS = [2_500, 10_000, 40_000] as const;
const INPUTS = [10, 50, 1000] as const;

/** One value; those of a bank; and as much again of the state, of the plant, and a row over the years. */
const OUTPUTS = [
  LINES.slice(0, 1),
  LINES,
  [...LINES, "state.total_real", "steady.ebitda", "steady.delivered", "claim.total_ratio", "ore.left", "cash.flow"],
];

/** What a trial costs by trials, by inputs that are drawn, by outputs and by years. */
export function curve(): readonly Point[] {
  return [
    ...TRIALS.map((trials) => pointOf("trials", { trials, at: trials })),
    ...INPUTS.map((most) => pointOf("inputs", { most })),
    ...OUTPUTS.map((lines) => pointOf("outputs", { lines, at: lines.length })),
    ...YEARS.map((years) => pointOf("years", { assumptions: { "project.life_cap": years } })),
  ];
}

interface Varied {
  readonly at?: number;
  readonly trials?: number;
  readonly assumptions?: Inputs;
  readonly lines?: readonly string[];
  /** How many inputs are drawn. */
  readonly most?: number;
}

function pointOf(
  by: string,
  { at, trials = 10_000, assumptions, lines, most = Number.POSITIVE_INFINITY }: Varied,
): Point {
  const question = asked(trials, assumptions, lines);
  const ranges = question.plan.ranges.slice(0, most);
  const narrowed = { ...question, plan: { ...question.plan, ranges } };
  const { tree, fixed, computer } = sliced(narrowed, 256);
  computer.compute(256);
  const kernel = Math.min(...Array.from({ length: 5 }, () => processorTime(20, () => computer.compute(256)) / 256));
  const simulation = started(narrowed.plan, "wasm");
  simulation.chunk(0, 256);
  const pipeline = processorTime(1, () => wholePipeline(narrowed, simulation)) / trials;
  const value = at ?? (by === "years" ? fixed.periods : ranges.length);
  return { by, at: value, operations: operationsOf(tree, fixed.periods), kernel, pipeline };
}
