import type { SectionName } from "../../formula/language/model";
import { inEnglish, type Words } from "../../messages/words";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { type InputKey, keyOf, keysOf } from "./keys";
import { inputSections } from "./sections";
import { isCalendarYear } from "./steps";

/** A key with what people read of it. */
export interface LabelledKey extends InputKey {
  readonly label: Words;
  /** The section it stands in. */
  readonly section: SectionName;
}

/** Every key, in the order of the sheet, for whoever shows them. */
export const labelledKeys: ReadonlyMap<string, LabelledKey> = new Map(
  inputSections.flatMap((section) =>
    section.items.flatMap((item) => {
      if (item.kind === "line" || item.kind === "measure") return [];
      const { label, block: _, file: __, ...given } = item;
      return keysOf(given).map((facts) => {
        const words = { label: facts.entry ? inEnglish(`${label}: ${facts.entry.n}`) : label, section };
        return [facts.key, { ...facts, ...words }] as const;
      });
    }),
  ),
);

/** A key with its words, also one of a value by year; undefined for a text that is none. */
export function labelledKeyOf(key: string): LabelledKey | undefined {
  const known = labelledKeys.get(key);
  if (known !== undefined) return known;
  const facts = keyOf(key);
  const of = labelledKeys.get(facts?.step?.of ?? "");
  if (facts?.step === undefined || of === undefined) return undefined;
  const { n } = facts.step;
  const from = isCalendarYear(n) ? `${n}` : `year ${n} of operation`;
  return { ...facts, label: inEnglish(`${of.label}: from ${from}`), section: of.section };
}

/** A key with its words. Errors: argument for an unknown one. */
export function labelledKey(key: string): LabelledKey {
  const known = labelledKeyOf(key);
  if (!known) throw new IronError("argument", "model.unknownKey", { key: shortened(key) });
  return known;
}
