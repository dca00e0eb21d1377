import { simulatedBy } from "../../../analysis/simulation/pool";
import type { Results } from "../../../analysis/simulation/results";
import { simulationWorkers } from "../../../cli/simulationWorkers";
import { type Row, rowOf } from "../row";
import { asked, LINES } from "./question";

const TRIALS = 100_000;

/** A hundred thousand trials by two threads and by one, from the question to the last trial, kernels made: what a person waits for. */
export async function twoWorkers(rounds: number): Promise<Row> {
  const { plan } = asked(TRIALS);
  const [one, two] = [simulationWorkers(1), simulationWorkers(2)];
  try {
    const times: { script: number; native: number }[] = [];
    for (let round = 0; round <= rounds; round++) {
      const alone = await timed(() => simulatedBy(one, plan));
      const together = await timed(() => simulatedBy(two, plan));
      checkSame(alone.results, together.results);
      // of the first round the most is making kernels
      if (round > 0) times.push({ script: together.time, native: alone.time });
    }
    return rowOf("Two workers against one, 100,000 trials, the same bits", 1.7, times);
  } finally {
    for (const worker of [...one, ...two]) worker.end();
  }
}

async function timed(simulate: () => Promise<Results>): Promise<{ readonly time: number; readonly results: Results }> {
  const from = process.hrtime.bigint();
  const results = await simulate();
  return { time: Number(process.hrtime.bigint() - from), results };
}

function checkSame(one: Results, other: Results): void {
  const isSame = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
    a.length === b.length && Array.from(a).every((value, k) => Object.is(value, b[k]));
  for (const line of LINES)
    if (!isSame(one.values(line), other.values(line))) throw new Error(`two workers give other numbers of ${line}`);
  if (!isSame(one.refused, other.refused)) throw new Error("two workers refuse other trials");
}
