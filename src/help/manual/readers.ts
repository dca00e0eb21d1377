import type { Item, Model } from "../../formula/language/model";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { isOfSimulation } from "../../model/inputs/keys";
import { type Content, element, joined } from "../html";
import { linked, NAME } from "./names";

/** Readers shown of an input; the rest are counted. */
const SHOWN = 3;

const known = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();

const namesIn = (item: Item): readonly string[] =>
  item.kind === "line" ? (item.formula.match(NAME) ?? []) : item.kind === "measure" ? item.lines : [];

/** The lines that read each id. */
function readers(model: Model): ReadonlyMap<string, readonly string[]> {
  const before = known.get(model);
  if (before) return before;
  const found = new Map<string, string[]>();
  for (const { items } of model.sections)
    for (const item of items)
      for (const name of new Set(namesIn(item))) found.set(name, [...(found.get(name) ?? []), item.id]);
  known.set(model, found);
  return found;
}

/** Which lines read an id, or several, as links; an input that none reads says so, because changing it changes nothing. */
export function readersOf(model: Model, ...ids: readonly string[]): Content {
  const all = [...new Set(ids.flatMap((id) => readers(model).get(id) ?? []))];
  if (all.length === 0) {
    const by = ids.every((id) => isOfSimulation(id)) ? "simulations" : "none";
    return element("span", text(`manual.readers.${by}`), { class: "aside" });
  }
  const shown = joined(
    all.slice(0, SHOWN).map((reader) => linked(model, reader)),
    verbatim(" "),
  );
  const more = all.length - SHOWN;
  return more > 0 ? [shown, verbatim(" "), text("manual.more", { count: more })] : shown;
}
