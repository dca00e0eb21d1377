import type { Model } from "../../formula/language/model";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { element, link, page, rich, table } from "../html";
import { BASE, CONVENTIONS, FORMULAS, fileOf, LANGUAGE, RISK } from "./names";
import { type Counts, countsOf, type ReferenceOf } from "./reference";

const count = (number: number): Words => verbatim(number === 0 ? "" : number);

/** The list of sections, with what each holds. */
export function contentsPage({ title, sections, formulas }: Model, referenceOf: ReferenceOf): string {
  const counted = sections.map((section) => ({ section, counts: countsOf(section, referenceOf) }));
  const sum = (of: keyof Counts): Words => verbatim(counted.reduce((total, { counts }) => total + counts[of], 0));
  return page(text("manual.contents.title"), [
    element("h1", title),
    element("p", rich(text("manual.contents.what"))),
    element("p", rich(text("manual.contents.signs"), LANGUAGE)),
    element("p", link(CONVENTIONS, text("manual.conventions"))),
    table(
      text("manual.contents.caption"),
      [
        text("manual.column.section"),
        text("manual.column.keys"),
        text("manual.column.withReference"),
        text("manual.column.lines"),
      ],
      [
        ...counted.map(({ section, counts: { keys, withReference, lines } }) => [
          link(fileOf(section), section.title),
          count(keys),
          count(withReference),
          count(lines),
        ]),
        [link(FORMULAS, text("manual.formulas")), verbatim(""), verbatim(""), verbatim(formulas.length)],
        [text("manual.contents.all"), sum("keys"), sum("withReference"), sum("lines")],
      ],
    ),
    element("p", rich(text("manual.contents.optional"))),
    element("p", link(BASE, text("base.link"))),
    element("p", link(RISK, text("risk.page.link"))),
    element("p", link("../help/index.html", text("manual.functions"))),
  ]);
}
