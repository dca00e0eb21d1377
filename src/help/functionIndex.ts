import { type FunctionDefinition, families } from "../functions/define";
import { breakable, escaped, page, table } from "./html";

/** The list of all functions by family. */
export function functionIndex(catalog: readonly FunctionDefinition[]): string {
  const sections = families.flatMap((family) => {
    const members = catalog.filter((definition) => definition.family === family);
    if (members.length === 0) return [];
    const rows = members.map(({ id, summary }) => [
      `<a href="${id.toLowerCase()}.html">${breakable(id)}</a>`,
      escaped(summary),
    ]);
    return [`<h2>${escaped(family)}</h2>`, table(family, ["Function", "What it gives"], rows, { captionShown: false })];
  });
  return page(
    "Ironbook functions",
    [
      "<h1>Ironbook functions</h1>",
      "<p>In a cell every name begins with <code>IRON.</code> Grades, shares and rates are fractions: write 0.67 for 67 %. Dates are Excel dates. A number is a number: text such as &quot;0.4&quot;, TRUE and FALSE are refused, and a blank cell is an argument left out, in a range an error, never a zero.</p>",
      '<p>The formulas of the project itself are in the <a href="../manual/index.html">manual of the model</a>.</p>',
      ...sections,
    ].join("\n"),
  );
}
