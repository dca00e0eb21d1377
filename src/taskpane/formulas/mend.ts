import { catalog } from "../../functions/catalog";
import { NAMESPACE } from "../../help/syntax";
import type { Message, MessageValue } from "../../messages/message";
import { meantBy } from "../../model/suggestions";
import { formerSetNames, setNames } from "../../reference/values";
import type { Told } from "./explain";

/** A misspelt name, and the one that is meant. */
export interface Mend {
  readonly wrong: string;
  readonly right: string;
  /** The formula with the right one. */
  readonly formula: string;
}

const byName = (names: readonly string[]) => new Map(names.map((name) => [name, { label: name }] as const));

/** A message that says that one thing may be meant, and which. */
function oneMeant(value: MessageValue | undefined): string | undefined {
  if (typeof value !== "object" || !("id" in value) || value.id !== "meant.one") return undefined;
  return String(value.values.first);
}

/** The wrong name that an error speaks of, and what may be meant by it. */
function misspelt({ id, values }: Message): Pick<Mend, "wrong" | "right"> | undefined {
  const wrong = values.key ?? values.line ?? values.section ?? values.name;
  if (typeof wrong !== "string") return undefined;
  if (id === "reference.unknownSet") return only(wrong, [...setNames, ...formerSetNames]);
  const right = oneMeant(values.meant);
  return right === undefined ? undefined : { wrong, right };
}

function only(wrong: string, names: readonly string[]): Pick<Mend, "wrong" | "right"> | undefined {
  const [right, ...others] = meantBy(wrong, byName(names));
  return right === undefined || others.length > 0 ? undefined : { wrong, right };
}

/** A name within a text, and not a part of a longer one. */
const asWord = (name: string): RegExp =>
  new RegExp(`(?<![\\w.])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w.])`, "gi");

/** The texts of a formula, in their quotation marks. */
const TEXTS = /"(?:[^"]|"")*"/g;

/** Replaces a name that stands in one place of a formula's texts; elsewhere it is not certain what is meant. */
function withRight(formula: string, { wrong, right }: Pick<Mend, "wrong" | "right">): string | undefined {
  const found = [...formula.matchAll(TEXTS)].flatMap(({ 0: text, index }) =>
    [...text.matchAll(asWord(wrong))].map((hit) => index + hit.index),
  );
  const [at, ...others] = found;
  if (at === undefined || others.length > 0) return undefined;
  return formula.slice(0, at) + right + formula.slice(at + wrong.length);
}

/** A function that does not exist, by the one that is meant. */
function otherFunction(call: string, formula: string): Mend | undefined {
  const name = call.slice(0, call.indexOf("("));
  const wrong = name.replace(new RegExp(`^(?:_xldudf_)?${NAMESPACE}[._]`, "i"), "");
  const meant = only(
    wrong.toUpperCase(),
    catalog.map(({ id }) => id),
  );
  const at = formula.indexOf(call);
  if (meant === undefined || at < 0 || formula.indexOf(call, at + 1) >= 0) return undefined;
  const right = `${NAMESPACE}.${meant.right}`;
  return { wrong: name, right, formula: formula.slice(0, at) + right + formula.slice(at + name.length) };
}

/**
 * How an error is mended where that is certain: a name of a key, a line, a section, a set or a function stands once in the
 * formula and is near to one that exists, and to no other. A value out of its limits is for its author to mend.
 */
export function mendOf({ kind, call, called, problem }: Told, formula: string): Mend | undefined {
  if (kind !== "error") return undefined;
  if (called === undefined) return otherFunction(call, formula);
  const meant = problem && misspelt(problem);
  const mended = meant && withRight(formula, meant);
  return mended === undefined || meant === undefined ? undefined : { ...meant, formula: mended };
}
