import { namings, vocabulary, type Word } from "../../formula/language/vocabulary";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { type Content, code, element, link, page, table } from "../html";
import { FORMULAS } from "./names";

const row = ({ written, says }: Word): Content[] => [code(verbatim(written)), says];

/** How formulas are read: every word and sign that they are made of. */
export function languagePage(): string {
  const title = text("manual.language");
  const header = [text("manual.column.written"), text("manual.column.says")];
  return page(text("manual.title", { title }), [
    element("p", link("index.html", text("manual.home"))),
    element("h1", title),
    element("p", text("manual.language.what")),
    table(text("manual.language.words"), header, Object.values(vocabulary).map(row)),
    table(text("manual.language.names"), header, namings.map(row)),
    element("p", link(FORMULAS, text("manual.formulas"))),
  ]);
}
