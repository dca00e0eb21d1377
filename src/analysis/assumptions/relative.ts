import { formerName } from "../../model/formerKeys";
import { type InputKey, inputKeys } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { keyNamed, knownKey, LONGEST } from "./names";

/** A key that changes what stands instead of replacing it: `market.hbi_price.times`, `ramp.delay.plus`. */
export interface RelativeKey {
  readonly key: string;
  readonly by: "times" | "plus";
  /** What it changes, its values by year with it: one key, or all entries of a table or profile alike. */
  readonly targets: readonly InputKey[];
}

const RELATIVE = /^(.+)\.(times|plus)$/i;

/** Keys by what changes them: themselves, or the whole they are entries of. */
const byStem = new Map<string, InputKey[]>();
for (const key of inputKeys.values())
  for (const stem of [key.key, key.entry?.of])
    if (stem !== undefined) byStem.set(stem, [...(byStem.get(stem) ?? []), key]);

/** What stands before `.times` or `.plus`; undefined for a text that does not end so. */
export const stemOf = (text: string): string | undefined =>
  text.length > LONGEST ? undefined : RELATIVE.exec(text)?.[1]?.toLowerCase();

/** The same, by the name that it has today. */
function stemToday(text: string): string | undefined {
  const stem = stemOf(text);
  return stem === undefined ? undefined : (formerName(stem)?.key ?? stem);
}

/** Whether a text is a relative key of a key that exists. */
export function isRelative(text: string): boolean {
  const stem = stemToday(text);
  return stem !== undefined && (byStem.has(stem) || keyNamed(stem) !== undefined);
}

/**
 * The relative key that a text is; undefined for a text that does not end like one.
 * Errors: argument for one of a key that does not exist, or of a choice.
 */
export function relativeNamed(text: string): RelativeKey | undefined {
  const stem = stemToday(text);
  if (stem === undefined) return undefined;
  const targets = byStem.get(stem) ?? [knownKey(stem)];
  const key = text.toLowerCase();
  const choices = targets[0]?.choices;
  if (choices !== undefined)
    throw new IronError("argument", "assumptions.relativeChoice", { key, stem, choices: choices.join(", ") });
  return { key, by: key.endsWith(".times") ? "times" : "plus", targets };
}
