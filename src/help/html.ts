import { language } from "../messages/language";
import { verbatim, type Words } from "../messages/words";

/** Finished HTML, which only this file makes: no text reaches a page unless it is words, and none unescaped. */
class Html {
  constructor(readonly text: string) {}
}

export type { Html };

/** What stands between two tags. */
export type Content = Words | Html | readonly Content[];

/** A file under the add-in's address. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A page that is written when it is first read, for whoever lists many and reads few. */
export class LatePage implements Page {
  #text: string | undefined;

  constructor(
    readonly path: string,
    private readonly write: () => string,
  ) {}

  get text(): string {
    this.#text ??= this.write();
    return this.#text;
  }
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function written(content: Content): string {
  if (typeof content === "string") return escaped(content);
  return content instanceof Html ? content.text : content.map(written).join("");
}

interface Attributes {
  readonly role?: string;
  readonly "aria-label"?: string;
  // what pictures are drawn by
  readonly viewBox?: string;
  readonly points?: string;
  readonly x?: string;
  readonly y?: string;
  readonly "text-anchor"?: string;
  readonly id?: string;
  readonly class?: string;
  readonly href?: string;
  /** Shown of what is pointed at; never the only place where something is said. */
  readonly title?: string;
}

/** An element with its content. */
export function element(name: string, content: Content, attributes: Attributes = {}): Html {
  const given = Object.entries<string>({ ...attributes }).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return new Html(`<${name}${given.join("")}>${written(content)}</${name}>`);
}

export const code = (content: Content, attributes?: Attributes): Html => element("code", content, attributes);

export const link = (href: string, content: Content): Html => element("a", content, { href });

/** Elements one below the other. */
export const lines = (content: readonly Content[]): Html => new Html(content.map(written).join("\n"));

/** A new line within a paragraph or a cell. */
export const lineBreak = new Html("<br>");

/** Contents with something between each two. */
export const joined = (items: readonly Content[], between: Content): Content =>
  items.flatMap((item, place) => (place === 0 ? [item] : [between, item]));

/** Words of which some are marked up: what the pattern finds is replaced by what is made of it. */
export function marked(words: Words, pattern: RegExp, mark: (found: string) => Content): Html {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: found, index } of words.matchAll(pattern)) {
    pieces.push(escaped(words.slice(end, index)), written(mark(found)));
    end = index + found.length;
  }
  return new Html(pieces.join("") + escaped(words.slice(end)));
}

/** An id that may break after its dots and underscores, so that it fits a narrow column. */
export const breakable = (id: string): Html =>
  marked(verbatim(id), /[._]/g, (sign) => [verbatim(sign), new Html("<wbr>")]);

/** A sentence in which `this` is code and [this] leads to an address. */
export const rich = (words: Words, href = ""): Html =>
  marked(words, /`[^`]+`|\[[^\]]+\]/g, (found) => {
    const inner = verbatim(found.slice(1, -1));
    return found.startsWith("`") ? code(inner) : link(href, inner);
  });

/** Items one below the other; short ones side by side where there is room. */
export const list = (items: readonly Content[], { short = false }: { readonly short?: boolean } = {}): Html =>
  new Html(
    `<ul${short ? ' class="short"' : ""}>\n${items.map((item) => written(element("li", item))).join("\n")}\n</ul>`,
  );

/**
 * What a narrow page makes of a table, which otherwise scrolls: the cells of a row one below the other, and of lines without
 * the unit, which their value has.
 */
export type Narrow = "stacked" | "stacked lines";

/**
 * A table; its header cells name their columns, the first cell of a row its row. A caption that only repeats the heading
 * above it is there for those who listen, and not shown.
 */
export function table(
  caption: Words,
  header: readonly Words[],
  rows: readonly (readonly Content[])[],
  { captionShown = true, narrow }: { readonly captionShown?: boolean; readonly narrow?: Narrow } = {},
): Html {
  const head = header.map((title) => `<th scope="col">${escaped(title)}</th>`).join("");
  const body = rows.map(([first = [], ...cells]) => {
    const data = cells.map((cell) => `<td>${written(cell)}</td>`).join("");
    return `<tr><th scope="row">${written(first)}</th>${data}</tr>`;
  });
  return new Html(`<div class="wide${narrow === undefined ? "" : ` ${narrow}`}" role="region" tabindex="0" aria-label="${escaped(caption)}"><table>
<caption${captionShown ? "" : ' class="unseen"'}>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`);
}

/** A whole page, its parts one below the other. Its style sheet lies beside it, so that it works under any content policy. */
export const page = (title: Words, parts: readonly Content[]): string => `<!doctype html>
<html lang="${language().tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
${written(lines(parts))}
</main>
</body>
</html>
`;
