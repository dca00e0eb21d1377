import { IronError } from "../../quantities/errors";
import type { Plan } from "./plan";
import { Results } from "./results";
import type { Answered, Asked } from "./worker";

/** A worker as a host has it. */
export interface SimulationWorker {
  ask(asked: Asked): void;
  /** Whoever listens hears every answer from now on, and no one else. */
  listen(heard: (answered: Answered) => void): void;
  end(): void;
}

/** Trials a worker is asked for at once: some tens of milliseconds, so that whoever stops need not wait. */
const TRIALS_AT_ONCE = { wasm: 4096, plain: 512 } as const;

export interface Watching {
  /** Hears how far it is. */
  readonly tell?: (results: Results) => void;
  /** Which trials, where not all: from the first to before the last. */
  readonly part?: { readonly from: number; readonly to: number };
  readonly signal?: Stopping;
}

/** What says that nobody waits any more: an AbortSignal of any host. */
export interface Stopping {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", heard: () => void): void;
}

let simulations = 0;

/**
 * A simulation divided among workers. Whichever computes a trial, it is the same, for each trial is told by its number alone.
 * Errors: those of the plan; whatever the signal was aborted with, at once.
 */
export function simulatedBy(
  workers: readonly SimulationWorker[],
  plan: Plan,
  { tell, part = { from: 0, to: plan.trials }, signal }: Watching = {},
): Promise<Results> {
  const of = simulations++;
  return new Promise((resolve, reject) => {
    let next = part.from;
    let results: Results | undefined;
    let most = 0;
    const stop = (why: unknown): void => {
      next = part.to;
      reject(why);
    };
    signal?.addEventListener("abort", () => stop(signal.reason));
    const askNext = (worker: SimulationWorker): void => {
      const first = next;
      const count = Math.min(most, part.to - first);
      if (count <= 0) return;
      next += count;
      worker.ask({ of, first, count });
    };
    const heard = (worker: SimulationWorker, answered: Answered): void => {
      // an answer to a simulation that was stopped may still come
      if (answered.of !== of || signal?.aborted) return;
      if ("refused" in answered) stop(IronError.of(answered.refused.kind, answered.refused));
      else if ("failed" in answered) stop(new Error(answered.failed));
      else {
        if ("ready" in answered) {
          results ??= new Results(plan, answered.ready);
          most = TRIALS_AT_ONCE[answered.ready.kernel];
        } else if (results) {
          results.add(answered.chunk);
          tell?.(results);
        }
        if (results?.done === part.to - part.from) resolve(results);
        else askNext(worker);
      }
    };
    if (signal?.aborted) stop(signal.reason);
    else
      for (const worker of workers) {
        worker.listen((answered) => heard(worker, answered));
        worker.ask({ of, plan });
      }
  });
}
