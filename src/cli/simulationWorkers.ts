import { Worker } from "node:worker_threads";
import type { SimulationWorker } from "../analysis/simulation/pool";
import type { Answered } from "../analysis/simulation/worker";

/** Threads that compute trials; they end with the program, or before. */
export const simulationWorkers = (count: number): SimulationWorker[] =>
  Array.from({ length: count }, () => around(new Worker(new URL("./simulationWorker.js", import.meta.url))));

function around(worker: Worker): SimulationWorker {
  let heard: (answered: Answered) => void = () => undefined;
  let of = 0;
  worker.on("message", (answered: Answered) => heard(answered));
  worker.on("error", ({ message }) => heard({ of, failed: message }));
  return {
    ask(asked) {
      of = asked.of;
      worker.postMessage(asked);
    },
    listen(listener) {
      heard = listener;
    },
    end: () => void worker.terminate(),
  };
}
