/** Text that is safe between tags and inside quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A file under the add-in's address. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** An id that may break after its dots and underscores, so that it fits a narrow column. */
export const breakable = (id: string): string => escaped(id).replace(/[._]/g, "$&<wbr>");

/**
 * A table whose cells are finished HTML; its header cells name their columns, the first cell of a row its row. A
 * caption that only repeats the heading above it is there for those who listen, and not shown.
 */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { captionShown = true }: { readonly captionShown?: boolean } = {},
): string {
  const head = header.map((title) => `<th scope="col">${escaped(title)}</th>`).join("");
  const body = rows
    .map(
      ([first = "", ...cells]) => `<tr><th scope="row">${first}</th>${cells.map((c) => `<td>${c}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}"><table>
<caption${captionShown ? "" : ' class="unseen"'}>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`;
}

export const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;

/** A whole page; `body` is finished HTML. Its style sheet lies beside it, so that it works under any content policy. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** Colours keep a contrast of 7:1 on both grounds; nothing is told by colour alone. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1b1b1b; --ground: #ffffff; --soft: #f3f4f6; --line: #c9ccd1; --link: #0b4a8f; --aside: #454545; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --ground: #1c1c1e; --soft: #2a2a2e; --line: #4a4a50; --link: #9ecbff; --aside: #c8c8c8; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 "Segoe UI", system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; margin: 0.5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
a { color: var(--link); }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font: 0.92em/1.5 Consolas, ui-monospace, monospace; overflow-wrap: break-word; }
tbody th code { white-space: nowrap; }
td { min-width: 5rem; }
td:last-child { min-width: 14rem; }
pre { background: var(--soft); padding: 0.6rem 0.8rem; white-space: pre-wrap; border-radius: 4px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
caption { text-align: left; color: var(--aside); padding: 0.2rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
thead th { background: var(--soft); }
tbody th { font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.aside { color: var(--aside); font-size: 0.92rem; }
@media (max-width: 36rem) {
main { padding: 0.75rem 0.75rem 3rem; }
th, td { padding: 0.3rem 0.4rem; }
tbody th, tbody th code { white-space: normal; overflow-wrap: anywhere; }
tbody th { min-width: 6.4rem; }
td:last-child { min-width: 9rem; }
}
@media print { body { font-size: 10pt; } a { color: inherit; text-decoration: none; } }
`;
