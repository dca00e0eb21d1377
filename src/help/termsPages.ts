import type { PlainId } from "../messages/message";
import { text } from "../messages/text";
import { element, link, type Page, page, rich } from "./html";

const PRIVACY: readonly PlainId[] = ["help.privacy.sent", "help.privacy.kept", "help.privacy.host"];
const TERMS: readonly PlainId[] = ["help.terms.licence", "help.terms.numbers", "help.terms.support"];

const written = (path: string, title: PlainId, paragraphs: readonly PlainId[]): Page => ({
  path,
  text: page(text(title), [
    element("h1", text(title)),
    ...paragraphs.map((id) => element("p", rich(text(id)))),
    element("p", link("index.html", text("help.all"))),
  ]),
});

/** What a store and a careful reader ask of an add-in: what becomes of their data, and on what terms it is used. */
export const termsPages = (): readonly Page[] => [
  written("help/privacy.html", "help.privacy", PRIVACY),
  written("help/terms.html", "help.terms", TERMS),
];
