import type { Planned } from "./plan";
import type { Results } from "./results";

/** What reports are made of: a simulation, and the same trials without the cut-off where the assumptions have one. */
export interface Simulated extends Pick<Planned, "base" | "financing" | "says"> {
  readonly results: Results;
  readonly without?: Simulated;
}
