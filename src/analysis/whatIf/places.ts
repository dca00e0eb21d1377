import { placesOf } from "../../formula/kernel/layout";
import { kernel } from "../../model/generated/project";
import { spreads, wholes } from "../../model/inputs/keys";

/** Where the number of an input lies among those of the kernel, and whether each run may give it anew. */
export interface Place {
  readonly place: number;
  /** Such as of the calendar: another value needs the memory to be set up again. */
  readonly varies: boolean;
}

const { inputs } = placesOf(kernel.layout);

/** Inputs that a kernel reads when it is set up. */
export const FIXED: readonly string[] = inputs.flatMap(({ id, varies }) => (varies ? [] : [id]));

/** Keys that are judged together with others. */
const together = new Set([...wholes.values(), ...spreads.keys(), ...spreads.values()].flat());

const alone: ReadonlyMap<string, Place> = new Map(
  inputs.flatMap(({ id, varies }, place) => (together.has(id) ? [] : [[id, { place, varies }] as const])),
);

/** Where the number of a key lies; undefined for one that hangs together with others. */
export const placeAlone = (key: string): Place | undefined => alone.get(key);
