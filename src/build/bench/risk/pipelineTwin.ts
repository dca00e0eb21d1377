import type { Planned } from "../../../analysis/simulation/plan";
import type { Report } from "../../../analysis/simulation/report";
import type { Chunk, Output, Simulation } from "../../../analysis/simulation/simulation";
import { started } from "../../../analysis/simulation/start";
import { thresholdOf } from "../../../analysis/simulation/summary";
import { literal } from "../../../formula/kernel/c";
import { noCompiler, withNative } from "../../native";
import { processorTime } from "../clock";
import { type Row, rowOf } from "../row";
import { asked, sliced } from "./question";
import { ratesTwin } from "./ratesTwin";
import { samplingTwin } from "./samplingTwin";
import { numbersOfSummary, SUMMARY_NUMBERS, summaryTwin } from "./summaryTwin";
import { CLOCK, keptCount, kernelTwin } from "./twin";
import { wholePipeline } from "./wholePipeline";

const TRIALS = 10_000;

/**
 * Draws, model, rates and percentiles of a question, the same in C and on one thread: both begin with what is known
 * before the first trial, and end with the numbers of the report. All results are compared, trial by trial.
 *
 * The twin is simpler than the pipeline, each time in its own favour: it is of one plan, whose distributions, measures
 * and places are compiled into it; it goes from draws to rates in blocks that stay near the processor; rates that are
 * not proven in doubles are sought without a proof (`ratesTwin`); refusals are told by number.
 */
export function againstPipelineTwin(rounds: number): Row {
  const what = "The whole pipeline against a C twin of it (gcc -O3 -march=native)";
  const skipped = noCompiler();
  if (skipped !== undefined) return { what, skipped };
  const question = asked(TRIALS);
  const simulation = started(question.plan, "wasm");
  const through = (): number => processorTime(1, () => wholePipeline(question, simulation)) / TRIALS;
  // as the program in C does, since each has emptied the caches of the other: once, and then the time that counts
  const script = (): number => {
    through();
    return through();
  };
  return withNative(pipelineTwin(question, simulation), ["-O3", "-march=native"], ({ run, written }) => {
    run();
    const chunks: Chunk[] = [];
    const report = wholePipeline(question, simulation, (chunk) => chunks.push(chunk));
    checkSame(question, simulation, chunks, report, written());
    return rowOf(
      what,
      0.8,
      Array.from({ length: rounds }, () => ({ script: script(), native: Number(run()) })),
    );
  });
}

/**
 * The whole pipeline as C, with a main function that goes through it twice, prints the nanoseconds of a trial, and
 * writes all results.
 */
