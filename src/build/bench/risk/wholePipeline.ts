import type { Planned } from "../../../analysis/simulation/plan";
import { type Report, reportOf } from "../../../analysis/simulation/report";
import { Results } from "../../../analysis/simulation/results";
import type { Chunk, Simulation } from "../../../analysis/simulation/simulation";
import { atOnce } from "../../../quantities/pieces";

/** Trials a worker is asked for at once. */
export const CHUNK = 4096;

/** All trials of a question on one thread, and what is told of them; each chunk is shown on the way. */
export function wholePipeline(
  question: Planned,
  simulation: Simulation,
  show: (chunk: Chunk) => void = () => undefined,
): Report {
  const { trials } = question.plan;
  const results = new Results(question.plan, simulation);
  for (let first = 0; first < trials; first += CHUNK) {
    const chunk = simulation.chunk(first, Math.min(CHUNK, trials - first));
    results.add(chunk);
    show(chunk);
  }
  return atOnce(reportOf(question, results));
}
