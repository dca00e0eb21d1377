import { atOnce } from "../../quantities/pieces";
import { simulatedInPieces } from "./inParts";
import type { Plan } from "./plan";
import type { Stopping, Watching } from "./pool";
import type { Results } from "./results";

/** Carries a plan out: by workers where a host has them. */
export type Simulate = (plan: Plan, watching: Watching) => Promise<Results>;

/** Where the question is asked, and at once. */
export const simulateHere: Simulate = async (plan, { tell, part }) => atOnce(simulatedInPieces(plan, tell, part));

/** What is remembered of simulations, in numbers of trials and lines: 64 MB. */
const MOST_NUMBERS = 8_000_000;

/** A simulation that is going on or done, and who waits for it. */
interface Job {
  readonly results: Promise<Results>;
  readonly waiting: Set<Watching>;
  readonly stop: Stop;
  readonly numbers: number;
}

/** Says to whoever computes that nobody waits any more. */
class Stop implements Stopping {
  aborted = false;
  reason: unknown;
  #heard: (() => void)[] = [];

  addEventListener(_: "abort", heard: () => void): void {
    this.#heard.push(heard);
  }

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    for (const heard of this.#heard) heard();
  }
}

/**
 * Simulations of a session, one after the other, since each takes all workers. Who asks what another asked, of the same plan, is given the
 * same; one that nobody waits for any more stops.
 */
export class Simulations {
  /** How many there were. */
  ran = 0;
  readonly #jobs = new Map<string, Job>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly simulate: Simulate = simulateHere) {}

  /** Errors: those of the plan; what the signal was aborted with. */
  of(plan: Plan, watching: Watching = {}): Promise<Results> {
    const key = JSON.stringify(plan);
    const job = this.#jobs.get(key) ?? this.#begin(key, plan);
    // asked for last, forgotten last
    this.#jobs.delete(key);
    this.#jobs.set(key, job);
    this.#forget();
    job.waiting.add(watching);
    return new Promise((resolve, reject) => {
      watching.signal?.addEventListener("abort", () => {
        job.waiting.delete(watching);
        reject(watching.signal?.reason);
        if (job.waiting.size === 0) job.stop.abort(watching.signal?.reason);
      });
      job.results.then(resolve, reject);
    });
  }

  /** Has whoever computes get ready for a plan, once all that was asked before is done: its trials then come at once. */
  ready(plan: Plan): Promise<void> {
    const none = { from: 0, to: 0 };
    const ready = this.#last.then(async () => {
      await this.simulate(plan, { part: none });
    });
    // what cannot be is said by whoever asks for trials
    this.#last = ready.catch(() => undefined);
    return ready;
  }

  #begin(key: string, plan: Plan): Job {
    const waiting = new Set<Watching>();
    const stop = new Stop();
    const tell = (results: Results): void => {
      for (const one of waiting) one.tell?.(results);
    };
    const begin = (): Promise<Results> => {
      if (stop.aborted) return Promise.reject(stop.reason);
      this.ran++;
      return this.simulate(plan, { tell, signal: stop });
    };
    const results = this.#last.then(begin);
    this.#last = results.then(
      () => waiting.clear(),
      // one that failed or was stopped is asked anew
      () => this.#jobs.delete(key),
    );
    return { results, waiting, stop, numbers: plan.trials * plan.lines.length };
  }

  #forget(): void {
    let numbers = [...this.#jobs.values()].reduce((sum, job) => sum + job.numbers, 0);
    for (const [key, job] of this.#jobs) {
      if (numbers <= MOST_NUMBERS || this.#jobs.size === 1) return;
      if (job.waiting.size > 0) continue;
      this.#jobs.delete(key);
      numbers -= job.numbers;
    }
  }
}