export function pipelineTwin(question: Planned, simulation: Simulation): string {
  const { plan, base } = question;
  const { maker, outputs, rules, reasons, periods } = simulation;
  const one = sliced(question, 2);
  const broken = rules.flatMap((places, rule) => {
    const reason = 1 + maker.keys.length + rule;
    return places.map((place) => `if (o[${place}] != 0 && (r == 0 || r > ${reason})) r = ${reason};`);
  });
  const finite = outputs.flatMap(({ lines }) =>
    lines.map(({ at, width }) => `for (long t = ${at}; t < ${at + width}; t++) rest += o[t] - o[t];`),
  );
  const solved = outputs.map(
    (output, k) => `results[${k}][trial] = r ? NAN : ${solving(output, base.value(output.id))};`,
  );
  const told = plan.lines.map(
    (line, k) =>
      `summary(results[${k}], refused, ${literal(thresholdOf(line))}, ${literal(base.value(line))}, told[${k}]);`,
  );
  return `${kernelTwin(one)}
${ratesTwin(periods)}
${samplingTwin(plan, maker)}
${summaryTwin(plan.trials, plan.replicates)}
#include <stdio.h>
${CLOCK}
static double results[${outputs.length}][TRIALS + BLOCK], means[${paths(simulation)}][TRIALS + BLOCK];
static double told[${outputs.length}][${SUMMARY_NUMBERS}];
static unsigned refused[TRIALS + BLOCK];

/* the first reason for which a trial is refused: the limits of keys, rules, numbers that are not finite */
static unsigned judged(const double *o, unsigned r) {
  double rest = 0;
  ${broken.join("\n  ")}
  if (r) return r;
  ${finite.join("\n  ")}
  return rest != 0 ? ${reasons.length} : 0;
}
static void pipeline(void) {
  static double o[${keptCount(one)}], own[${paths(simulation)}][BLOCK];
  for (long first = 0; first < TRIALS; first += BLOCK) {
    draw(first, refused + first, own);
    for (long path = 0; path < ${paths(simulation)}; path++) memcpy(means[path] + first, own[path], sizeof own[path]);
    for (long k = 0; k < BLOCK && first + k < TRIALS; k++) {
      const long trial = first + k;
      give(k);
      computed(g, o);
      const unsigned r = refused[trial] = judged(o, refused[trial]);
      ${solved.join("\n      ")}
    }
  }
  ${told.join("\n  ")}
}
int main(int argc, char **argv) {
  begin();
  pipeline();
  const double from = now();
  pipeline();
  printf("%.3f\\n", (now() - from) / TRIALS);
  FILE *file = fopen(argv[1], "wb");
  for (long k = 0; k < ${outputs.length}; k++) fwrite(results[k], 8, TRIALS, file);
  for (long k = 0; k < ${paths(simulation)}; k++) fwrite(means[k], 8, TRIALS, file);
  for (long k = 0; k < TRIALS; k++) fwrite(&(double){refused[k]}, 8, 1, file);
  fwrite(told, sizeof told, 1, file);
  fclose(file);
}
`;
}

const paths = ({ maker }: Simulation): number => maker.pathTables.length;

/** What is told of a trial, from what is kept of it. */
function solving({ id, width, measure, lines }: Output, base: number): string {
  const [first, second] = lines.map(({ at }) => at);
  if (width !== 1) throw new RangeError(`'${id}' has a number in each period, of which the twin tells nothing`);
  if (measure === undefined) return `o[${first}]`;
  if (measure.solver === "IRR") return `rate(o + ${first}, ${literal(1 / (1 + base))})`;
  if (measure.solver === "least") return `least_where(o + ${first}, o + ${second})`;
  throw new RangeError(`the measure '${id}' has no twin in C`);
}

/** How far results may lie apart, as parts of them or of 1: of rates, and of all others. */
const [OF_RATES, OF_OTHERS] = [1e-8, 1e-9];

/** A fast wrong answer is no answer: results, means of paths, refusals and the report. */
function checkSame(
  { plan }: Planned,
  simulation: Simulation,
  chunks: readonly Chunk[],
  report: Report,
  found: Float64Array,
): void {
  const draws = simulation.draws(0, plan.trials);
  const wanted = [
    ...plan.lines.map((line) => ({ what: line, values: joined(chunks.map(({ results }) => results.get(line))) })),
    ...simulation.maker.pathTables.map((what) => ({ what, values: [...(draws.get(what) ?? [])] })),
    { what: "refused", values: joined(chunks.map(({ refused }) => refused)) },
    ...report.lines.map((summary) => ({ what: summary.line, values: numbersOfSummary(summary) })),
  ];
  let at = 0;
  for (const { what, values } of wanted) {
    const part = /\.irr$/.test(what) ? OF_RATES : OF_OTHERS;
    for (const [k, value] of values.entries()) {
      const other = found[at++] ?? Number.NaN;
      const same = Object.is(other, value) || Math.abs(other - value) <= part * Math.max(1, Math.abs(value));
      if (!same) throw new Error(`${other} in C where the pipeline gives ${value} (${what}, number ${k})`);
    }
  }
  if (at !== found.length) throw new Error(`${found.length} numbers in C where the pipeline gives ${at}`);
}

const joined = (parts: readonly (ArrayLike<number> | undefined)[]): readonly number[] =>
  parts.flatMap((part) => Array.from(part ?? []));
