import { choiceWord } from "../../model/choiceWord";
import { formerName } from "../../model/formerKeys";
import { type InputKey, inputKeys, keyOf } from "../../model/inputs/keys";
import { isCalendarYear } from "../../model/inputs/steps";
import { inputKey } from "../../model/schema";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { formerSetNames, setNames } from "../../reference/values";

/** No name of a key or a set is longer; a longer text is none, whatever it holds. */
export const LONGEST = 100;

const setsByWord: ReadonlyMap<string, string> = new Map(
  [...setNames, ...formerSetNames].map((name) => [choiceWord(name), name]),
);

/**
 * The definition of a key, however its capitals are typed, also by the name that a former version had for it; undefined for
 * a text that is no key.
 */
export const keyNamed = (text: string): InputKey | undefined =>
  text.length > LONGEST ? undefined : (keyOf(text) ?? keyOf(text.toLowerCase()) ?? keyOf(formerName(text)?.key ?? ""));

/** The same. Errors: argument for a text that is no key, with the keys that may be meant. */
export function knownKey(text: string): InputKey {
  const known = keyNamed(text);
  if (known !== undefined) return known;
  if (text.length > LONGEST) throw new IronError("argument", "model.unknownKey", { key: shortened(text) });
  if (formerName(text) !== undefined) throw new IronError("argument", "assumptions.goneKey", { key: text });
  return inputKey(text);
}

/** Tables whose entries are calendar years, such as carbon.free_share. */
const yearTables: ReadonlySet<string> = new Set(
  [...inputKeys.values()].flatMap(({ entry }) => (entry !== undefined && isCalendarYear(entry.n) ? [entry.of] : [])),
);

/** The table of calendar years that a text names; undefined for any other text. */
export function yearTableNamed(text: string): string | undefined {
  const name = text.length > LONGEST ? "" : text.toLowerCase();
  return yearTables.has(name) ? name : undefined;
}

/** The name of a reference set, however it is typed: "Announced", "Owner 2024"; undefined for any other text. */
export const setNamed = (text: string): string | undefined =>
  text.length > LONGEST ? undefined : setsByWord.get(choiceWord(text));

/** The same. Errors: argument for a text that names no set, with those there are. */
export function knownSet(text: string): string {
  const known = setNamed(text);
  if (known !== undefined) return known;
  throw new IronError("argument", "reference.unknownSet", { name: shortened(text), sets: setNames.join(", ") });
}

/** Whether a text is written like a key, "group.name", even if no key is called so. */
export const isKeyShaped = (text: string): boolean => text.length <= LONGEST && /^[a-z]\w*(?:\.\w+)+$/i.test(text);

/** Whether a text holds what is written like a key: then it is no heading. */
export const holdsKey = (text: string): boolean => /\b[a-z]\w+\.[a-z_]/i.test(text);
