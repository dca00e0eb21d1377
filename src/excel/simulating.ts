import { simulatedInPieces } from "../analysis/simulation/inParts";
import type { Plan } from "../analysis/simulation/plan";
import { type SimulationWorker, simulatedBy, type Watching } from "../analysis/simulation/pool";
import type { Results } from "../analysis/simulation/results";
import type { Answered } from "../analysis/simulation/worker";
import { Turns } from "./turns";

/** More workers than these share what a browser gives a page, and each makes its own kernel. */
const MOST_WORKERS = 8;

let workers: SimulationWorker[] | undefined;

/** Carries a plan out by threads of the page, or, where it may have none, on the page, which keeps its turns. */
export async function simulate(plan: Plan, watching: Watching): Promise<Results> {
  workers ??= startedWorkers();
  return workers.length > 0 ? simulatedBy(workers, plan, watching) : simulatedOnPage(plan, watching);
}

/** Errors: what the signal was aborted with. */
async function simulatedOnPage(plan: Plan, { tell, part, signal }: Watching): Promise<Results> {
  const turns = new Turns();
  const pieces = simulatedInPieces(plan, tell, part);
  for (;;) {
    if (signal?.aborted) throw signal.reason;
    const piece = pieces.next();
    if (piece.done) return piece.value;
    await turns.take();
  }
}

function startedWorkers(): SimulationWorker[] {
  try {
    const count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
    return Array.from({ length: count }, startedWorker);
  } catch {
    // a host that allows no threads
    return [];
  }
}

function startedWorker(): SimulationWorker {
  const worker = new Worker(new URL("./simulationWorker.ts", import.meta.url), { type: "classic" });
  let heard: (answered: Answered) => void = () => undefined;
  let of = 0;
  worker.onmessage = ({ data }: MessageEvent<Answered>) => heard(data);
  worker.onerror = ({ message }) => heard({ of, failed: message });
  return {
    ask(asked) {
      of = asked.of;
      worker.postMessage(asked);
    },
    listen(listener) {
      heard = listener;
    },
    end: () => worker.terminate(),
  };
}
