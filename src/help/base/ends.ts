import type { StudiedInput } from "./study";

/** Below this share of its own distribution, or above its counterpart, a base stands near an end and needs a reason. */
const NEAR = 0.1;

/** Whether the base of an input stands near an end of its distribution. */
export const isNearEnd = ({ percentile }: Pick<StudiedInput, "percentile">): boolean =>
  percentile < NEAR || percentile > 1 - NEAR;
