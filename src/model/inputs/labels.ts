import type { SectionName } from "../../formula/language/model";
import { inEnglish, type Words } from "../../messages/words";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { type InputKey, keysOf } from "./keys";
import { inputSections } from "./sections";

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
      const { label, ...given } = item;
      return keysOf(given).map((facts) => {
        const words = { label: facts.entry ? inEnglish(`${label}: ${facts.entry.n}`) : label, section };
        return [facts.key, { ...facts, ...words }] as const;
      });
    }),
  ),
);

/** A key with its words. Errors: argument for an unknown one. */
export function labelledKey(key: string): LabelledKey {
  const known = labelledKeys.get(key);
  if (!known) throw new IronError("argument", "model.unknownKey", { key: shortened(key) });
  return known;
}
