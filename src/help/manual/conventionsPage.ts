import type { Model } from "../../formula/language/model";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { type Convention, conventions, limits } from "../../model/conventions";
import { type Content, element, joined, lineBreak, link, page, table } from "../html";
import { linked, withLinks } from "./names";
import { shownValue, type WorkedYear } from "./workedYear";

/** What holds throughout the model, with the numbers that show it, and what it leaves out. */
export function conventionsPage(model: Model, worked: WorkedYear): string {
  const title = text("manual.conventions");
  const items = new Map(model.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)));
  const numbers = ({ lines }: Convention): Content =>
    joined(
      lines.flatMap((id) => {
        const item = items.get(id);
        return item === undefined ? [] : [[linked(model, id), verbatim(" "), shownValue(item, worked.of(item).value)]];
      }),
      lineBreak,
    );
  return page(text("manual.title", { title }), [
    element("p", link("index.html", text("manual.home"))),
    element("h1", title),
    element("p", text("manual.conventions.what", { set: worked.set })),
    element("h2", text("manual.conventions.hold")),
    table(
      text("manual.conventions.hold"),
      [text("manual.column.topic"), text("manual.column.says"), text("manual.column.numbers")],
      conventions.map((convention) => [convention.topic, withLinks(model, convention.says), numbers(convention)]),
      { captionShown: false, narrow: "stacked" },
    ),
    element("h2", text("manual.conventions.limits")),
    table(
      text("manual.conventions.limits"),
      [text("manual.conventions.limits"), text("manual.column.instead")],
      limits.map(({ topic, says }) => [topic, withLinks(model, says)]),
      { captionShown: false, narrow: "stacked" },
    ),
  ]);
}
