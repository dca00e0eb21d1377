import type { Input, Item, Profile, Section, Table } from "../../formula/language/model";
import type { Under } from "../../messages/message";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { NO_LIMIT } from "../../model/inputs/finance";
import { type Content, element, lineBreak, link } from "../html";

/** What the reference data says of a key, as the manual prints it. */
export interface ReferenceNote {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: {
    readonly title: Words;
    readonly url?: string;
    readonly date: string;
    readonly kind: Under<"sheet.kind">;
  };
  readonly note: Words;
}

export type ReferenceOf = (key: string) => ReferenceNote | undefined;

/** The keys that a person may give for an item: one, or one for each entry of a table or profile. */
export function keysOf(item: Input | Table | Profile): string[] {
  if (item.kind === "input") return [item.id];
  if (item.kind === "table" && item.stepsOf !== undefined) return [];
  const first = item.kind === "table" ? item.first : 1;
  return Array.from({ length: item.last - first + 1 }, (_, n) => `${item.id}.${first + n}`);
}

const isLine = ({ kind }: Item): boolean => kind === "line" || kind === "measure";

/** What a section holds, counted as the pane counts: a key for each number that a person may give. */
export interface Counts {
  readonly keys: number;
  readonly withReference: number;
  readonly lines: number;
}

export function countsOf({ items }: Section, referenceOf: ReferenceOf): Counts {
  const keys = items.flatMap((item) => (item.kind === "line" || item.kind === "measure" ? [] : keysOf(item)));
  return {
    keys: keys.length,
    withReference: keys.filter((key) => referenceOf(key) !== undefined).length,
    lines: items.filter(isLine).length,
  };
}

/** A choice by its word; of numbers thousands apart from ten thousand on, so that years stay years. */
const shownOf =
  (choices: readonly string[] | undefined) =>
  (value: number): Words =>
    verbatim(choices?.[value] ?? (Math.abs(value) < 1e4 ? value : value.toLocaleString("en-US")));

/** A key's value, range and source. */
export function referenceCells(
  { value, low, high, source, note }: ReferenceNote,
  choices?: readonly string[],
): readonly Content[] {
  const shown = shownOf(choices);
  const { title, url, date, kind } = source;
  const origin = text("manual.origin", { kind: text(`sheet.kind.${kind}`), date });
  return [
    shown(value),
    low === high ? text("manual.fixed") : text("manual.range", { low: shown(low), high: shown(high) }),
    [
      url === undefined ? title : link(url, title),
      verbatim(" "),
      origin,
      ...(note === "" ? [] : [lineBreak, element("span", note, { class: "aside" })]),
    ],
  ];
}

/** The same three of a key without a reference value: what it is where nobody gives it, if it may be left out as a whole. */
export function absentCells(item: Input | Table | Profile): readonly Content[] {
  const { absent, choices } = item.kind === "input" ? item : {};
  const value = absent === NO_LIMIT ? text("manual.noLimit") : shownOf(choices)(absent ?? 0);
  return [absent === undefined ? text("manual.none") : text("manual.leftOut", { value }), verbatim(""), verbatim("")];
}
