import { checkInUse } from "../../model/schema";
import { IronError } from "../../quantities/errors";
import { knownKey } from "../assumptions/names";
import { attempt } from "../attempt";
import { moved } from "./moves";
import { type Outcome, outcomeOf } from "./outcome";
import { isAmount } from "./tornado";
import type { Variations } from "./variations";

/**
 * A line at relative changes of each input, one input at a time: a row a step, an outcome a key.
 * Errors: argument for an unknown key, one whose shares mean nothing (a choice, a whole number), and a line that is a row.
 */
export function spider(
  variations: Variations,
  line: string,
  names: readonly string[],
  steps: readonly number[],
): readonly (readonly Outcome[])[] {
  const keys = names.map((name) => amountNamed(name));
  const { base } = variations;
  return steps.map((step) =>
    keys.map((key) => {
      const value = base[key];
      if (value === undefined) throw new IronError("argument", "model.missingKey", { key });
      const changes = attempt(() => {
        checkInUse([key], base);
        return step === 0 ? {} : moved(base, key, value * (1 + step));
      });
      if (changes instanceof IronError) return changes;
      const outcome = variations.of(changes, (run) => outcomeOf(run, line));
      if (outcome instanceof IronError && outcome.kind === "argument") throw outcome;
      return outcome;
    }),
  );
}

/** Errors: argument for a text that is no key, and for a key of which a share means nothing. */
export function amountNamed(name: string): string {
  const { key } = knownKey(name);
  if (!isAmount(key)) throw new IronError("argument", "whatIf.noAmount", { key });
  return key;
}
