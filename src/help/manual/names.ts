import type { Model, Section } from "../../formula/language/model";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { breakable, code, element, type Html, link, marked } from "../html";

/** A name in a formula: group.name, or a named formula before its bracket. */
export const NAME = /[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*|[a-z][a-z0-9_]*(?=\()/g;

/** The page of a section. */
export const fileOf = ({ id }: Pick<Section, "id">): string => `${id.replaceAll("_", "-")}.html`;

/** The page of all named formulas. */
export const FORMULAS = "formulas.html";

/** The page of what holds throughout, and of what is not modelled. */
export const CONVENTIONS = "conventions.html";

/** The page of the words and signs of formulas. */
export const LANGUAGE = "language.html";

/** Leads to it from wherever formulas are shown. */
export const howToRead = (): Html => element("p", link(LANGUAGE, text("manual.language.link")), { class: "aside" });

/** The page of the base and its ranges, which the build makes: it takes runs of the model. */
export const BASE = "base.html";

/** The page of what-ifs and risk, which the build makes too: it takes a simulation. */
export const RISK = "risk.html";

/** The place of an id on a page. */
export const anchor = (id: string): Html => code(breakable(id), { id });

const known = new WeakMap<Model, ReadonlyMap<string, string>>();

/** The page on which each id stands. */
function pagesOf(model: Model): ReadonlyMap<string, string> {
  const found =
    known.get(model) ??
    new Map([
      ...model.sections.flatMap((section) => section.items.map(({ id }) => [id, fileOf(section)] as const)),
      ...model.formulas.map(({ id }) => [id, FORMULAS] as const),
    ]);
  known.set(model, found);
  return found;
}

/** A text whose names lead to where they are defined. */
export function withLinks(model: Model, words: Words): Html {
  const pages = pagesOf(model);
  return marked(verbatim(words.replace(/\s+/g, " ")), NAME, (name) => {
    const file = pages.get(name);
    return file === undefined ? verbatim(name) : link(`${file}#${name}`, verbatim(name));
  });
}

/** A formula in which names lead to where they are defined. */
export const linked = (model: Model, formula: string): Html => code(withLinks(model, verbatim(formula)));
