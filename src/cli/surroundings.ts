import type { SimulationWorker } from "../analysis/simulation/pool";

/** What the command line needs of its surroundings. */
export interface Surroundings {
  readonly lines: () => AsyncIterable<string>;
  /** What a file holds: its bytes, or the text that they say. */
  readonly read: (path: string) => Uint8Array | string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Threads that compute trials, as many as are asked for; left out where there are none. */
  readonly simulationWorkers?: (count: number) => SimulationWorker[];
}
