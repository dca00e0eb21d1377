import { text } from "../messages/functionText";
import type { Interval } from "../quantities/interval";
import type { Argument } from "./args";

/** An interval in words, "above 0, at most 1"; empty when there is no limit. */
export function limitText({ above, min, below, max, whole }: Interval): string {
  return [
    above !== undefined && text("limit.above", { above }),
    min !== undefined && text("limit.min", { min }),
    below !== undefined && text("limit.below", { below }),
    max !== undefined && text("limit.max", { max }),
    whole && text("limit.whole"),
  ]
    .filter((part) => typeof part === "string")
    .join(", ");
}

/** What Excel shows beside an argument: what it is, its unit, and what it is when left out. */
export function argumentText({ doc, unit, choices, optional, default: standard }: Argument): string {
  const known = unit !== undefined && unit !== "date";
  return [
    known ? `${doc} [${unit}]` : doc,
    choices && text("argument.oneOf", { words: choices.join(", ") }),
    optional && standard !== undefined && standard !== "" && text("argument.default", { value: String(standard) }),
  ]
    .filter((part) => typeof part === "string")
    .join("; ");
}
