import { type Message, message } from "../messages/message";
import type { Interval } from "../quantities/interval";

/** The limits of an interval, "above 0 and at most 1"; none where any number will do. */
function limits({ above, min, below, max }: Interval): Message | undefined {
  if (min !== undefined && max !== undefined) return message("limit.range", { min, max });
  const least = min === undefined ? undefined : message("limit.min", { min });
  const most = max === undefined ? undefined : message("limit.max", { max });
  const lower = above === undefined ? least : message("limit.above", { above });
  const upper = below === undefined ? most : message("limit.below", { below });
  return lower && upper ? message("limit.both", { lower, upper }) : (lower ?? upper);
}

/** What a number must be to lie in an interval, "a whole number from 1 to 7"; nothing where any number will do. */
export function demand(interval: Interval): Message | undefined {
  const { min, max, below, whole } = interval;
  const within = limits(interval);
  if (!whole || within === undefined) return whole ? message("limit.whole") : within;
  const open = min !== undefined && max === undefined && below === undefined;
  return open ? message("limit.wholeFrom", { min }) : message("limit.wholeWithin", { within });
}
