import { describe, text } from "../messages/text";
import { verbatim, type Words } from "../messages/words";
import type { Interval } from "../quantities/interval";
import type { Argument } from "./args";
import { demand } from "./demand";

/** An interval in words, "above 0 and at most 1"; empty when there is no limit. */
export function limitText(interval: Interval): Words {
  const wanted = demand(interval);
  return wanted === undefined ? verbatim("") : describe(wanted);
}

/** What Excel shows beside an argument: what it is, its unit, and what it is when left out. */
export function argumentText({ doc, unit, choices, hint, optional, default: standard }: Argument): string {
  const known = unit !== undefined && unit !== "date";
  return [
    known ? `${doc} [${unit}]` : doc,
    choices && text("argument.oneOf", { words: choices.join(", ") }),
    hint && text(`hint.${hint}`),
    optional && standard !== undefined && standard !== "" && text("argument.default", { value: String(standard) }),
  ]
    .filter((part) => typeof part === "string")
    .join("; ");
}
