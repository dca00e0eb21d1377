import { type Item, inWords } from "../../formula/language/model";
import { verbatim, type Words } from "../../messages/words";
import { projectModel } from "../../model/model";

let known: ReadonlyMap<string, Item> | undefined;

/** A line, input or measure as it is written, without reading any formula. Errors: RangeError, for an id that the model lacks. */
function itemOf(id: string): Item {
  known ??= new Map(projectModel.sections.flatMap(({ items }) => items.map((item) => [item.id, item])));
  const item = known.get(id);
  if (item === undefined) throw new RangeError(`the model has no line ${id}`);
  return item;
}

export const labelOf = (id: string): Words => itemOf(id).label;
export const unitOf = (id: string): string => itemOf(id).unit;

/** What people read for a number of a line that stands for words, and the number of any other. */
export const readAs =
  (id: string) =>
  (value: number): number | Words =>
    inWords(itemOf(id), value);

/** The same, where it is known to be words. */
export const wordOf = (id: string, value: number): Words => verbatim(readAs(id)(value));
