import { type FunctionDefinition, families } from "../functions/define";
import { text } from "../messages/text";
import { breakable, element, lineBreak, link, page, rich, table } from "./html";

/** The list of all functions by family. */
export function functionIndex(catalog: readonly FunctionDefinition[]): string {
  const title = text("help.index.title");
  const sections = families.flatMap((family) => {
    const members = catalog.filter((definition) => definition.family === family);
    if (members.length === 0) return [];
    const rows = members.map(({ id, summary }) => [link(`${id.toLowerCase()}.html`, breakable(id)), summary]);
    const name = text(`family.${family}`);
    const header = [text("help.column.function"), text("help.column.gives")];
    return [element("h2", name), table(name, header, rows, { captionShown: false })];
  });
  return page(title, [
    element("h1", title),
    element("p", rich(text("help.index.use"))),
    element("p", rich(text("help.index.tools"))),
    element("p", rich(text("help.index.manual"), "../manual/index.html")),
    ...sections,
    element("p", [link("privacy.html", text("help.privacy")), lineBreak, link("terms.html", text("help.terms"))]),
  ]);
}
