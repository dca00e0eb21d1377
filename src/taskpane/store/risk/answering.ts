import type { Project } from "../../../analysis/session";
import { convergenceOf, type Stage } from "../../../analysis/simulation/convergence";
import { type Histogram, histogramOf } from "../../../analysis/simulation/histogram";
import { type Planned, planned } from "../../../analysis/simulation/plan";
import { type Report, reportOf } from "../../../analysis/simulation/report";
import { isRow, type Results } from "../../../analysis/simulation/results";
import type { LineSummary } from "../../../analysis/simulation/summary";
import { withoutCutOff } from "../../../analysis/simulation/withoutCutOff";
import type { Pieces } from "../../../quantities/pieces";
import { BARS, CURVE, ENDS, MARKS } from "./shares";
import { FANS, LEAST_COVER, NPV } from "./state";

export { driversOf } from "../../../analysis/simulation/driversOf";
export { trialNearest } from "../../../analysis/simulation/histogram";
export { openTrial } from "../../../analysis/simulation/openTrial";
export { trialDifferences } from "../../../analysis/simulation/trialDifferences";
export { simulationsOf } from "../../../functions/risk/rows/asked";

interface Trials {
  readonly trials: number;
  readonly seed: number;
}

const questionOf = ({ assumptions: { values } }: Project, lines: readonly string[], { trials, seed }: Trials) => ({
  assumptions: values,
  lines: [...lines, NPV, LEAST_COVER],
  trials,
  seed,
});

/**
 * The plan of the lines that are asked for, with those whose course is drawn, and with what the sentence on prices that fluctuate needs.
 * Errors: those of the question.
 */
export function planOf(project: Project, lines: readonly string[], asked: Trials): Planned {
  const question = questionOf(project, lines, asked);
  return planned({ ...question, lines: [...question.lines, ...FANS] });
}

/** The same trials without the cut-off, where the assumptions have one. Errors: those of the question. */
export function planWithout(project: Project, lines: readonly string[], asked: Trials): Planned | undefined {
  const question = withoutCutOff(questionOf(project, lines, asked));
  return question && planned(question);
}

/** What lines come to in it. */
export function* linesWithout(plan: Planned, results: Results): Pieces<readonly LineSummary[]> {
  const { lines } = yield* reportOf(plan, results, MARKS);
  return lines;
}

/** What is shown of a simulation. */
export interface Shown {
  readonly report: Report;
  readonly histograms: ReadonlyMap<string, Histogram>;
  readonly stages: ReadonlyMap<string, readonly Stage[]>;
}

export function* shownOf(plan: Planned, results: Results): Pieces<Shown> {
  const report = yield* reportOf(plan, results, CURVE);
  const histograms = new Map<string, Histogram>();
  const stages = new Map<string, readonly Stage[]>();
  for (const { line, count, percentiles } of report.lines) {
    if (count === 0 || isRow(line)) continue;
    const at = (share: number) => percentiles.find((one) => one.share === share)?.value ?? Number.NaN;
    histograms.set(line, yield* histogramOf(results, line, { from: at(ENDS.from), to: at(ENDS.to) }, BARS));
    stages.set(line, yield* convergenceOf(results, line, MARKS));
  }
  return { report, histograms, stages };
}
