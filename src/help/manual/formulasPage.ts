import type { Model } from "../../formula/language/model";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { breakable, code, element, link, page, table } from "../html";
import { howToRead, linked } from "./names";

/** All named formulas, with their parameters and sources. */
export function formulasPage(model: Model): string {
  const title = text("manual.formulas");
  const rows = model.formulas.map(({ id, parameters, unit, label, formula, source = verbatim("") }) => [
    code(breakable(`${id}(${Object.keys(parameters).join(", ")})`), { id }),
    label,
    verbatim(unit),
    linked(model, formula),
    source,
  ]);
  const header = [
    text("manual.column.formula"),
    text("manual.column.meaning"),
    text("manual.column.unit"),
    text("manual.column.definition"),
    text("manual.column.source"),
  ];
  return page(text("manual.title", { title }), [
    element("p", link("index.html", text("manual.home"))),
    element("h1", title),
    element("p", text("manual.formulas.what")),
    howToRead(),
    table(title, header, rows, { captionShown: false }),
  ]);
}
